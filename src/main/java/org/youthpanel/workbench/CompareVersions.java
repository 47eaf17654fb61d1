package org.youthpanel.workbench;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.space.ChangeList;
import org.youthpanel.workbench.space.Comparison;

/**
 * What is different from one version of a set to another. It takes seconds, so whoever asks first has it worked out by
 * whoever runs {@link #runNext}, and it is remembered for these bytes while the program runs.
 */
public final class CompareVersions {

    private final Supplier<RuleBook> book;
    private final WorkedOut<Compared> known;

    /** @param book the rules as they are in use now */
    public CompareVersions(Supplier<RuleBook> book, Clock clock) {
        this.book = book;
        this.known = new WorkedOut<>(clock);
    }

    /** What changes in the answers, and in the text of the files. */
    public record Compared(Comparison answers, List<TextDifference> text) {}

    /** What came of asking. */
    public sealed interface Result {
        /** How far the comparison is. */
        record Asked(RuleSetVersion from, RuleSetVersion to, WorkedOut.State<Compared> state) implements Result {}

        record NoSuchVersion() implements Result {}

        record SameVersion() implements Result {}
    }

    public Result ask(String set, String from, String to) {
        Optional<RuleSetVersion> before = book.get().version(set, from);
        Optional<RuleSetVersion> after = book.get().version(set, to);
        if (before.isEmpty() || after.isEmpty()) {
            return new Result.NoSuchVersion();
        }
        if (before.equals(after)) {
            return new Result.SameVersion();
        }
        RuleBook rules = book.get();
        RuleSetVersion old = before.get();
        RuleSetVersion now = after.get();
        String key = old.name() + " " + old.sha256() + " " + now.name() + " " + now.sha256() + " "
                + Comparison.beside(rules, old, now).sha256();
        known.ask(key, steps -> new Compared(Comparison.of(rules, old, now), TextDifference.of(old, now)));
        return new Result.Asked(old, now, known.of(key));
    }

    /** Works out what was asked for first; false where nothing is waiting. */
    public boolean runNext() {
        return known.runNext();
    }

    /** With which versions one can be compared, the one before it first, then the latest first. */
    public List<RuleSetVersion> others(RuleSetVersion version) {
        Optional<RuleSetVersion> before = ChangeList.before(book.get(), version);
        return book.get().versions().stream()
                .filter(each -> each.manifest().set().equals(version.manifest().set()))
                .filter(each -> !each.name().equals(version.name()))
                .sorted(java.util.Comparator.comparing((RuleSetVersion each) -> !before.equals(Optional.of(each)))
                        .thenComparing(each -> each.manifest().version(), java.util.Comparator.reverseOrder()))
                .toList();
    }
}
