package org.youthpanel.panel.after;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.facts.Problem;

/** A form about what followed a sitting, read as far as it could be. */
public sealed interface Following permits Feedback, PoliceDecision, Delivery, Progress, ReEntry, EscalationMade {

    /** What could not be read, told again together with everything else. */
    List<Problem> unread();

    /** Whether the case has come far enough for it. */
    default boolean isTime(Aftermath known) {
        return !known.decisions().isEmpty();
    }

    /** What else is wrong, in the order of the page. */
    void check(Aftermath known, List<Problem> problems);

    /** Of a form without a problem. */
    NewCaseEvent event();

    default List<Problem> problems(Aftermath known) {
        List<Problem> problems = new ArrayList<>(unread());
        check(known, problems);
        return List.copyOf(problems);
    }

    /** A day that something happened on: not to come, and not before the panel decided. */
    static void day(String path, Optional<LocalDate> day, Aftermath known, List<Problem> problems) {
        Fields.required(path, day, problems);
        if (day.filter(each -> each.isAfter(known.today())).isPresent()) {
            problems.add(new Problem(path, "future", "This day is still to come."));
        }
        known.decision()
                .map(each -> each.given().decidedOn())
                .filter(decided -> day.filter(each -> each.isBefore(decided)).isPresent())
                .ifPresent(decided -> problems.add(
                        new Problem(path, "before-decision", "This is before the panel decided, on " + decided + ".")));
    }
}
