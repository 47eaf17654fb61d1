package org.youthpanel.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.UpToDate;
import org.youthpanel.rules.RuleBook;

/** Reads a sitting as a person may see it: of a joint one, the cases of their own services alone. */
public final class ReadAgenda {

    private final Sittings sittings;
    private final FindCase finder;
    private final Recommendations recommendations;
    private final Gatekeeping gatekeeping;
    private final RuleBook rules;

    public ReadAgenda(
            Sittings sittings,
            FindCase finder,
            Recommendations recommendations,
            Gatekeeping gatekeeping,
            RuleBook rules) {
        this.rules = rules;
        this.sittings = sittings;
        this.finder = finder;
        this.recommendations = recommendations;
        this.gatekeeping = gatekeeping;
    }

    /** Empty where there is none that the person may see. */
    public Optional<Sitting> find(Person person, String id) {
        return sittings.find(id).filter(each -> each.isSeenBy(person));
    }

    /** A case of a sitting by its number there; empty where it is of a service that the person is not of. */
    public Optional<AgendaItem> item(Person person, Sitting sitting, int number) {
        return sitting.item(number)
                .filter(each -> finder.find(person, each.reference()).isPresent());
    }

    /** In the order of the agenda. */
    public List<Readiness> of(Person person, Sitting sitting) {
        return sitting.agenda().stream()
                .flatMap(item -> finder.find(person, item.reference()).map(found -> judge(item, found)).stream())
                .toList();
    }

    private Readiness judge(AgendaItem item, FindCase.Found found) {
        Optional<LoggedRecommendation> given =
                recommendations.of(item.reference()).stream().reduce((earlier, later) -> later);
        List<String> open = given.stream()
                .flatMap(each -> Stored.list(each.document().get("missing")).stream())
                .map(each -> String.valueOf(((Map<?, ?>) each).get("fact")))
                .toList();
        return new Readiness(
                item,
                found.file(),
                found.latest(),
                gatekeeping.standing(item.reference()),
                gatekeeping.changedSince(item.reference()),
                given,
                given.filter(each -> UpToDate.is(each, found.latest(), rules)).isPresent(),
                open);
    }
}
