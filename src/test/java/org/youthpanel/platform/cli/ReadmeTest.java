package org.youthpanel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.Reading;

/** What the README shows is what comes out. */
class ReadmeTest {

    @Test
    void theWorkedExampleIsTrue() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        Adviser adviser = Adviser.reading(Path.of("rules"));
        Reading reading = adviser.read(Documents.yaml(block(readme, "yaml")));

        String actual = RecommendationText.of(adviser.advise(((Reading.Read) reading).facts()));

        assertThat(actual.substring(0, actual.indexOf("Rule sets")).strip())
                .isEqualTo(block(readme, "text").strip());
    }

    private static String block(String readme, String kind) {
        Matcher block =
                Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
