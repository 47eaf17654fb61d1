package org.youthpanel.platform.demonstration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;

/** What somebody chooses who does not choose the recommended disposal. */
final class Departing {

    /** About half stay within the range; outside it, less formal is more common than more formal. */
    private static final String KINDS = "WITHIN_RANGE 32, LESS_FORMAL 44, MORE_FORMAL 13, SAME_RUNG 11";

    /** Where there is nothing of the kind drawn. Many ranges have nothing less formal beside them. */
    private static final List<Adherence> OTHERWISE =
            List.of(Adherence.WITHIN_RANGE, Adherence.LESS_FORMAL, Adherence.SAME_RUNG, Adherence.MORE_FORMAL);

    private Departing() {}

    /** Empty where nothing but the recommended disposal is available. */
    static Optional<Disposal> from(Recommendation advice, Chance chance) {
        Disposal recommended = advice.recommended().orElseThrow();
        // no further action where it is not recommended is exceptional (policy B14), and so it stays
        boolean exceptional = chance.in(45);
        List<Disposal> others = chance.shuffled(advice.available()).stream()
                .filter(each -> each != recommended && (exceptional || each != Disposal.NO_FURTHER_ACTION))
                .toList();
        Adherence drawn = Adherence.valueOf(chance.word(KINDS).orElseThrow());
        return Stream.concat(Stream.of(drawn), OTHERWISE.stream())
                .flatMap(kind -> nearest(recommended, advice.range(), kind, others).stream())
                .findFirst();
    }

    /** Nobody jumps two rungs where one will do. */
    private static Optional<Disposal> nearest(
            Disposal recommended, List<Disposal> range, Adherence kind, List<Disposal> others) {
        return others.stream()
                .filter(each -> Adherence.of(recommended, range, each) == kind)
                .min(Comparator.comparingInt(each -> Math.abs(Adherence.distance(recommended, each))));
    }
}
