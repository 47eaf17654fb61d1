package org.youthpanel.tracking.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.statistics.RateDifference;

/** Where the differences lie, in a sentence: in one group, mostly in one, or in no one of them. */
@Component
class WhereWords {

    private final FigureWords words;
    private final ColumnWords names;

    WhereWords(FigureWords words, ColumnWords names) {
        this.words = words;
        this.names = names;
    }

    /** The group that more than half of the differences lie in; empty where there is none. */
    static Optional<Breakdown.Line> group(Breakdown told) {
        return told.lines().stream()
                .max(Comparator.comparingInt(Breakdown.Line::different))
                .filter(each -> told.lines().size() > 1
                        && 2 * each.different() > told.total().different());
    }

    String headline(Breakdown.Beside told) {
        Breakdown now = told.now();
        int different = now.total().different();
        String pair = now.selection().pair() == Pair.RECOMMENDATION_DECISION ? ".departures" : ".differences";
        if (different == 0) {
            return words.counted("figures.where.none" + pair, now.total().n().n());
        }
        if (now.lines().size() == 1) {
            return words.counted(
                    "figures.where.one-group" + pair,
                    different,
                    name(now, now.lines().get(0)));
        }
        Optional<Breakdown.Line> group = group(now);
        if (group.isEmpty()) {
            List<Breakdown.Line> with =
                    now.lines().stream().filter(each -> each.different() > 0).toList();
            return words.of(
                    "figures.where.spread" + pair,
                    different,
                    with.size(),
                    now.lines().size());
        }
        Breakdown.Line line = group.get();
        return words.counted(
                (line.different() == different ? "figures.where.all" : "figures.where.most") + pair,
                different,
                name(now, line),
                rate(line),
                before(told, line),
                line.different());
    }

    /** Whether the group stands apart from the others by more than chance. */
    Optional<String> chance(Breakdown now) {
        if (now.total().different() == 0 || now.lines().size() == 1) {
            return Optional.empty();
        }
        return Optional.of(group(now)
                .map(line -> chance(now.total(), line))
                .orElseGet(() -> words.of(
                        now.total().n().n() < Agreement.FEW
                                ? "figures.where.chance.few"
                                : "figures.where.chance.no-group")));
    }

    private String chance(Breakdown.Line total, Breakdown.Line line) {
        int others = total.n().n() - line.n().n();
        if (line.n().n() < Agreement.FEW || others < Agreement.FEW) {
            return words.of("figures.where.chance.few");
        }
        boolean more = RateDifference.of(
                        line.same().n(),
                        line.n().n(),
                        total.same().n() - line.same().n(),
                        others)
                .value()
                .filter(each -> each.high() < 0)
                .isPresent();
        return words.of(
                more ? "figures.where.chance.more" : "figures.where.chance.no-more",
                words.rate(total.same().n() - line.same().n(), others));
    }

    private String rate(Breakdown.Line line) {
        return words.rate(line.same().n(), line.n().n());
    }

    private String before(Breakdown.Beside told, Breakdown.Line line) {
        return told.before()
                .flatMap(each -> each.line(line.code()))
                .map(each -> words.of("figures.where.before", rate(each)))
                .orElseGet(() -> words.of("figures.where.no-before"));
    }

    String name(Breakdown told, Breakdown.Line line) {
        return line.code().map(each -> names.code(told.by(), each)).orElseGet(() -> words.of("figures.not-known"));
    }
}
