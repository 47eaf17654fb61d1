package org.youthpanel.tracking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.Funnel;

/**
 * Agreement of a pair by what stands in a column.
 *
 * @param total over all lines
 * @param lines in the order of the codes, or of their names; never in the order of their figures
 * @param funnel of panels, teams or services against all of them together; a point for each line
 */
public record Breakdown(Selection selection, Column by, Line total, List<Line> lines, Optional<Figure<Funnel>> funnel) {

    /** Whether there are several groups, one of them with cases enough to tell its share. */
    boolean comparable() {
        return lines.size() > 1 && lines.stream().anyMatch(each -> each.share().isPresent());
    }

    /** @param before the same of the period before; empty where there is none */
    public record Beside(Breakdown now, Optional<Breakdown> before) {

        /** Groups of either period, in their order. */
        public List<Optional<String>> groups() {
            return Stream.concat(Stream.of(now), before.stream())
                    .flatMap(each -> each.lines().stream())
                    .map(each -> each.code().orElse(""))
                    .distinct()
                    .sorted(BreakDownAgreement.order(now.by()))
                    .map(each -> Optional.of(each).filter(code -> !code.isEmpty()))
                    .toList();
        }
    }

    /** Of a group that this period has no case of, nothing. */
    public Optional<Line> line(Optional<String> code) {
        return lines.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * @param code empty where nothing stands in the column
     * @param same where both voices name the same disposal
     * @param less where the second is less formal, by rung
     * @param sameRung where it is another one, as formal
     */
    public record Line(Optional<String> code, Tally n, Tally same, Tally less, Tally sameRung, Tally more) {

        /** In how many the two voices differ. */
        public int different() {
            return n.n() - same.n();
        }

        /** Empty where there are too few to compare. */
        public Optional<Proportion> share() {
            return n.n() < Agreement.FEW ? Optional.empty() : Optional.of(new Proportion(same.n(), n.n()));
        }
    }
}
