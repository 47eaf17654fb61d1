package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.advice.Books;
import org.youthpanel.casework.AsSeen;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.ChangeFacts;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.Gatekeeping.Standing;
import org.youthpanel.casework.InformationSource;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.ReturnToPreparer;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.SignOff;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Problem;

class GatekeepingTest {

    private static final Person GATEKEEPER = new Person("gatekeeper", Set.of(Role.GATEKEEPER), Set.of("leeds"));
    private static final Person ELSEWHERE = new Person("elsewhere", Set.of(Role.GATEKEEPER), Set.of("leicestershire"));

    @TempDir
    private Path data;

    private OpenLog log;
    private JdbcFactsVersions versions;
    private JdbcCaseEvents events;
    private FindCase finder;
    private Gatekeeping gatekeeping;
    private SignOff signing;
    private ReturnToPreparer returning;
    private ChangeFacts changing;

    @BeforeEach
    void open() {
        log = new OpenLog(data);
        Clock clock = Clock.systemUTC();
        versions = new JdbcFactsVersions(log.jdbc);
        events = new JdbcCaseEvents(log.jdbc);
        finder = new FindCase(log.cases, versions, Books.adviser());
        gatekeeping = new Gatekeeping(versions, events);
        ChangeLevels levels = new ChangeLevels(log.log, finder, versions, log.recommendations, log.asking, clock);
        signing = new SignOff(
                Books.adviser().rules(),
                log.log,
                finder,
                versions,
                events,
                log.recommendations,
                levels,
                log.asking,
                clock);
        returning = new ReturnToPreparer(log.log, finder, events, clock);
        changing = new ChangeFacts(Books.adviser(), log.log, finder, versions, clock);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void prepared(@Nullable Object... differences) {
        Map<String, @Nullable Object> facts = Ordinary.facts("assessment.gatekept", false);
        Map<String, @Nullable Object> other = Ordinary.facts(differences);
        if (differences.length > 0) {
            facts = other;
        }
        OpenCase.Result result = log.opening.open(
                OpenLog.OFFICER, CaseForm.of(Optional.of("G-1"), Optional.of("CM-1"), facts, Map.of(), List.of()));
        assertThat(result).isInstanceOf(OpenCase.Result.Opened.class);
    }

    private void happened(CaseEventKind kind) {
        FindCase.Found found = finder.find(OpenLog.OFFICER, "G-1").orElseThrow();
        log.log.atomically(() -> events.add(
                found.file().signed(Clock.systemUTC().instant(), OpenLog.OFFICER),
                "G-1",
                NewCaseEvent.of(kind, Map.of())));
    }

    private AsSeen seen() {
        return AsSeen.of(versions.latest("G-1").orElseThrow(), events.of("G-1"));
    }

    private static SignOff.Form form(
            AsSeen seen, Optional<LevelChange> levels, Optional<Boolean> confirmed, Optional<String> reason) {
        return new SignOff.Form(
                seen,
                levels,
                confirmed,
                reason,
                Optional.of("Read with the social worker's records"),
                Set.of(InformationSource.SOCIAL_CARE),
                List.of());
    }

    private SignOff.Form plain(AsSeen seen) {
        return form(seen, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Object assessment(FactsVersion facts, String key) {
        return ((Map<?, ?>) Stored.map(facts.facts()).get("assessment")).get(key);
    }

    private static List<String> places(List<Problem> problems) {
        return problems.stream().map(each -> each.path() + " " + each.code()).toList();
    }

    @Test
    void signingOffStandsInTheFactsAndInAnEventAndIsAdvisedAgain() {
        prepared();
        String before = log.ask("G-1").id();
        happened(CaseEventKind.SENT_FOR_GATEKEEPING);
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.SENT);

        SignOff.Result result = signing.signOff(GATEKEEPER, "G-1", plain(seen()));

        assertThat(result).isInstanceOfSatisfying(SignOff.Result.SignedOff.class, signed -> {
            assertThat(signed.facts().origin()).isEqualTo(Origin.GATEKEPT);
            assertThat(assessment(signed.facts(), "gatekept")).isEqualTo(true);
            assertThat(signed.before().orElseThrow().id()).isEqualTo(before);
            assertThat(signed.after().factsVersion()).isEqualTo(2);
            assertThat(signed.before().orElseThrow().answer()).contains("\"D9\"");
            assertThat(signed.after().answer()).doesNotContain("\"D9\"");
        });
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.SIGNED_OFF);
        assertThat(events.last("G-1", CaseEventKind.SIGNED_OFF).orElseThrow().body())
                .containsEntry("sources", List.of("SOCIAL_CARE"))
                .containsEntry("before", before);
        assertThat(log.chains.verify()).allMatch(each -> each.firstBreak().isEmpty());
    }

    @Test
    void returningNeedsACommentAndTheCaseWaitsForWhoPreparesIt() {
        prepared();
        happened(CaseEventKind.SENT_FOR_GATEKEEPING);
        ReturnToPreparer.Result without = returning.giveBack(
                GATEKEEPER, "G-1", new ReturnToPreparer.Form(seen(), Optional.empty(), Set.of(), List.of()));
        assertThat(without)
                .isInstanceOfSatisfying(
                        ReturnToPreparer.Result.Refused.class,
                        refused -> assertThat(places(refused.problems())).containsExactly("comment required"));
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.SENT);

        ReturnToPreparer.Result result = returning.giveBack(
                GATEKEEPER,
                "G-1",
                new ReturnToPreparer.Form(seen(), Optional.of("Ask the school"), Set.of(), List.of()));
        assertThat(result).isInstanceOf(ReturnToPreparer.Result.Returned.class);
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.RETURNED);
        happened(CaseEventKind.SENT_FOR_GATEKEEPING);
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.SENT);
    }

    @Test
    void aCaseThatWasSignedOffAndIsReturnedCannotBeListed() {
        prepared("assessment.gatekept", true);
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.SIGNED_OFF);
        returning.giveBack(
                GATEKEEPER,
                "G-1",
                new ReturnToPreparer.Form(seen(), Optional.of("Ask the school"), Set.of(), List.of()));
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.RETURNED);
        signing.signOff(GATEKEEPER, "G-1", plain(seen()));
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.SIGNED_OFF);
    }

    @Test
    void ofTwoWhoLookAtOnceTheSecondHasToLookAgain() {
        prepared();
        AsSeen both = seen();
        returning.giveBack(
                GATEKEEPER, "G-1", new ReturnToPreparer.Form(both, Optional.of("Ask the school"), Set.of(), List.of()));
        assertThat(signing.signOff(GATEKEEPER, "G-1", plain(both))).isInstanceOf(SignOff.Result.Stale.class);
        assertThat(returning.giveBack(
                        GATEKEEPER, "G-1", new ReturnToPreparer.Form(both, Optional.of("Twice"), Set.of(), List.of())))
                .isInstanceOf(ReturnToPreparer.Result.Stale.class);
        assertThat(versions.of("G-1")).hasSize(1);
        assertThat(events.of("G-1")).hasSize(1);
    }

    @Test
    void whereFactorsSpeakAgainstALevelSigningOffAsksAboutIt() {
        prepared("assessment.gatekept", false, "assessment.safetyFactors", List.of("SUICIDE_ATTEMPT_OR_IDEATION"));
        assertThat(signing.signOff(GATEKEEPER, "G-1", plain(seen())))
                .isInstanceOfSatisfying(
                        SignOff.Result.Refused.class,
                        refused -> assertThat(places(refused.problems())).containsExactly("confirmed required"));
        assertThat(signing.signOff(
                        GATEKEEPER, "G-1", form(seen(), Optional.empty(), Optional.of(true), Optional.empty())))
                .isInstanceOfSatisfying(
                        SignOff.Result.Refused.class,
                        refused -> assertThat(places(refused.problems())).containsExactly("confirmReason required"));
        assertThat(versions.of("G-1")).hasSize(1);

        SignOff.Result without = signing.signOff(
                GATEKEEPER, "G-1", form(seen(), Optional.empty(), Optional.of(false), Optional.empty()));
        assertThat(without).isInstanceOfSatisfying(SignOff.Result.SignedOff.class, signed -> {
            assertThat(assessment(signed.facts(), "levelsConfirmed")).isEqualTo(false);
            assertThat(signed.after().document().get("depthTriggers")).isEqualTo(List.of("A12"));
        });

        SignOff.Result confirmed = signing.signOff(
                GATEKEEPER,
                "G-1",
                form(seen(), Optional.empty(), Optional.of(true), Optional.of("The attempt was years ago")));
        assertThat(confirmed).isInstanceOfSatisfying(SignOff.Result.SignedOff.class, signed -> {
            assertThat(assessment(signed.facts(), "levelsConfirmed")).isEqualTo(true);
            assertThat(signed.facts().reason()).contains("The attempt was years ago");
            assertThat(signed.after().document().get("depthTriggers")).isEqualTo(List.of());
        });
    }

    @Test
    void aLevelRaisedWithSigningOffIsTheGatekeepersAndNeedsNoConfirming() {
        prepared("assessment.gatekept", false, "assessment.safetyFactors", List.of("SUICIDE_ATTEMPT_OR_IDEATION"));
        LevelChange raise =
                new LevelChange(Optional.of(Level.HIGH), Optional.empty(), Optional.empty(), Optional.of("On file"));
        SignOff.Result result = signing.signOff(
                GATEKEEPER, "G-1", form(seen(), Optional.of(raise), Optional.empty(), Optional.empty()));
        assertThat(result).isInstanceOfSatisfying(SignOff.Result.SignedOff.class, signed -> {
            assertThat(signed.facts().version()).isEqualTo(3);
            assertThat(signed.after().document().get("depthTriggers")).isEqualTo(List.of("A2"));
        });
        assertThat(versions.of("G-1"))
                .extracting(FactsVersion::origin)
                .containsExactly(Origin.OPENED, Origin.LEVELS_BY_GATEKEEPER, Origin.GATEKEPT);
    }

    @Test
    void aLevelThatTheCaseHasAlreadyOrThatHasNoReasonIsRefusedAndNothingIsWritten() {
        prepared();
        LevelChange same =
                new LevelChange(Optional.of(Level.LOW), Optional.empty(), Optional.empty(), Optional.of("Looked"));
        LevelChange bare =
                new LevelChange(Optional.of(Level.HIGH), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(signing.signOff(
                        GATEKEEPER, "G-1", form(seen(), Optional.of(same), Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(
                        SignOff.Result.Refused.class,
                        refused -> assertThat(places(refused.problems())).containsExactly("levels unchanged"));
        assertThat(signing.signOff(
                        GATEKEEPER, "G-1", form(seen(), Optional.of(bare), Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(
                        SignOff.Result.Refused.class,
                        refused -> assertThat(places(refused.problems())).containsExactly("levels.reason required"));
        assertThat(versions.of("G-1")).hasSize(1);
    }

    @Test
    void aCaseOfAnotherServiceIsNotThere() {
        prepared();
        assertThat(signing.signOff(ELSEWHERE, "G-1", plain(seen()))).isInstanceOf(SignOff.Result.NoSuchCase.class);
        assertThat(returning.giveBack(
                        ELSEWHERE, "G-1", new ReturnToPreparer.Form(seen(), Optional.of("x"), Set.of(), List.of())))
                .isInstanceOf(ReturnToPreparer.Result.NoSuchCase.class);
    }

    @Test
    void onlyAGatekeeperTurnsWhatOnlyAGatekeeperSaysToTrue() {
        prepared();
        Document said = new Document(
                Ordinary.facts("assessment.gatekept", true, "assessment.levelsConfirmed", true), List.of());
        assertThat(changing.change(OpenLog.OFFICER, "G-1", 1, said))
                .isInstanceOfSatisfying(
                        ChangeFacts.Result.Refused.class,
                        refused -> assertThat(places(refused.problems()))
                                .containsExactly(
                                        "assessment.levelsConfirmed gatekeeper-only",
                                        "assessment.gatekept gatekeeper-only"));
        assertThat(changing.change(GATEKEEPER, "G-1", 1, said)).isInstanceOf(ChangeFacts.Result.Changed.class);
        // it stays as it is in the hands of somebody else
        assertThat(changing.change(OpenLog.OFFICER, "G-1", 2, said)).isInstanceOf(ChangeFacts.Result.Changed.class);
    }

    @Test
    void anAssessmentChangedAfterSigningOffHasToBeGatekeptAgain() {
        prepared();
        signing.signOff(GATEKEEPER, "G-1", plain(seen()));
        changing.change(
                OpenLog.OFFICER,
                "G-1",
                2,
                new Document(
                        Ordinary.facts("assessment.gatekept", true, "assessment.riskOfHarm", "MEDIUM"), List.of()));
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.OVERTAKEN);
        happened(CaseEventKind.SENT_FOR_GATEKEEPING);
        assertThat(gatekeeping.standing("G-1")).isEqualTo(Standing.SENT);
    }
}
