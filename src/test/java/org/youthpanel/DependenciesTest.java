package org.youthpanel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.Documents;

/** What other people's code is in the jar: each with its reason, and under a licence that was looked at. */
class DependenciesTest {

    private static final Path RECORD = Path.of("src/docs/decisions/0037-every-dependency-has-its-reason.md");
    private static final Path INSIDE = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| ([\\w.-]+:[\\w.-]+) \\| [^|]{3,} \\| [^|]{3,} \\| [^|]{3,} \\|$");

    /** As libraries write them. Of several that one library offers, one of these is enough. */
    private static final Set<String> LOOKED_AT = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD licence",
            "iCal4j - License", // of the BSD kind
            "Broadcom Foundation License", // so says Spring Session's description; the text in its files is Apache-2.0
            "CC0-1.0",
            "MPL-2.0",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "GNU Lesser General Public Licence"); // of JFreeChart: 2.1 or later

    @Test
    void eachHasALineInTheRecordAndNothingElseHas() throws IOException {
        List<String> named = Jsoup.parse(Files.readString(Path.of("pom.xml")), Parser.xmlParser())
                .select("project > dependencies > dependency")
                .stream()
                .map(each -> each.selectFirst("groupId").text() + ":"
                        + each.selectFirst("artifactId").text())
                .toList();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(LINE.matcher(Files.readString(RECORD))
                        .results()
                        .map(MatchResult::group)
                        .map(line -> line.split(" ")[1]))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Tag("slow")
    @Test
    void everythingInTheJarIsUnderALicenceThatWasLookedAt() throws Exception {
        assertThat(INSIDE).as("made with -Pslow, not offline").exists();
        Map<?, ?> inside = (Map<?, ?>) Documents.json(Files.readString(INSIDE)).root();
        List<?> parts = (List<?>) inside.get("components");
        assertThat(parts).hasSizeGreaterThan(150);
        assertThat(parts.stream().map(Map.class::cast))
                .allSatisfy(part -> assertThat(licences(part))
                        .as(part.get("group") + ":" + part.get("name"))
                        .containsAnyElementsOf(LOOKED_AT));
    }

    private static List<String> licences(Map<?, ?> part) {
        List<String> licences = new ArrayList<>();
        for (Object each : part.get("licenses") instanceof List<?> list ? list : List.of()) {
            if (((Map<?, ?>) each).get("license") instanceof Map<?, ?> licence) {
                licences.add(String.valueOf(licence.containsKey("id") ? licence.get("id") : licence.get("name")));
            }
        }
        return licences;
    }
}
