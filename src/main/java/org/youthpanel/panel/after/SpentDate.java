package org.youthpanel.panel.after;

import java.time.LocalDate;
import java.util.Optional;
import org.youthpanel.facts.Disposal;

/**
 * When a caution is spent (policy F7): shown to staff to be confirmed, never written to anybody, and no statement on
 * what is disclosed (G6).
 */
public final class SpentDate {

    private static final int MONTHS = 3;

    private SpentDate() {}

    /**
     * A caution at once; a conditional caution on the earlier of three months and the end of its conditions. Example:
     * given on 1 March, conditions until 20 July: 1 June.
     *
     * @return empty for what is no caution
     */
    public static Optional<LocalDate> of(Disposal disposal, LocalDate given, Optional<LocalDate> conditionsEnd) {
        return switch (disposal) {
            case YOUTH_CAUTION -> Optional.of(given);
            case YOUTH_CONDITIONAL_CAUTION -> {
                LocalDate latest = given.plusMonths(MONTHS);
                yield Optional.of(
                        conditionsEnd.filter(end -> end.isBefore(latest)).orElse(latest));
            }
            default -> Optional.empty();
        };
    }
}
