package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.Way;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.AnswerCorrection;
import org.youthpanel.panel.CorrectPanelDecision;
import org.youthpanel.panel.CorrectionReason;
import org.youthpanel.panel.DecisionForm;
import org.youthpanel.panel.DecisionResult;
import org.youthpanel.panel.Plan;
import org.youthpanel.panel.RecordFirstView;
import org.youthpanel.panel.RecordPanelDecision;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.panel.after.EscalationMade;
import org.youthpanel.panel.after.RecordFollowing;

/**
 * Plays made-up cases through the use cases, in the order of time over all cases: the officer opens and asks, the chair
 * reads the pack or comes without having read it, and decides.
 */
final class Playing {

    private static final int MINUTES_TO_ASK = 12;
    private static final int MINUTES_A_CASE = 25;
    private static final int ONLY_DECISION = 1;
    /** To the one prompt of the rules in force that asks to be settled before a formal disposal. */
    private static final Map<String, String> HOLDS =
            Map.of("E4", "The section 45 question was asked, and a referral to the NRM was considered.");

    private final UseCases use;
    private final StandingClock clock;
    private final Person officer;
    private final Person chair;
    private final Person gatekeeper;
    private final Map<String, LoggedRecommendation> recommendations = new HashMap<>();

    /** What is done, on the clock that stands. */
    record UseCases(
            OpenCase open,
            AskForRecommendation ask,
            OpenRecommendation read,
            RecordPanelDecision decide,
            CorrectPanelDecision correct,
            AnswerCorrection confirm,
            RecordFollowing follow,
            ChangeLevels levels,
            CaseEvents events) {}

    private record Step(LocalDateTime at, Runnable work) {}

    Playing(UseCases use, StandingClock clock, String service) {
        this.use = use;
        this.clock = clock;
        this.officer = new Person("officer", Set.of(Role.OFFICER), Set.of(service));
        this.chair = new Person("chair", Set.of(Role.CHAIR), Set.of(service));
        this.gatekeeper = new Person("gatekeeper", Set.of(Role.GATEKEEPER), Set.of(service));
    }

    Person officer() {
        return officer;
    }

    /** @param lastDay nothing is played after it */
    void play(List<MadeUpCase> cases, LocalDate lastDay) {
        List<Step> steps = new ArrayList<>();
        Map<LocalDate, Integer> heard = new HashMap<>();
        for (MadeUpCase each : cases) {
            steps.add(new Step(each.openedAt(), () -> open(each)));
            steps.add(new Step(each.openedAt().plusMinutes(MINUTES_TO_ASK), () -> ask(each)));
            Habits habits = Habits.of(each);
            habits.raised()
                    .ifPresent(change -> steps.add(
                            new Step(each.openedAt().plusMinutes(2 * MINUTES_TO_ASK), () -> raise(each, change))));
            int place = heard.merge(each.sitting(), 1, Integer::sum);
            each.decision().ifPresent(decision -> {
                decision(each, decision, place, steps);
                MadeUpAftermath.of(each, decision).stream()
                        .map(step -> new Step(step.at(), () -> follow(each.reference(), step)))
                        .forEach(steps::add);
            });
        }
        steps.removeIf(each -> each.at().toLocalDate().isAfter(lastDay));
        steps.sort(Comparator.comparing(Step::at));
        for (Step step : steps) {
            clock.put(step.at());
            step.work().run();
        }
    }

    private void decision(MadeUpCase each, MadeUpDecision decision, int place, List<Step> steps) {
        LocalDateTime at = each.sitting().atTime(10, 0).plusMinutes((long) place * MINUTES_A_CASE);
        Habits habits = Habits.of(each);
        if (habits.packRead()) {
            steps.add(new Step(
                    each.sitting().minusDays(1).atTime(15, place),
                    () -> use.read().openLatest(chair, each.reference(), Way.PACK)));
        }
        habits.firstView(decision)
                .ifPresent(view -> steps.add(new Step(at.minusMinutes(1), () -> firstView(each, habits, view))));
        if (habits.refersOn()) {
            steps.add(new Step(each.sitting().plusDays(1).atTime(9, place), () -> escalate(each)));
        }
        steps.add(new Step(
                at,
                () -> done(use.decide()
                        .record(chair, each.reference(), form(each, decision.asFirstRecorded(), Optional.empty())))));
        decision.correction()
                .ifPresent(why -> steps.add(new Step(
                        at.plusDays(1),
                        () -> corrected(
                                each.reference(),
                                use.correct()
                                        .correct(
                                                chair,
                                                each.reference(),
                                                ONLY_DECISION,
                                                form(
                                                        each,
                                                        decision,
                                                        Optional.of(new CorrectionReason(
                                                                Optional.of(CorrectionReason.Cause.RECORDED_IN_ERROR),
                                                                why))))))));
    }

    private void raise(MadeUpCase each, LevelChange change) {
        if (use.levels().change(gatekeeper, each.reference(), 1, change, Origin.LEVELS_BY_GATEKEEPER)
                instanceof ChangeLevels.Changed changed) {
            recommendations.put(each.reference(), changed.after());
        }
    }

    /** As the sitting records it, with who had seen the recommendation before. */
    private void firstView(MadeUpCase each, Habits habits, Disposal view) {
        Signature signature = recommended(each).stamp().signed(clock.instant(), chair);
        use.events()
                .add(
                        signature,
                        each.reference(),
                        NewCaseEvent.of(
                                        CaseEventKind.FIRST_VIEW,
                                        Map.of(
                                                "exposure",
                                                habits.packRead()
                                                        ? RecordFirstView.Seen.PANEL
                                                        : RecordFirstView.Seen.OTHERS,
                                                "seen",
                                                List.of()))
                                .code(view));
    }

    /** To the Risk Management Panel, where the advice prompts for it. */
    private void escalate(MadeUpCase each) {
        boolean prompted = Stored.list(recommended(each).document().get("prompts")).stream()
                .anyMatch(prompt -> prompt instanceof Map<?, ?> map && "E1".equals(map.get("label")));
        if (prompted) {
            follow(
                    each.reference(),
                    new MadeUpAftermath.Step(
                            each.sitting().plusDays(1).atTime(9, 0),
                            Role.AUTHOR,
                            new EscalationMade(
                                    Optional.of(Escalation.RISK_MANAGEMENT_PANEL),
                                    Optional.of(each.sitting().plusDays(1)),
                                    Optional.empty(),
                                    List.of())));
        }
    }

    private LoggedRecommendation recommended(MadeUpCase each) {
        return Objects.requireNonNull(recommendations.get(each.reference()));
    }

    private void follow(String reference, MadeUpAftermath.Step step) {
        Person person =
                new Person(step.by().name().toLowerCase(java.util.Locale.ROOT), Set.of(step.by()), officer.services());
        RecordFollowing.Result result = use.follow().record(person, reference, step.form());
        if (!(result instanceof RecordFollowing.Result.Recorded)) {
            throw new IllegalStateException("What followed a made-up decision is not recorded: " + result);
        }
    }

    /** The day after the panel the chair only proposes; the gatekeeper confirms. */
    private void corrected(String reference, DecisionResult result) {
        if (!(result instanceof DecisionResult.Proposed proposed)
                || !(use.confirm()
                                .confirm(gatekeeper, reference, proposed.event().number())
                        instanceof AnswerCorrection.Result.Confirmed)) {
            throw new IllegalStateException("A made-up correction is not recorded: " + result);
        }
    }

    private void open(MadeUpCase each) {
        OpenCase.Result result = use.open()
                .open(
                        officer,
                        new CaseForm(
                                Optional.of(each.reference()),
                                Optional.of(each.childNumber()),
                                Optional.empty(),
                                false,
                                each.facts(),
                                Habits.of(each).particulars(),
                                each.characteristics(),
                                List.of()));
        if (!(result instanceof OpenCase.Result.Opened)) {
            throw new IllegalStateException("A made-up case cannot be opened: " + result);
        }
    }

    private void ask(MadeUpCase each) {
        AskForRecommendation.Result result = use.ask().ask(officer, each.reference(), Optional.of(Way.PAGE));
        if (!(result instanceof AskForRecommendation.Result.Advised advised)) {
            throw new IllegalStateException("A made-up case is not advised on: " + result);
        }
        recommendations.put(each.reference(), advised.recommendation());
    }

    private DecisionForm form(MadeUpCase each, MadeUpDecision decision, Optional<CorrectionReason> why) {
        return new DecisionForm(
                Optional.of(recommended(each).id()),
                Optional.of(decision.disposal()),
                Optional.of(decision.rationale()),
                decision.departure(),
                decision.levels(),
                decision.conditions(),
                Plan.NONE,
                HOLDS,
                Optional.of(each.sitting()),
                Optional.of(Habits.of(each).panel()),
                why,
                List.of());
    }

    private static void done(DecisionResult result) {
        if (!(result instanceof DecisionResult.Recorded)) {
            throw new IllegalStateException("A made-up decision is not recorded: " + result);
        }
    }
}
