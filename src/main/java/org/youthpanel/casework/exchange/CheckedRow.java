package org.youthpanel.casework.exchange;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.facts.Problem;

/**
 * What a row of a file would come to.
 *
 * @param number of the row
 * @param problems why it would be no case; paths as those of an opened case
 * @param alike the reference of another case, or row, of the same child with the same facts
 */
record CheckedRow(int number, CaseForm form, Standing standing, List<Problem> problems, Optional<String> alike) {

    enum Standing {
        BECOMES_A_CASE,
        /** It is a case already: the same child, and facts that the case has or had. */
        THERE,
        WRONG
    }
}
