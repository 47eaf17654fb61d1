package org.youthpanel.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.RuleBook;

/** What recording and correcting share: the form is judged, levels are changed first, then the entry is made. */
final class EnterDecision {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DecisionRules rules;
    private final ChangeLevels levels;
    private final PanelDecisions decisions;
    private final Clock clock;

    EnterDecision(
            RuleBook rules,
            Recommendations recommendations,
            ChangeLevels levels,
            PanelDecisions decisions,
            Clock clock) {
        this.rules = new DecisionRules(rules, recommendations);
        this.levels = levels;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Everything that is wrong with the form, without recording anything. */
    List<Problem> problems(String reference, int number, DecisionForm form, boolean correction) {
        Optional<PanelDecision> first = decisions.of(reference).stream()
                .filter(each -> each.number() == number)
                .findFirst();
        return List.copyOf(rules.problems(
                reference,
                form,
                correction ? first : Optional.empty(),
                correction ? decisions.current(reference, number) : Optional.empty(),
                LocalDate.ofInstant(clock.instant(), LONDON)));
    }

    DecisionResult enter(Person person, FindCase.Found found, int number, int correction, DecisionForm form) {
        String reference = found.file().reference();
        List<Problem> problems = problems(reference, number, form, correction > 0);
        if (!problems.isEmpty()) {
            return new DecisionResult.Refused(problems);
        }
        Optional<ChangeLevels.Changed> changed = Optional.empty();
        Optional<LevelChange> wanted = form.levels();
        if (wanted.isPresent()) {
            ChangeLevels.Result result = levels.change(person, found, wanted.get(), Origin.LEVELS_BY_PANEL);
            if (result instanceof ChangeLevels.Result.Refused refused) {
                return new DecisionResult.Refused(refused.problems());
            }
            changed = result instanceof ChangeLevels.Changed done ? Optional.of(done) : Optional.empty();
        }
        PanelDecision decision = decisions.add(
                found.file().signed(clock.instant(), person),
                reference,
                number,
                correction,
                DecisionRules.given(form, changed.isPresent() ? wanted : Optional.empty()),
                changed.map(each -> each.after().id()));
        return new DecisionResult.Recorded(decision, changed);
    }
}
