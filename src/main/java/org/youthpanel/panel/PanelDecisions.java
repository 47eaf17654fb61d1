package org.youthpanel.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The last form of the case's last decision. */
    default Optional<PanelDecision> current(String reference) {
        return of(reference).stream().reduce((earlier, later) -> later);
    }

    /** The last form of the decision of this number. */
    default Optional<PanelDecision> current(String reference, int number) {
        return of(reference).stream().filter(each -> each.number() == number).reduce((earlier, later) -> later);
    }

    /** What a sitting decided on a case, in its last form; what a later one decided is not its. */
    default Optional<PanelDecision> ofSitting(String reference, String sitting) {
        return of(reference).stream()
                .filter(each -> each.given().sitting().equals(Optional.of(sitting)))
                .reduce((earlier, later) -> later)
                .flatMap(each -> current(reference, each.number()));
    }

    /** Every entry of each case, oldest first, by reference; cases without any are left out. */
    Map<String, List<PanelDecision>> ofServices(Set<String> services);

    /** The last form of each case's last decision, by reference. */
    default Map<String, PanelDecision> currentOf(Set<String> services) {
        return ofServices(services).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().get(each.getValue().size() - 1)));
    }

    /**
     * The first decision of a case in its last form, which figures count (policy H1, worked case 20).
     *
     * @param entries of one case, oldest first
     */
    static PanelDecision first(List<PanelDecision> entries) {
        int number = entries.get(0).number();
        return entries.stream()
                .filter(each -> each.number() == number)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
