package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.Set;
import org.youthpanel.casework.Person;
import org.youthpanel.panel.ListCases;

/** Counts how two voices agree over the cases of a selection. */
public final class CountAgreement {

    private final ListCases cases;

    public CountAgreement(ListCases cases) {
        this.cases = cases;
    }

    public sealed interface Result {
        record Counted(Agreement agreement) implements Result {}

        record NotYours() implements Result {}
    }

    public Result count(Person person, Selection selection) {
        if (selection.service().filter(each -> !person.belongsTo(each)).isPresent()) {
            return new Result.NotYours();
        }
        Set<String> services = selection.service().map(Set::of).orElse(person.services());
        Tally tally = new Tally(selection);
        cases.listFirst(services).stream()
                .filter(each -> selection.holds(day(each), each.offenceType()))
                .forEach(tally::add);
        return new Result.Counted(tally.agreement());
    }

    private static LocalDate day(ListCases.Overview each) {
        return each.decision().map(decision -> decision.given().decidedOn()).orElseGet(each::panelDate);
    }
}
