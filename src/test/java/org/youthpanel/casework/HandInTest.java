package org.youthpanel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.platform.RunningApplication;

class HandInTest extends RunningApplication {

    private static final Person OFFICER = new Person("officer", Set.of(Role.OFFICER), Set.of("leeds"));
    private static final Person ELSEWHERE = new Person("elsewhere", Set.of(Role.OFFICER), Set.of("leicestershire"));

    @Autowired
    private Log log;

    @Autowired
    private WorkingCopies copies;

    @Autowired
    private BeginCase beginning;

    @Autowired
    private BeginChange changing;

    @Autowired
    private SaveSection saving;

    @Autowired
    private HandInCase handing;

    @Autowired
    private DiscardWorkingCopy discarding;

    @Autowired
    private ReadWorkingCopy reading;

    @Autowired
    private Questions questions;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseNumbers numbers;

    @Autowired
    private CaseEvents events;

    @Autowired
    private FactsVersions versions;

    @Autowired
    private Recommendations recommendations;

    /** Begins the ordinary case with differences, every page filled in. */
    private String prepared(@Nullable Object... differences) {
        String reference = fresh();
        assertThat(beginning.begin(
                        OFFICER,
                        new NewCase(
                                Optional.of("leeds"),
                                Optional.of(reference),
                                Optional.of("N-" + reference),
                                Optional.of("AB"),
                                questions.fill(
                                        Ordinary.facts(differences), Map.of(Particular.CHILD_WORDS, "I am sorry")),
                                false,
                                List.of())))
                .isInstanceOf(BeginCase.Result.Begun.class);
        return reference;
    }

    private void answer(String reference, String section, String field, String value) {
        ReadWorkingCopy.Prepared prepared = reading.read(OFFICER, reference).orElseThrow();
        WorkingSection saved = prepared.section(section).orElseThrow();
        Map<String, List<String>> typed = new java.util.HashMap<>(saved.typed());
        typed.put(field, List.of(value));
        assertThat(saving.save(OFFICER, reference, section, SaveSection.mark(prepared.copy(), saved.revision()), typed))
                .isInstanceOf(SaveSection.Result.Saved.class);
    }

    private @Nullable Object gatekept(String reference) {
        return ((Map<?, ?>) Stored.map(versions.latest(reference).orElseThrow().facts())
                        .get("assessment"))
                .get("gatekept");
    }

    /** By who has seen all answers as they stand. */
    private HandInCase.Result handIn(Person person, String reference, boolean send) {
        return handing.handIn(
                person,
                reference,
                send,
                reading.read(person, reference).map(HandInCase::mark).orElse(""));
    }

    @Test
    void aNewCaseIsOpenedAdvisedOnAndSentAndNobodyHasSeenTheAnswer() {
        String reference = prepared();
        int seen = rows().get("exposure");

        assertThat(handIn(OFFICER, reference, true)).isInstanceOf(HandInCase.Result.HandedIn.class);

        CaseFile file = cases.find(reference).orElseThrow();
        assertThat(file.initials()).contains("AB");
        assertThat(numbers.open(reference, file.sealedNumber().orElseThrow())).isEqualTo("N-" + reference);
        assertThat(versions.latest(reference).orElseThrow().particulars())
                .isEqualTo(Map.of(Particular.CHILD_WORDS, "I am sorry"));
        assertThat(gatekept(reference))
                .as("whoever prepares a case does not gatekeep it")
                .isEqualTo(false);
        assertThat(recommendations.of(reference)).hasSize(1);
        assertThat(rows().get("exposure")).isEqualTo(seen);
        assertThat(events.of(reference))
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(CaseEventKind.SENT_FOR_GATEKEEPING));
        assertThat(copies.find(reference)).isEmpty();
        assertThat(handIn(OFFICER, reference, true)).isInstanceOf(HandInCase.Result.NoSuchCopy.class);
    }

    @Test
    void handingInKeepsAllOrNothing() {
        String reference = prepared();
        var before = rows();
        assertThatThrownBy(() -> log.atomically(() -> {
                    handIn(OFFICER, reference, true);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(rows()).isEqualTo(before);
        assertThat(copies.sections(reference)).isNotEmpty();
        assertThat(handIn(OFFICER, reference, false)).isInstanceOf(HandInCase.Result.HandedIn.class);
        assertThat(events.of(reference)).isEmpty();
    }

    @Test
    void whatTheGatekeeperSaidStaysUntilTheAssessmentIsChanged() {
        String reference = opened("assessment.levelsConfirmed", true);
        changing.begin(OFFICER, reference);
        answer(reference, "victim", "victim.identified", "true");
        handIn(OFFICER, reference, false);
        assertThat(gatekept(reference)).isEqualTo(true);
        assertThat(versions.latest(reference).orElseThrow().facts()).contains("\"levelsConfirmed\":true");

        changing.begin(OFFICER, reference);
        answer(reference, "assessment", "assessment.riskOfHarm", "MEDIUM");
        handIn(OFFICER, reference, false);
        assertThat(gatekept(reference)).isEqualTo(false);
        assertThat(versions.latest(reference).orElseThrow().facts()).contains("\"levelsConfirmed\":false");
        assertThat(versions.latest(reference).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aChangeThatChangesNothingAddsNoVersion() {
        String reference = opened();
        changing.begin(OFFICER, reference);
        assertThat(changing.begin(OFFICER, reference)).isInstanceOf(BeginChange.Result.Underway.class);
        assertThat(handIn(OFFICER, reference, true)).isInstanceOf(HandInCase.Result.HandedIn.class);
        assertThat(versions.of(reference)).hasSize(1);
        assertThat(recommendations.of(reference)).hasSize(1);
        assertThat(events.of(reference)).hasSize(1);
    }

    @Test
    void aChangeMadeFromAnOldVersionIsNotHandedIn() {
        String reference = opened();
        changing.begin(OFFICER, reference);
        answer(reference, "victim", "victim.identified", "true");
        call(
                "author",
                "PUT",
                "/api/v1/cases/" + reference + "/facts",
                Ordinary.facts("gravity.base", 3L),
                "If-Match",
                "\"1\"");
        assertThat(handIn(OFFICER, reference, true)).isInstanceOf(HandInCase.Result.Overtaken.class);
        assertThat(versions.of(reference)).hasSize(2);
        assertThat(events.of(reference)).isEmpty();
        assertThat(copies.find(reference)).isPresent();
    }

    @Test
    void aReferenceThatWasTakenMeanwhileIsToldAndNothingGoes() {
        String reference = prepared();
        post("author", "/api/v1/cases", map("reference", reference, "child", "other", "facts", Ordinary.facts()));
        assertThat(handIn(OFFICER, reference, true)).isInstanceOf(HandInCase.Result.Taken.class);
        assertThat(copies.sections(reference)).isNotEmpty();
    }

    @Test
    void aPageIsSavedOnlyOverWhatWasSeenThere() {
        String reference = prepared();
        WorkingCopy copy = copies.find(reference).orElseThrow();
        Map<String, List<String>> mine = Map.of("victimWords", List.of("mine"));
        String first = SaveSection.mark(copy, 1);
        assertThat(saving.save(OFFICER, reference, "victim", first, Map.of("victimWords", List.of("theirs"))))
                .isInstanceOf(SaveSection.Result.Saved.class);
        assertThat(saving.save(OFFICER, reference, "victim", first, mine))
                .isInstanceOfSatisfying(SaveSection.Result.Stale.class, stale -> {
                    assertThat(stale.current().typed()).containsEntry("victimWords", List.of("theirs"));
                    assertThat(stale.current().savedBy()).isEqualTo("officer");
                });
        assertThat(saving.save(OFFICER, reference, "victim", SaveSection.mark(copy, 2), mine))
                .isInstanceOf(SaveSection.Result.Saved.class);
    }

    @Test
    void aPageOfAnEarlierPreparationIsStaleAlthoughItCountsTheSame() {
        String reference = opened();
        changing.begin(OFFICER, reference);
        String old = SaveSection.mark(copies.find(reference).orElseThrow(), 1);
        discarding.discard(
                OFFICER,
                reference,
                HandInCase.mark(reading.read(OFFICER, reference).orElseThrow()));
        // the moment of beginning tells them apart, to the millisecond
        java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        changing.begin(OFFICER, reference);
        assertThat(saving.save(OFFICER, reference, "victim", old, Map.of("victimWords", List.of("mine"))))
                .isInstanceOf(SaveSection.Result.Stale.class);
    }

    @Test
    void whatAnotherServicePreparesDoesNotExist() {
        String reference = prepared();
        assertThat(reading.read(ELSEWHERE, reference)).isEmpty();
        assertThat(handIn(ELSEWHERE, reference, true)).isInstanceOf(HandInCase.Result.NoSuchCopy.class);
        assertThat(saving.save(ELSEWHERE, reference, "victim", "1", Map.of()))
                .isInstanceOf(SaveSection.Result.NoSuchCopy.class);
        assertThat(discarding.discard(
                        ELSEWHERE,
                        reference,
                        HandInCase.mark(reading.read(OFFICER, reference).orElseThrow())))
                .isEqualTo(DiscardWorkingCopy.Result.NO_SUCH_COPY);
        assertThat(copies.of(Set.of("leicestershire")))
                .noneMatch(each -> each.copy().reference().equals(reference));
        assertThat(changing.begin(ELSEWHERE, opened())).isInstanceOf(BeginChange.Result.NoSuchCase.class);
        assertThat(copies.find(reference)).isPresent();
    }

    @Test
    void unfinishedCasesAreFoundByTheirServiceWithWhoSavedThemLast() {
        String reference = prepared();
        answer(reference, "victim", "victim.identified", "true");
        assertThat(copies.of(Set.of("leeds")))
                .filteredOn(each -> each.copy().reference().equals(reference))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.savedBy()).isEqualTo("officer");
                    assertThat(each.savedAt()).isAfter(each.copy().beganAt());
                    assertThat(each.copy().initials()).contains("AB");
                    assertThat(each.toString()).doesNotContain("AB").doesNotContain(reference);
                });
    }
}
