package org.youthpanel.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Signature;

/** The decisions of the log, with their corrections. */
public interface PanelDecisions {

    PanelDecision add(
            Signature signature,
            String reference,
            int number,
            int correction,
            PanelDecision.Given given,
            Optional<String> advisedAgain);

    /** Every entry, oldest first. */
    List<PanelDecision> of(String reference);

    /** The last form of the case's decision. */
    default Optional<PanelDecision> current(String reference) {
        return of(reference).stream().reduce((earlier, later) -> later);
    }

    /** The last form of each case's decision, by reference. */
    Map<String, PanelDecision> currentOf(Set<String> services);
}
