package org.youthpanel.tracking.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.Shift;
import org.youthpanel.tracking.TellOverview;
import org.youthpanel.tracking.statistics.RateDifference;

/** What the figures of agreement come to, in a sentence. */
@Component
class HeadlineWords {

    private final Words words;
    private final FigureWords rates;
    private final ColumnWords names;

    HeadlineWords(Words words, FigureWords rates, ColumnWords names) {
        this.words = words;
        this.rates = rates;
        this.names = names;
    }

    /** Sentences for the head of a page: the headline, its range, and what to do where there is nothing. */
    void put(Selection selection, Agreement agreement, Model model) {
        model.addAttribute("n", agreement.n());
        model.addAttribute("headline", headline(selection, agreement));
        model.addAttribute("interval", agreement.simple().map(rates::interval).orElse(null));
        model.addAttribute(
                "byRung",
                agreement
                        .byRung()
                        .map(each -> words.of("tracking.by-rung", rates.rate(each.count(), each.of())))
                        .orElse(null));
    }

    /** {@code The panel followed the recommendation in 31 of 46 cases (67%)}. */
    String headline(Selection selection, Agreement agreement) {
        int same = agreement.crossing().count(Shift.SAME);
        int n = agreement.n();
        return n == 0
                ? empty(selection)
                : words.of(
                        "tracking.headline." + selection.pair(),
                        String.valueOf(same),
                        String.valueOf(n),
                        rates.bracket(same, n));
    }

    private String empty(Selection selection) {
        Period period = selection.period();
        if (period.from().isPresent() && period.to().isPresent()) {
            return words.of(
                    "tracking.empty.between",
                    words.date(period.from().get()),
                    words.date(period.to().get()));
        }
        return words.of("tracking.empty");
    }

    /** How it was in the period before, and whether the difference is more than chance gives. */
    Optional<String> before(TellOverview.Result.Told told) {
        return told.before().map(before -> {
            int same = before.crossing().count(Shift.SAME);
            int n = before.n();
            String when = names.period(before.selection().period());
            if (n == 0) {
                return words.of("tracking.before.none", when);
            }
            String said =
                    words.of("tracking.before", when, String.valueOf(same), String.valueOf(n), rates.bracket(same, n));
            return said + " " + difference(told, n);
        });
    }

    private String difference(TellOverview.Result.Told told, int before) {
        int now = told.now().n();
        if (now < Agreement.FEW || before < Agreement.FEW) {
            return words.of("tracking.difference.few");
        }
        RateDifference difference = told.difference().value().orElseThrow();
        long points = Math.round(Math.abs(difference.difference()) * 100);
        if (points == 0) {
            return words.of("tracking.difference.none");
        }
        String direction = difference.difference() > 0 ? "more" : "less";
        return words.of(
                "tracking.difference." + direction + (difference.moreThanChance() ? ".real" : ".chance"),
                String.valueOf(points));
    }
}
