package org.youthpanel.tracking.scrutiny;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.PanelDecisions;

/** Puts a decided case into a sample by hand. It is marked as chosen, and no figure of the sample counts it. */
public final class AddCase {

    private final Log log;
    private final FindCase finder;
    private final PanelDecisions decisions;
    private final Samples samples;
    private final Clock clock;

    public AddCase(Log log, FindCase finder, PanelDecisions decisions, Samples samples, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.decisions = decisions;
        this.samples = samples;
        this.clock = clock;
    }

    public sealed interface Result {
        record Added(Sample sample, int number) implements Result {}

        record Refused(List<Problem> problems) implements Result {}

        record NoSuchSample() implements Result {}
    }

    public Result add(Person person, String id, Optional<String> reference, Optional<String> why) {
        return log.atomically(() -> {
            Optional<Sample> sample = samples.find(id).filter(each -> person.belongsTo(each.service()));
            if (sample.isEmpty()) {
                return new Result.NoSuchSample();
            }
            List<Problem> problems = new ArrayList<>();
            Fields.required("choose.reference", reference, problems);
            Optional<FindCase.Found> found = reference
                    .flatMap(each -> finder.find(person, each))
                    .filter(each -> each.file().service().equals(sample.get().service()));
            if (reference.isPresent() && found.isEmpty()) {
                problems.add(new Problem("choose.reference", "no-such-case", "There is no such case."));
            }
            found.map(each -> each.file().reference()).ifPresent(each -> {
                if (decisions.of(each).isEmpty()) {
                    problems.add(new Problem("choose.reference", "not-decided", "The panel has not decided it."));
                } else if (sample.get().find(each).isPresent()) {
                    problems.add(new Problem("choose.reference", "there-already", "It is in the sample."));
                }
            });
            Fields.required("choose.why", why, problems);
            Spoken.judge("choose.why", why, problems);
            if (!problems.isEmpty()) {
                return new Result.Refused(List.copyOf(problems));
            }
            samples.add(
                    found.orElseThrow().file().signed(clock.instant(), person),
                    id,
                    sample.get().events(),
                    new SampleEvent.Chosen(reference.orElseThrow(), why.orElseThrow()));
            Sample after = samples.find(id).orElseThrow();
            return new Result.Added(after, after.cases().size());
        });
    }
}
