package org.youthpanel.tracking.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.Tally;

/** How counts, shares and figures are written: no percentage without its count, and none of too few. */
@Component
public class FigureWords {

    private static final int WHOLE = 100;

    private final Words words;

    FigureWords(Words words) {
        this.words = words;
    }

    /** Numbers stand as they are, without commas. */
    String of(String key, Object... arguments) {
        return words.of(key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    /** One key for a single one, another for more or none. */
    String counted(String key, int n, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = n;
        System.arraycopy(more, 0, all, 1, more.length);
        return of(key + (n == 1 ? ".one" : ".many"), all);
    }

    /** {@code 7 of 46 cases (15%)}. */
    String outOf(int n, int of) {
        return counted("figures.out-of", of, n) + bracket(n, of);
    }

    /** {@code 31 of 46 (67%)}; of too few {@code 3 of 4}. */
    String rate(int count, int of) {
        return of("tracking.of", count, of) + bracket(count, of);
    }

    /** {@code " (67%)"}; empty of too few. */
    public String bracket(int count, int of) {
        return of < Agreement.FEW ? "" : " (" + percent(words, count, of) + ")";
    }

    /** {@code 67%}, or that there are too few to compare. */
    public String share(int count, int of) {
        return of < Agreement.FEW ? words.of("tracking.few") : percent(words, count, of);
    }

    /** {@code 67% (53% to 79%)}. */
    String share(Optional<Proportion> share) {
        return share.map(each -> of("figures.share", percent(each), end(each.low()), end(each.high())))
                .orElseGet(() -> of("figures.too-few"));
    }

    /** With how many cases the share could be what; of too few that they are too few. */
    String interval(Proportion share) {
        return share.of() < Agreement.FEW
                ? of("tracking.too-few", Agreement.FEW)
                : words.of("tracking.long-run", end(share.low()), end(share.high()));
    }

    String percent(Proportion share) {
        return percent(words, share.count(), share.of());
    }

    /** Nothing that is not all rounds to all, and nothing that there is to none. */
    static String percent(Words words, int count, int of) {
        long rounded = Math.round((double) count / of * WHOLE);
        if (rounded == WHOLE && count < of) {
            return words.of("tracking.over-99");
        }
        return rounded == 0 && count > 0 ? words.of("tracking.under-1") : rounded + "%";
    }

    /** The end of an interval, or a limit, which no count stands behind. */
    static String end(double share) {
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

    Cell cell(Asked asked, Tally tally) {
        return new Cell(
                String.valueOf(tally.n()),
                true,
                tally.behind().map(each -> asked.cases(each, tally.n())).orElse(null));
    }

    /** Of the keys, the first name a row, the others numbers. */
    List<Cell> head(int names, String... keys) {
        return java.util.stream.IntStream.range(0, keys.length)
                .mapToObj(at -> new Cell(of(keys[at]), at >= names, null))
                .toList();
    }
}
