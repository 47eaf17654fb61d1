package org.youthpanel.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that can be read and are possible, and are still more often a slip than not. */
final class Unlikely {

    private static final int YOUNGEST = 8;
    private static final int OLDEST = 20;
    private static final int LONG_AGO = 20;

    private Unlikely() {}

    /** The names of the facts. */
    static List<String> in(Map<String, ? extends @Nullable Object> document) {
        List<String> names = new ArrayList<>();
        for (String age : List.of("child.ageAtOffence", "child.ageAtDisposal")) {
            String years = String.valueOf(FactsForm.at(document, age));
            if (years.matches("\\d{1,3}") && (Integer.parseInt(years) < YOUNGEST || Integer.parseInt(years) > OLDEST)) {
                names.add(age);
            }
        }
        try {
            LocalDate committed = LocalDate.parse(String.valueOf(FactsForm.at(document, "offence.committedOn")));
            LocalDate panel = LocalDate.parse(String.valueOf(FactsForm.at(document, "decisionDate")));
            if (committed.isBefore(panel.minusYears(LONG_AGO))) {
                names.add("offence.committedOn");
            }
        } catch (DateTimeException e) {
            // what is no date is told elsewhere
        }
        return List.copyOf(names);
    }
}
