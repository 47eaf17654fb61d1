package org.youthpanel.casework.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;
import org.youthpanel.casework.WorkingSection;

/**
 * What the catalogue of offences and the service's own matrix do on a question page: they fill in what follows from the
 * offence that was chosen, and offer its score and its factors. What somebody answered stays.
 */
@Component
class OffencePage {

    private static final String SERVICE = "service";
    private static final String DAY = "decisionDate";

    private final OffenceChoices offences;
    private final MatrixScores matrix;

    OffencePage(OffenceChoices offences, MatrixScores matrix) {
        this.offences = offences;
        this.matrix = matrix;
    }

    /** Whether the page was sent to have the score filled in, and not to be saved. */
    boolean asksForScore(Typed typed) {
        return matrix.asked(typed);
    }

    Typed filled(Prepared prepared, Typed typed) {
        return matrix.fill(complete(prepared, typed));
    }

    /** As it is to be kept: factors in one list, type and triability of the offence, the mark only where it is true. */
    Typed complete(Prepared prepared, Typed typed) {
        Typed complete = offences.complete(matrix.merged(inCase(prepared, typed)), "offence");
        for (int row = 0; typed.anyBelow("otherOffences." + row + "."); row++) {
            complete = offences.complete(complete, "otherOffences." + row);
        }
        return matrix.marked(complete);
    }

    /** As it is to be shown. */
    Typed show(Prepared prepared, Typed typed, Model model) {
        Typed shown = matrix.split(inCase(prepared, typed));
        model.addAttribute("offences", offences);
        model.addAttribute("matrix", matrix.offer(shown));
        return shown;
    }

    /** Which matrix is in force follows from the service and the panel's day, which other pages ask for. */
    private static Typed inCase(Prepared prepared, Typed typed) {
        Typed whole = typed.with(SERVICE, prepared.copy().service());
        if (!typed.anyBelow(DAY + ".")) {
            for (WorkingSection each : prepared.sections()) {
                Typed saved = Typed.of(each.typed());
                for (Map.Entry<String, ?> field : saved.values().entrySet()) {
                    if (field.getKey().startsWith(DAY + ".")) {
                        whole = whole.with(field.getKey(), saved.one(field.getKey()));
                    }
                }
            }
        }
        return whole;
    }
}
