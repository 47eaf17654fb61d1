package org.youthpanel.platform.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Grade;
import org.youthpanel.tracking.scrutiny.DrawSample;
import org.youthpanel.tracking.scrutiny.Period;
import org.youthpanel.tracking.scrutiny.RecordFinding;
import org.youthpanel.tracking.scrutiny.Sample;
import org.youthpanel.tracking.scrutiny.SampleCase;

/** One sample of the last quarter that is over, which a scrutiny panel is nearly through with. */
final class MadeUpScrutiny {

    private static final ZoneId WALL = ZoneId.of("Europe/London");
    private static final int CASES = 12;
    private static final Person MANAGER =
            new Person("manager", Set.of(Role.MANAGER), Set.of(FillDemonstration.SERVICE));

    private final DrawSample drawing;
    private final RecordFinding recording;
    private final PanelDecisions decisions;
    private final Recommendations recommendations;

    MadeUpScrutiny(
            DrawSample drawing, RecordFinding recording, PanelDecisions decisions, Recommendations recommendations) {
        this.drawing = drawing;
        this.recording = recording;
        this.decisions = decisions;
        this.recommendations = recommendations;
    }

    void fill(Clock today) {
        DrawSample.Result result = drawing.draw(
                MANAGER,
                new DrawSample.Form(
                        Optional.of(FillDemonstration.SERVICE),
                        Optional.of(Period.closed(LocalDate.ofInstant(today.instant(), WALL))
                                .get(0)),
                        Optional.of(Column.DECIDED),
                        Optional.of(CASES),
                        Optional.of("Scrutiny " + FillDemonstration.SEED),
                        List.of()));
        if (result instanceof DrawSample.Result.Drawn drawn) {
            Sample sample = drawn.sample();
            // the last one is left for whoever tries it out
            sample.cases().stream().limit(sample.cases().size() - 1L).forEach(each -> find(sample.id(), each));
        }
    }

    private void find(String sample, SampleCase one) {
        PanelDecision decision = PanelDecisions.first(decisions.of(one.reference()));
        Optional<Disposal> recommended =
                recommendations.find(decision.given().recommendation()).flatMap(LoggedRecommendation::recommended);
        boolean departs =
                recommended.filter(each -> each != decision.disposal()).isPresent();
        Grade grade = grade(one.number(), departs);
        Optional<Disposal> view = grade == Grade.INAPPROPRIATE
                ? recommended
                : Optional.of(decision.disposal()).filter(each -> grade != Grade.NO_AGREEMENT);
        RecordFinding.Result result =
                recording.record(MANAGER, sample, one.number(), new RecordFinding.Form(grade, said(grade), view));
        if (!(result instanceof RecordFinding.Result.Recorded)) {
            throw new IllegalStateException("A made-up finding is not recorded: " + result);
        }
    }

    private static Grade grade(int number, boolean departs) {
        if (departs) {
            return number % 2 == 0 ? Grade.INAPPROPRIATE : Grade.NO_AGREEMENT;
        }
        return number % 4 == 3 ? Grade.APPROPRIATE_WITH_OBSERVATIONS : Grade.APPROPRIATE;
    }

    private static Optional<String> said(Grade grade) {
        return switch (grade) {
            case APPROPRIATE_WITH_OBSERVATIONS ->
                Optional.of("The reasons would be stronger with a word on what the victim wanted.");
            case INAPPROPRIATE ->
                Optional.of("The reasons given do not carry a decision other than the recommended one.");
            case APPROPRIATE, NO_AGREEMENT -> Optional.empty();
        };
    }
}
