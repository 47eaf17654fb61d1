package org.youthpanel.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.youthpanel.panel.paper.web.LetterTemplate;

/** @param template the service's own Word document for letters; without it they are plain */
@ConfigurationProperties("youth-panel.letter")
record LetterSettings(@Nullable Path template) {

    LetterTemplate read() {
        if (template == null) {
            return new LetterTemplate(Optional.empty());
        }
        try {
            return new LetterTemplate(Optional.of(Files.readAllBytes(template)));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The template for letters cannot be used: "
                            + (e instanceof IOException ? "there is no such file" : e.getMessage()) + ".",
                    "Mend the document that youth-panel.letter.template names, or leave the setting out.",
                    e);
        }
    }
}
