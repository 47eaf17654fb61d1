package org.youthpanel.tracking.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Proportion;

/** How counts, shares and figures are written: a count beside every percentage, and none of too few. */
@Component
public class RateWords {

    private static final int WHOLE = 100;

    private final Words words;

    RateWords(Words words) {
        this.words = words;
    }

    /** {@code 31 of 46 (67%)}; of too few {@code 3 of 4}. */
    public String of(int count, int of) {
        return words.of("tracking.of", String.valueOf(count), String.valueOf(of)) + bracket(count, of);
    }

    /** {@code " (67%)"}; empty of too few. */
    public String bracket(int count, int of) {
        return of < Agreement.FEW ? "" : " (" + percent(count, of) + ")";
    }

    /** {@code 67%}, or that there are too few to compare. */
    public String share(int count, int of) {
        return of < Agreement.FEW ? words.of("tracking.few") : percent(count, of);
    }

    /** With how many cases the share could be what; of too few that they are too few. */
    public String interval(Proportion share) {
        return share.of() < Agreement.FEW
                ? words.of("tracking.too-few", String.valueOf(Agreement.FEW))
                : words.of("tracking.long-run", percent(share.low()), percent(share.high()));
    }

    private String percent(int count, int of) {
        return percent(words, count, of);
    }

    /** Nothing that is not all rounds to all. */
    static String percent(Words words, int count, int of) {
        long rounded = Math.round((double) count / of * WHOLE);
        if (rounded == WHOLE && count < of) {
            return words.of("tracking.over-99");
        }
        return rounded == 0 && count > 0 ? words.of("tracking.under-1") : rounded + "%";
    }

    public static String percent(double share) {
        return Math.round(share * WHOLE) + "%";
    }

    /** {@code 0.49}, with a true minus. */
    public static String decimals(double figure) {
        String written = String.format(Locale.UK, "%.2f", figure);
        return written.equals("-0.00") ? "0.00" : written.replace('-', '\u2212');
    }

    /** {@code 0.03}, or that it is less than can be told. */
    public String chance(double p) {
        return p < 0.001 ? words.of("tracking.p.least") : String.format(Locale.UK, p < 0.01 ? "%.3f" : "%.2f", p);
    }
}
