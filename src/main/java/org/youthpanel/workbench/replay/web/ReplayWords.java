package org.youthpanel.workbench.replay.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.advice.ShortAnswer;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.statistics.McNemar;
import org.youthpanel.tracking.web.ColumnWords;
import org.youthpanel.tracking.web.FigureWords;
import org.youthpanel.workbench.replay.Changes;
import org.youthpanel.workbench.replay.Replay;
import org.youthpanel.workbench.replay.TwoAnswers.Towards;

/** What pages say of a version tried on cases. */
@Component
public class ReplayWords {

    /** With fewer cases that change sides, the exact test is the one to quote. */
    private static final int EXACT_UNDER = 25;

    private static final double CHANCE = 0.05;

    private final Words words;
    private final FigureWords rates;
    private final ColumnWords columns;

    ReplayWords(Words words, FigureWords rates, ColumnWords columns) {
        this.words = words;
        this.rates = rates;
        this.columns = columns;
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** {@code National rules 4.0}. */
    public String version(String set, String version) {
        String name = set.equals(RuleBook.NATIONAL)
                ? words.of("rules.set.national")
                : words.of("rules.set.other", set.substring(0, 1).toUpperCase(Locale.ROOT) + set.substring(1));
        return words.of("replay.version", name, version);
    }

    /** {@code 3 February 2026 to 1 June 2026}, or that it is all days. */
    public String period(Period period) {
        return period.equals(Period.ALWAYS) ? words.of("replay.period.all") : columns.period(period);
    }

    /** {@code 412 of 1,830 cases checked}. */
    String progress(Replay replay) {
        return replay.total()
                .map(total -> words.of("replay.progress", replay.done(), total))
                .orElseGet(() -> words.of("replay.progress.finding"));
    }

    @Nullable
    String left(Replay replay, Instant now) {
        Optional<Duration> left = replay.left(now);
        if (left.isEmpty()) {
            return null;
        }
        long minutes = left.get().plusSeconds(30).toMinutes();
        return minutes < 1 ? words.of("replay.left.under") : words.of("replay.left", minutes);
    }

    /** How it stands with a job, in a line. */
    String state(Replay replay) {
        return words.of("replay.state." + replay.state(), progress(replay));
    }

    /** The sentence that everything begins with. */
    String headline(Changes changes) {
        int n = changes.n();
        if (n == 0) {
            return words.of("replay.headline.none");
        }
        int changed = changes.recommendationChanges();
        return words.of("replay.headline", changed, n, rates.bracket(changed, n), changed > 0 ? 1 : 0)
                + (changed == 0
                        ? ""
                        : words.of(
                                "replay.headline.ways",
                                changes.towards().get(Towards.MORE_FORMAL),
                                changes.towards().get(Towards.LESS_FORMAL),
                                changed
                                        - changes.towards().get(Towards.MORE_FORMAL)
                                        - changes.towards().get(Towards.LESS_FORMAL)));
    }

    /** What becomes of agreement, and whether chance would do. */
    String agreement(Changes changes) {
        if (changes.compared() == 0) {
            return words.of("replay.agreement.none");
        }
        return words.of(
                "replay.agreement",
                changes.agreedBefore(),
                changes.compared(),
                rates.bracket(changes.agreedBefore(), changes.compared()),
                changes.agreesAfter(),
                rates.bracket(changes.agreesAfter(), changes.compared()));
    }

    String test(Changes changes) {
        if (changes.compared() < Agreement.FEW) {
            return words.of("tracking.too-few", String.valueOf(Agreement.FEW));
        }
        Optional<McNemar> test = changes.test().value();
        if (test.isEmpty()) {
            return words.of("replay.test.none");
        }
        boolean exact = changes.absorbed() + changes.made() < EXACT_UNDER;
        double p = exact ? test.get().exactP() : test.get().chiSquare().p();
        return words.of(
                p < CHANCE ? "replay.test.real" : "replay.test.chance",
                rates.chance(p),
                words.of(exact ? "replay.test.exact" : "replay.test.large"));
    }

    String recommended(ShortAnswer answer) {
        return answer.recommended().map(words::code).orElseGet(() -> words.of("replay.outcome." + answer.outcome()));
    }

    /** What of the answers is different, before and after: nothing where they are the same. */
    String beside(ShortAnswer before, ShortAnswer after) {
        String depth = before.depth() == after.depth()
                ? ""
                : words.of("replay.depth.from-to", words.code(before.depth()), words.code(after.depth()));
        String panel = before.panelCase() == after.panelCase()
                ? ""
                : words.of("replay.panel.from-to", words.code(before.panelCase()), words.code(after.panelCase()));
        return String.join(
                "; ",
                Arrays.asList(depth, panel).stream()
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    /** {@code 67% (53% to 79%)}, or that there are too few. */
    String share(int count, int of) {
        return rates.share(count, of);
    }
}
