package org.youthpanel.tracking.web;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Behind;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Selection;

/**
 * What a person asked a tracking page for.
 *
 * @param behind whether the person may open the cases behind a number (policy leads may not)
 * @param opens whether the person may open the page at an address
 */
record Asked(Person person, Selection selection, boolean behind, Predicate<String> opens) {

    /** The same of another selection: of the period before, or of a page that has a pair of its own. */
    Asked of(Selection other) {
        return new Asked(person, other, behind, opens);
    }

    /** The address of the cases behind a number; null where there are none to open. */
    @Nullable
    String cases(Behind cases, int number) {
        boolean told = !cases.tells(Column::tellsOfChild) || CharacteristicsEntry.shownTo(person);
        return behind && number > 0 && told ? BehindForm.address(selection, cases) : null;
    }

    /** A number with the address of its cases. */
    Figure figure(Behind cases, int number) {
        return new Figure(number, cases(cases, number));
    }

    /** Another page with the same selection, and these codes beside it or in place of its own. */
    String address(String path, Map<Column, String> more) {
        return SelectionForm.address(path, selection, more);
    }

    /** The same; null where there is no such page for the person. */
    @Nullable
    String page(String path) {
        return opens.test(path) ? SelectionForm.address(path, selection) : null;
    }

    /** @param href of the cases behind it; null where there is none */
    public record Figure(int n, @Nullable String href) {}
}
