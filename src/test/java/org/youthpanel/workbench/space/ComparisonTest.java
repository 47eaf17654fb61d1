package org.youthpanel.workbench.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.advice.Books;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.space.Comparison.Region;

/** What changed between two versions is said in a few lines, and nothing else is. */
class ComparisonTest {

    private final RuleBook book = Books.adviser().rules();

    @Test
    void fromNational4To5KnivesAndOutcome23ChangeAndNothingElse() {
        Comparison comparison = compare("national/4.0", "national/5.0");

        assertThat(comparison.regions()).hasSize(9).allSatisfy(region -> {
            assertThat(region.part()).startsWith("starting point");
            assertThat(region.where()).contains("KNIFE_SIMPLE_POSSESSION");
            assertThat(List.of("CHARGE", "YOUTH_CONDITIONAL_CAUTION")).contains(region.before());
            assertThat(List.of("DEFERRED_PROSECUTION", "that of the score")).contains(region.after());
        });
        assertThat(comparison.regions())
                .anySatisfy(region -> assertThat(region.where())
                        .contains("1 or more earlier outcomes with a knife")
                        .doesNotContain("engagement"));
        assertThat(comparison.parameters()).containsExactly("deferredProsecutionOutcome: 22 → 23");
        assertThat(comparison.rules())
                .extracting(rule -> rule.label().replaceAll("[a-z]", ""))
                .containsOnly("C13", "C14", "B16");
        assertThat(comparison.recommended()).isNotEmpty();
    }

    @Test
    void fromLeeds1To2TheFactorsOnFileBeginToCount() {
        Comparison comparison = compare("leeds/1.0", "leeds/2.0");

        assertThat(comparison.regions()).hasSize(9).allSatisfy(region -> {
            assertThat(region.part()).isEqualTo("assessment depth");
            assertThat(region.direction()).isEqualTo("more assessment");
            assertThat(region.where()).contains("not assessment.levelsConfirmed yes");
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
                .extracting(Region::part)
                .containsOnly("panel case", "DEFERRED_PROSECUTION barred by B20", "DEFERRED_CAUTION barred by B20");
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
        assertThat(comparison.parameters()).contains("gravityScale: ACPO_2013 → NPCC_2023");
    }

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

    private Comparison compare(String from, String to) {
        return Comparison.of(book, version(from), version(to));
    }

    private RuleSetVersion version(String name) {
        return book.versions().stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
