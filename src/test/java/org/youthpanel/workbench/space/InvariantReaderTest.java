package org.youthpanel.workbench.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.Source;

/** Statements that hold in every case, and how good the evidence for them may be said to be. */
class InvariantReaderTest {

    private static final Map<String, Source> SOURCES =
            RuleBook.reading(Path.of("rules")).sources();

    @TempDir
    private Path folder;

    @Test
    void everyStatementOfTheFolderIsRead() {
        InvariantReader.Read read = InvariantReader.read(Path.of("rules/invariants.yaml"), SOURCES);

        assertThat(read.defects()).isEmpty();
        assertThat(read.invariants()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "source: NPCC-CR\\n  evidence: SECONDARY | source: NPCC-CR\\n  evidence: PRIMARY | invariants.yaml C5-admission: this claims PRIMARY evidence from NPCC-CR, which is SECONDARY",
                "source: OUTCOME-22 | source: OUTCOME-23 | invariants.yaml C6-willing: OUTCOME-23 is not in sources.yaml",
            })
    void aStatementThatRestsOnMoreThanItsSourceBearsIsRefused(String from, String to, String expected)
            throws IOException {
        String text = Files.readString(Path.of("rules/invariants.yaml"));
        String sound = from.replace("\\n", "\n");
        assertThat(text).contains(sound);
        int at = text.indexOf(sound);
        Path file = folder.resolve("invariants.yaml");
        Files.writeString(file, text.substring(0, at) + to.replace("\\n", "\n") + text.substring(at + sound.length()));

        assertThat(InvariantReader.read(file, SOURCES).defects()).isEqualTo(List.of(expected));
    }
}
