package org.youthpanel.tracking.scrutiny;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.tracking.Grade;

/**
 * Records what a scrutiny panel found of a decision. A finding is final: a correction is another entry, with its reason,
 * and both stay. Nobody records one of a decision that they recorded themselves.
 */
public final class RecordFinding {

    private final Log log;
    private final FindCase finder;
    private final PanelDecisions decisions;
    private final Samples samples;
    private final Clock clock;

    public RecordFinding(Log log, FindCase finder, PanelDecisions decisions, Samples samples, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.decisions = decisions;
        this.samples = samples;
        this.clock = clock;
    }

    /**
     * @param seen how many findings of the case the person saw
     * @param why needed where they saw any
     * @param problems what could not be read
     */
    public record Form(
            Optional<Grade> grade,
            Optional<String> words,
            Optional<Disposal> disposal,
            Optional<String> why,
            int seen,
            List<Problem> problems) {

        /** The first finding on a case. */
        public Form(Grade grade, Optional<String> words, Optional<Disposal> disposal) {
            this(Optional.of(grade), words, disposal, Optional.empty(), 0, List.of());
        }
    }

    public sealed interface Result {
        record Recorded(Sample sample) implements Result {}

        record Refused(List<Problem> problems) implements Result {}

        /** Somebody else recorded a finding after the person opened the form. */
        record Overtaken(Sample current) implements Result {}

        /** The decision is the person's own. */
        record OwnDecision() implements Result {}

        record NoSuchCase() implements Result {}
    }

    public Result record(Person person, String id, int number, Form form) {
        return log.atomically(() -> {
            Optional<Sample> sample = samples.find(id).filter(each -> person.belongsTo(each.service()));
            Optional<SampleCase> one = sample.flatMap(each -> each.find(number));
            Optional<FindCase.Found> found = one.flatMap(each -> finder.find(person, each.reference()));
            if (found.isEmpty()) {
                return new Result.NoSuchCase();
            }
            String reference = one.orElseThrow().reference();
            List<PanelDecision> entries = decisions.of(reference);
            if (isOwn(person, entries)) {
                return new Result.OwnDecision();
            }
            if (one.orElseThrow().findings().size() != form.seen()) {
                return new Result.Overtaken(sample.orElseThrow());
            }
            List<Problem> problems = problems(form);
            if (!problems.isEmpty()) {
                return new Result.Refused(List.copyOf(problems));
            }
            samples.add(
                    found.get().file().signed(clock.instant(), person),
                    id,
                    sample.orElseThrow().events(),
                    new SampleEvent.Found(
                            reference,
                            new Finding(
                                    form.grade().orElseThrow(),
                                    form.words(),
                                    form.disposal(),
                                    PanelDecisions.first(entries).disposal(),
                                    form.seen() > 0 ? form.why() : Optional.empty())));
            return new Result.Recorded(samples.find(id).orElseThrow());
        });
    }

    /** @param entries of the case, at least one */
    public static boolean isOwn(Person person, List<PanelDecision> entries) {
        return entries.stream().anyMatch(each -> each.stamp().by().equals(person.name()));
    }

    private static List<Problem> problems(Form form) {
        List<Problem> problems = new ArrayList<>(form.problems());
        Fields.required("finding.grade", form.grade(), problems);
        if (form.grade().filter(Grade::asksWords).isPresent()) {
            Fields.required("finding.words", form.words(), problems);
        }
        Spoken.judge("finding.words", form.words(), problems);
        if (form.seen() > 0) {
            Fields.required("finding.why", form.why(), problems);
            Spoken.judge("finding.why", form.why(), problems);
        }
        return problems;
    }
}
