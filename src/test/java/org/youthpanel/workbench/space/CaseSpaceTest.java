package org.youthpanel.workbench.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Books;
import org.youthpanel.advice.Outcome;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.advice.Resolver.Resolved;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.CaseSample;

/** The space is what rules see: what is put together from its slices is what the adviser answers. */
class CaseSpaceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 2);

    private final RuleBook book = Books.adviser().rules();
    private final RuleSetVersion national = book.inForce(RuleBook.NATIONAL, DAY).orElseThrow();
    private final RuleSetVersion leeds = book.inForce("leeds", DAY).orElseThrow();
    private final Together together = new Together(national, leeds, DAY);

    @Test
    void whatIsPutTogetherFromSlicesIsWhatTheAdviserAnswers() {
        DisposalSweep disposals = new DisposalSweep(together, List.of(), List.of(), List.of());
        DepthSweep depths = new DepthSweep(together, disposals, List.of());
        Adviser adviser = Books.adviser();
        CaseSample sample = new CaseSample(11);
        for (int i = 0; i < 60; i++) {
            CaseFacts facts = read(adviser, sample.next("leeds", DAY, together.scale()));
            Recommendation advice = adviser.advise(facts);
            Resolved answer = disposals.resolved().get(disposals.answer(point(disposals.slice(), facts)));

            assertThat(advice.outcome()).as(facts.json()).isEqualTo(answer.outcome());
            assertThat(advice.recommended()).as(facts.json()).isEqualTo(answer.recommended());
            assertThat(advice.available()).as(facts.json()).containsExactlyElementsOf(answer.available());
            assertThat(barred(advice)).as(facts.json()).isEqualTo(barred(answer));
            if (answer.outcome() != Outcome.NOT_A_YOUTH_DISPOSAL) {
                assertThat(advice.startingPoint())
                        .as(facts.json())
                        .isEqualTo(answer.startingPoint().map(each -> each.disposal()));
            }
            assertThat(advice.assessmentDepth()).as(facts.json()).isEqualTo(depths.depth(point(depths.slice(), facts)));
        }
    }

    @Test
    void aConditionThatNamesMoreWidensTheSpaceByItself() {
        RuleDefinition caution = rule(national, "NAT-230");
        RuleDefinition tests = rule(national, "NAT-210");

        assertThat(together.slice(List.of(caution)).size()).isEqualTo(3); // below, 3, above
        assertThat(together.slice(List.of(caution, tests)).size()).isEqualTo(4); // 1, between, 3, above
    }

    @Test
    void aHistoryGrowsAsLongAsAConditionCounts() {
        RuleDefinition informal = rule(leeds, "LEE-411");
        Slice slice = together.slice(List.of(informal));

        assertThat(slice.size()).isEqualTo(3); // fewer, three, more
        RuleTruth truth = new RuleTruth(together, informal);
        assertThat(truth.fires(0, List.of())).isFalse();
        assertThat(truth.fires(1, List.of())).isTrue();
        assertThat(truth.fires(2, List.of())).isTrue();
    }

    @Test
    void everyPropertyThatARuleReadsHasItsAxis() {
        for (RuleSetVersion version : book.versions()) {
            boolean own = version.manifest().set().equals(RuleBook.NATIONAL);
            Together pair = own ? new Together(version, leeds, DAY) : new Together(national, version, DAY);
            for (RuleDefinition rule : version.rules()) {
                assertThat(pair.slice(List.of(rule)).size()).as(rule.id()).isPositive();
            }
        }
    }

    private static RuleDefinition rule(RuleSetVersion version, String id) {
        return version.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CaseFacts read(Adviser adviser, Document document) {
        return ((Reading.Read) adviser.read(document)).facts();
    }

    /** Where a case lies: on each axis in the class of its value. */
    private long point(Slice slice, CaseFacts facts) {
        long point = 0;
        for (int axis = 0; axis < slice.groupings().size(); axis++) {
            point += slice.groupings().get(axis).place(facts) * slice.stride(axis);
        }
        return point;
    }

    private static Map<Disposal, TreeSet<String>> barred(Recommendation advice) {
        return advice.barred().stream()
                .collect(Collectors.toMap(
                        each -> each.disposal(), each -> new TreeSet<>(each.labels()), (a, b) -> a, TreeMap::new));
    }

    private static Map<Disposal, TreeSet<String>> barred(Resolved answer) {
        Map<Disposal, TreeSet<String>> barred = new TreeMap<>();
        answer.barred().forEach((disposal, labels) -> barred.put(disposal, new TreeSet<>(labels)));
        return barred;
    }
}
