package org.youthpanel.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Version;

/** A version is proven by itself, a draft as if it were published. */
class ProveVersionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-22T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path rules;
    private Path scenarios;

    @BeforeEach
    void copyRulesAndScenarios() throws IOException {
        rules = copy(Path.of("rules"), folder.resolve("rules"));
        scenarios = copy(Path.of("scenarios"), folder.resolve("scenarios"));
    }

    @Tag("slow")
    @Test
    void aDraftIsProvenGreenAsIfItWerePublishedAndItsHashIsTold() throws IOException {
        draft();
        RuleBook book = RuleBook.reading(rules);
        RuleSetVersion version = version(book, "1.1");
        ProveVersion proving = proving(book);
        assertThat(proving.of(version)).isInstanceOf(WorkedOut.State.Unknown.class);

        proving.ask(version);
        assertThat(proving.of(version)).isInstanceOf(WorkedOut.State.Waiting.class);
        assertThat(proving.runNext()).isTrue();

        assertThat(proving.of(version).answer()).hasValueSatisfying(proven -> {
            assertThat(proven.defects()).isEmpty();
            assertThat(proven.isGreen()).isTrue();
            assertThat(proven.sha256()).isEqualTo(version.sha256());
            assertThat(proven.at()).isEqualTo(CLOCK.instant());
            assertThat(proven.passed())
                    .as("its own two for each rule")
                    .isGreaterThanOrEqualTo(version.rules().size() * 2);
            assertThat(proven.size()).isPositive();
        });
        assertThat(proving.runNext()).as("nothing else waits").isFalse();
    }

    @Tag("slow")
    @Test
    void aDraftThatIsWrongIsRedWithTheSmallestCaseAndItsScenariosCounted() throws IOException {
        draft();
        String file = "leicestershire/1.1/decide/40-assessment-depth.drl";
        replace(rules.resolve(file), "RiskOfHarm( level == Level.VERY_HIGH )", "RiskOfHarm( level == Level.MEDIUM )");
        RuleBook book = RuleBook.reading(rules);
        RuleSetVersion version = version(book, "1.1");
        ProveVersion proving = proving(book);

        proving.ask(version);
        proving.runNext();

        assertThat(proving.of(version).answer()).hasValueSatisfying(proven -> {
            assertThat(proven.isGreen()).isFalse();
            assertThat(proven.failed()).isPositive();
            assertThat(proven.defects())
                    .anySatisfy(defect -> assertThat(defect.example()).isNotEmpty());
        });
    }

    @Tag("slow")
    @Test
    void aVersionWhoseFolderChangedIsNotProven() throws IOException {
        draft();
        RuleBook book = RuleBook.reading(rules);
        RuleSetVersion version = version(book, "1.1");
        replace(rules.resolve("leicestershire/1.1/decide/45-panel-referral.drl"), "@label", "@label ");
        ProveVersion proving = proving(book);

        proving.ask(version);
        proving.runNext();

        assertThat(proving.of(version).answer())
                .hasValueSatisfying(proven -> assertThat(proven.defects())
                        .anySatisfy(defect -> assertThat(defect.words()).contains("was changed in its folder")));
    }

    private ProveVersion proving(RuleBook book) {
        return new ProveVersion(() -> book, rules, Path.of("rules/invariants.yaml"), () -> scenarios, CLOCK);
    }

    /** A copy of the version in force, from a later day, with its scenarios. */
    private void draft() throws IOException {
        copy(rules.resolve("leicestershire/1.0"), rules.resolve("leicestershire/1.1"));
        Path manifest = rules.resolve("leicestershire/1.1/manifest.yaml");
        replace(manifest, "version: \"1.0\"", "version: \"1.1\"");
        replace(manifest, "status: PUBLISHED", "status: DRAFT");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("(?m)^from: .*$", "from: 2027-01-01"));
        copy(scenarios.resolve("rules/leicestershire/1.0"), scenarios.resolve("rules/leicestershire/1.1"));
        for (Path file : files(scenarios.resolve("rules/leicestershire/1.1"))) {
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll("(?m)^case:\\s*\\{ *", "case: { decisionDate: 2027-06-01, ")
                            .replaceAll("(?m)^case:\\s*$", "case:\n  decisionDate: 2027-06-01"));
        }
        RuleBookReader.lock(rules, false);
    }

    private static RuleSetVersion version(RuleBook book, String number) {
        return book.version("leicestershire", Version.of(number)).orElseThrow();
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static Path copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return to;
    }

    private static java.util.List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
