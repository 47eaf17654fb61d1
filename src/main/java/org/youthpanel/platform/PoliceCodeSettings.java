package org.youthpanel.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.youthpanel.panel.exchange.PoliceCodes;
import org.youthpanel.panel.exchange.PoliceCodesReader;

/** @param policeCodes the services' own outcome codes, as CSV; null for police-codes.csv in the data folder, if it is there */
@ConfigurationProperties("youth-panel")
record PoliceCodeSettings(@Nullable Path policeCodes) {

    PoliceCodes read(Path data) {
        Path file = policeCodes == null ? data.resolve("police-codes.csv") : policeCodes;
        if (policeCodes == null && !Files.exists(file)) {
            return PoliceCodesReader.starting();
        }
        if (!Files.isRegularFile(file)) {
            throw new CannotStart(
                    "The file of outcome codes that youth-panel.police-codes names is not there: " + file,
                    "Name the file, or leave the setting out.");
        }
        try {
            PoliceCodesReader.Result result = PoliceCodesReader.read(Files.readAllBytes(file));
            if (result instanceof PoliceCodesReader.Result.Refused refused) {
                throw new CannotStart(
                        "The outcome codes in " + file + " cannot be used:\n  "
                                + String.join("\n  ", refused.problems()),
                        "Mend the file, or take it away.");
            }
            return ((PoliceCodesReader.Result.Read) result).codes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
