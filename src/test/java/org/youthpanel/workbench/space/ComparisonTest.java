package org.youthpanel.workbench.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Books;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.Json;
import org.youthpanel.facts.MalformedDocument;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.space.Region.Part;

/** What changed between two versions is said in a few lines, and nothing else is. */
class ComparisonTest {

    private static final Map<String, Comparison> COMPARED = new HashMap<>();

    private final RuleBook book = Books.adviser().rules();

    @Test
    void fromNational4To5KnivesAndOutcome23ChangeAndNothingElse() {
        Comparison comparison = compare("national/4.0", "national/5.0");

        assertThat(comparison.regions()).hasSize(9).allSatisfy(region -> {
            assertThat(region.part()).isEqualTo(Part.STARTING_POINT);
            assertThat(region.written()).contains("Offence( simpleKnifePossession )");
            assertThat(region.exactly()).isTrue();
            assertThat(List.of("CHARGE", "YOUTH_CONDITIONAL_CAUTION")).contains(region.before());
            assertThat(List.of("DEFERRED_PROSECUTION", Region.OF_THE_SCORE)).contains(region.after());
            assertThat(region.example().get("offence").toString()).contains("KNIFE_SIMPLE_POSSESSION");
        });
        assertThat(comparison.regions())
                .anySatisfy(region -> assertThat(region.written())
                        .contains("History( knife >= 1 )")
                        .doesNotContain("Response"));
        assertThat(written(comparison)).containsExactly("deferredProsecutionOutcome: 22 → 23");
        assertThat(comparison.rules())
                .extracting(rule -> rule.label().replaceAll("[a-z]", ""))
                .containsOnly("C13", "C14", "B16");
        assertThat(comparison.recommended()).isNotEmpty();
    }

    @Test
    void theSmallestCaseOfARegionIsAnsweredAsTheRegionSays() throws MalformedDocument {
        Adviser adviser = Books.adviser();
        RuleSetVersion leeds = version("leeds/3.0");
        for (Region region : compare("national/4.0", "national/5.0").regions()) {
            assertThat(adviser.read(Documents.json(Json.write(region.example()))))
                    .isInstanceOfSatisfying(Reading.Read.class, read -> {
                        assertThat(adviser.decide(read.facts(), version("national/4.0"), leeds)
                                        .startingPoint())
                                .as(region.written())
                                .hasValueSatisfying(each -> assertThat(each).hasToString(region.before()));
                        assertThat(adviser.decide(read.facts(), version("national/5.0"), leeds)
                                        .startingPoint())
                                .as(region.written())
                                .hasValueSatisfying(each -> assertThat(each.name())
                                        .isNotEqualTo(region.before())
                                        .matches(name -> region.after().equals(Region.OF_THE_SCORE)
                                                || region.after().equals(name)));
                    });
        }
    }

    @Tag("slow")
    @Test
    void fromLeeds1To2TheFactorsOnFileBeginToCount() {
        Comparison comparison = compare("leeds/1.0", "leeds/2.0");

        assertThat(comparison.regions()).hasSize(9).allSatisfy(region -> {
            assertThat(region.part()).isEqualTo(Part.DEPTH);
            assertThat(region.direction()).isEqualTo(Region.Direction.MORE_DEPTH);
            assertThat(region.written()).contains("!confirmed");
        });
        assertThat(comparison.recommended()).isEmpty();
        assertThat(comparison.parameters()).isEmpty();
        assertThat(comparison.rules())
                .extracting(rule -> rule.change() + " " + rule.label())
                .containsOnly("added A12", "added A7", "added D9");
    }

    @Test
    void fromLeeds2To3ThePanelsRuleAndWhatIsOfferedChange() {
        Comparison comparison = compare("leeds/2.0", "leeds/3.0");

        assertThat(comparison.regions())
                .extracting(region -> (region.part() + " " + region.about()).strip())
                .containsOnly("PANEL_CASE", "BAR DEFERRED_PROSECUTION B20", "BAR DEFERRED_CAUTION B20");
        assertThat(comparison.recommended())
                .extracting(Region::after)
                .as("what the service now offers is nearer than what it was replaced by")
                .containsOnly("DEFERRED_PROSECUTION");
    }

    @Test
    void noCaseCanBeReadOnTwoScales() {
        Comparison comparison = compare("national/1.0", "national/2.0");

        assertThat(comparison.comparable()).isFalse();
        assertThat(comparison.regions()).isEmpty();
        assertThat(written(comparison)).contains("gravityScale: ACPO_2013 → NPCC_2023");
    }

    @Tag("slow")
    @Test
    void aVersionIsTheSameAsItself() {
        Comparison comparison = compare("leicestershire/1.0", "leicestershire/1.0");

        assertThat(comparison.regions()).isEmpty();
        assertThat(comparison.rules()).isEmpty();
        assertThat(comparison.recommended()).isEmpty();
    }

    @Test
    void versionsOfDifferentSetsAreNotCompared() {
        assertThatThrownBy(() -> compare("national/5.0", "leeds/3.0"))
                .hasMessage("national/5.0 and leeds/3.0 are versions of different sets");
    }

    @Test
    void boxesHoldWhatTheyAreAboutAndNothingElse() {
        // two axes of three: the lower left square, and one corner that does not matter
        int[] values = {1, 1, 0, 1, 1, 0, 0, 0, Regions.ANY};

        List<Regions.Box> boxes = Regions.of(new int[] {3, 3}, values);

        assertThat(boxes).hasSize(1);
        assertThat(boxes.get(0).classes()).extracting(Object::toString).containsExactly("{0, 1}", "{0, 1}");
    }

    private static List<String> written(Comparison comparison) {
        return comparison.parameters().stream()
                .map(Comparison.ParameterChange::written)
                .toList();
    }

    /** Made again, it is the same to the byte: mend one that is not with {@code compare A B --csv FILE}. */
    @Test
    void whatIsKeptWithEachPublishedVersionIsWhatChanges() throws IOException {
        for (RuleSetVersion version : book.versions()) {
            Optional<RuleSetVersion> from = ChangeList.before(book, version);
            if (from.isPresent()) {
                Path kept = Path.of("rules", version.name(), ChangeList.fileName(from.get()));

                assertThat(kept)
                        .hasBinaryContent(ChangeList.csv(compare(from.get().name(), version.name())));
            }
        }
    }

    @Test
    void aListThatIsMissingStaleOrOfNoUseIsToldWithTheCommandThatMendsIt(@TempDir Path rules) throws IOException {
        Files.createDirectories(rules.resolve("leeds/2.0"));
        Files.createDirectories(rules.resolve("leeds/3.0"));
        Files.writeString(rules.resolve("leeds/2.0/changes-from-1.0.csv"), "what,part");
        Files.writeString(rules.resolve("leeds/3.0/changes-from-1.0.csv"), "what,part");

        assertThat(ChangeList.defects(
                        book, rules, List.of(version("leeds/1.0"), version("leeds/2.0"), version("leeds/3.0"))))
                .satisfiesExactly(
                        stale -> assertThat(stale)
                                .startsWith("leeds/2.0/changes-from-1.0.csv is of other versions than there are now")
                                .contains("compare leeds/1.0 leeds/2.0 --csv "),
                        missing -> assertThat(missing)
                                .startsWith("leeds/3.0/changes-from-2.0.csv is missing")
                                .contains("compare leeds/2.0 leeds/3.0 --csv "),
                        other -> assertThat(other)
                                .startsWith(
                                        "leeds/3.0/changes-from-1.0.csv tells of a version that is not the one before"));
    }

    /** It takes seconds. */
    private Comparison compare(String from, String to) {
        return COMPARED.computeIfAbsent(from + " " + to, key -> Comparison.of(book, version(from), version(to)));
    }

    private RuleSetVersion version(String name) {
        return book.versions().stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
