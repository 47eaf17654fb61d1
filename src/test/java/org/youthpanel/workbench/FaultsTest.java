package org.youthpanel.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.rules.RuleBookReader;

/** What verification finds: each fault is put into a copy of the published rule sets. */
class FaultsTest {

    @TempDir
    private Path rules;

    @TempDir
    private Path scenarios;

    @BeforeEach
    void copyTheRules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "national/5.0/check/50-law.drl | a published rule | delay must not decide. | delay may decide. | is published and was changed",
                "national/5.0/manifest.yaml | a published manifest | status: PUBLISHED | status: DRAFT | is published and was changed",
            })
    void aChangedByteInAPublishedFileIsFoundAndTheFileNamed(
            String file, String what, String from, String to, String expected) throws IOException {
        replace(file, from, to);

        assertThat(defects()).as(what).anyMatch(defect -> defect.contains(file) && defect.contains(expected));
    }

    @Test
    void aMissingAndAnAddedFileAreFoundAndNamed() throws IOException {
        Files.delete(rules.resolve("leeds/2.0/decide/48-range.drl"));
        Files.writeString(rules.resolve("leeds/3.0/decide/99-more.drl"), "package disposal;\n");

        assertThat(defects())
                .anyMatch(defect -> defect.contains("leeds/2.0/decide/48-range.drl is published and is missing"))
                .anyMatch(defect -> defect.contains("leeds/3.0/decide/99-more.drl is not listed in the manifest"));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "leeds/3.0/manifest.yaml | [A1, A2, | [A1, A2, A99, | claims A99 in decide and has no rule for it",
                "leeds/3.0/manifest.yaml | [A1, A2, | [A1, | has a rule for A2 in decide and its manifest does not claim it",
                "leeds/3.0/decide/48-range.drl | S1-HMIP-LEEDS, §3.1 | S9-NOWHERE, §3.1 | cites S9-NOWHERE",
                "national/5.0/decide/10-starting-points.drl | @evidence( \"SECONDARY\" ) | @evidence( \"PRIMARY\" ) | claims PRIMARY evidence from NPCC-CGM",
                "national/5.0/manifest.yaml | from: 2026-02-12 | from: 2025-02-01 | are both in force from 2025-02-01",
                "national/5.0/decide/10-starting-points.drl | FinalGravity( score == 3 ) | StandingPoint( rung == 1 ) | which is resolved later",
                "national/5.0/decide/10-starting-points.drl | @id( \"NAT-230\" ) | @id( \"NAT-240\" ) | the name must begin with the id",
                "leeds/3.0/manifest.yaml | B20: | B21: | the statement B20 is missing",
                "national/5.0/manifest.yaml | [EVIDENCE, YOUTH_IMAGERY, | [YOUTH_IMAGERY, | precedence must have each basis once",
                "leeds/3.0/decide/48-range.drl | new RangeEntry( Disposal.YOUTH_CONDITIONAL_CAUTION ) | new Bar( Disposal.CHARGE, Ground.REFUSAL ) | is not for rules of the layer SERVICE",
                "leicestershire/1.0/manifest.yaml | layer: SERVICE | layer: NATIONAL | is of the layer NATIONAL",
                "national/5.0/decide/10-starting-points.drl | FinalGravity( score == 3 ) | Thresholds( fullAssessmentFrom == 4 ) | reads Thresholds",
                "national/5.0/manifest.yaml | precedence: | presedence: | the parameter precedence is missing",
            })
    void whatIsWrongInTheFilesIsFoundEvenWhereTheLockIsRight(String file, String from, String to, String expected)
            throws IOException {
        replace(file, from, to);
        RuleBookReader.lock(rules, true);

        assertThat(defects()).anyMatch(defect -> defect.contains(expected));
    }

    @Test
    void aPublishedHashIsRenewedOnlyByForce() throws IOException {
        Path lock = rules.resolve("rules.lock");
        String before = Files.readString(lock);
        replace("national/5.0/check/50-law.drl", "delay must not decide.", "delay may decide.");

        assertThat(RuleBookReader.lock(rules, false)).containsExactly("national/5.0/check/50-law.drl");
        assertThat(lock).hasContent(before);
        RuleBookReader.lock(rules, true);
        assertThat(Files.readString(lock)).isNotEqualTo(before);
    }

    @Test
    void aManifestThatCannotBeReadIsNotLocked() throws IOException {
        String before = Files.readString(rules.resolve("rules.lock"));
        replace("leeds/3.0/manifest.yaml", "status: PUBLISHED", "status: PUBLISH");

        assertThatThrownBy(() -> RuleBookReader.lock(rules, true)).isInstanceOf(BrokenRuleSet.class);
        assertThat(rules.resolve("rules.lock")).hasContent(before);
    }

    @Test
    void aNewDraftIsLockedAndMayStillChange() throws IOException {
        Path draft = rules.resolve("leicestershire/1.1");
        try (Stream<Path> files = Files.walk(rules.resolve("leicestershire/1.0"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = draft.resolve(
                        rules.resolve("leicestershire/1.0").relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        replace("leicestershire/1.1/manifest.yaml", "version: \"1.0\"", "version: \"1.1\"");
        replace("leicestershire/1.1/manifest.yaml", "status: PUBLISHED", "status: DRAFT");

        assertThat(RuleBookReader.lock(rules, false)).isEmpty();
        replace("leicestershire/1.1/decide/45-panel-referral.drl", "@label", "@label ");
        assertThat(RuleBookReader.read(rules).defects()).isEmpty();
        assertThat(RuleBookReader.read(rules).book().inForce("leicestershire", java.time.LocalDate.of(2026, 1, 1)))
                .hasValueSatisfying(version -> assertThat(version.name()).isEqualTo("leicestershire/1.0"));
    }

    @Tag("slow")
    @Test
    void aRuleThatIsWrongInMeaningIsFoundEvenWhereTheLockIsRight() throws IOException {
        replace(
                "national/5.0/decide/10-starting-points.drl",
                "Disposal.YOUTH_CAUTION, Basis.SCORE",
                "Disposal.CHARGE, Basis.SCORE");
        RuleBookReader.lock(rules, true);

        List<String> defects = Verification.of(rules, scenariosOf("NAT-230"), List.of("national/5.0"), line -> {})
                .defects();

        assertThat(defects).anyMatch(defect -> defect.startsWith("scenario FAILED") && defect.contains("NAT-230"));
    }

    /** The two scenarios of one rule, for all of them take their time. */
    private Path scenariosOf(String rule) throws IOException {
        for (String file : List.of("defaults/ordinary.yaml", "rules/national/5.0/" + rule + ".yaml")) {
            Path to = scenarios.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(Path.of("scenarios").resolve(file), to);
        }
        return scenarios;
    }

    private List<String> defects() {
        return RuleBookReader.read(rules).defects();
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = rules.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
