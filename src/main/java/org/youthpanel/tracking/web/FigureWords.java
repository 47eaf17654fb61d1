package org.youthpanel.tracking.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.Tally;

/** Counts and shares as pages of figures say them: no share without its count, none of too few. */
@Component
class FigureWords {

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

    String percent(Proportion share) {
        return RateWords.percent(words, share.count(), share.of());
    }

    static String percent(double share) {
        return RateWords.percent(share);
    }

    /** {@code 7 of 46 cases (15%)}. */
    String outOf(int n, int of) {
        String counts = counted("figures.out-of", of, n);
        return of < Agreement.FEW ? counts : of("figures.of-percent", counts, RateWords.percent(words, n, of));
    }

    /** {@code 67% (53% to 79%)}. */
    String share(Optional<Proportion> share) {
        return share.map(each -> of("figures.share", percent(each), percent(each.low()), percent(each.high())))
                .orElseGet(() -> of("figures.too-few"));
    }

    FigurePage.Cell cell(Asked asked, Tally tally) {
        return new FigurePage.Cell(
                String.valueOf(tally.n()),
                true,
                tally.behind().map(each -> asked.cases(each, tally.n())).orElse(null));
    }

    /** Of the keys, the first name a row, the others numbers. */
    List<FigurePage.Cell> head(int names, String... keys) {
        return java.util.stream.IntStream.range(0, keys.length)
                .mapToObj(at -> new FigurePage.Cell(of(keys[at]), at >= names, null))
                .toList();
    }
}
