package org.youthpanel.casework.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.rules.RuleBook;

/**
 * A logged recommendation in the words of a page. It is read from the log alone, so that it says what was said, however
 * the rules and the facts have changed since.
 *
 * @param whyNone where nothing is recommended, what says so
 * @param labels what the labels stand for that the page shows
 * @param current whether it was made on the facts as they stand
 */
public record AdvicePage(
        LoggedRecommendation given,
        boolean current,
        boolean provisional,
        String headline,
        List<String> whyNone,
        @Nullable String startingPoint,
        String gravity,
        String depth,
        @Nullable String tool,
        List<String> depthTriggers,
        String panelCase,
        List<String> panelLabels,
        List<Line> missing,
        List<ReasonGroup> reasons,
        List<Option> options,
        List<Line> needs,
        List<Remark> prompts,
        List<Change> changes,
        List<Due> dueDates,
        @Nullable String cautionDuty,
        List<RuleSet> ruleSets,
        List<Line> labels,
        LocalDate evaluatedFor) {

    /** A fact, and what is said of it. */
    public record Line(String fact, String text) {}

    public record ReasonGroup(String key, List<Reason> reasons) {}

    public record Reason(String rule, String label, String text, Rests rests, List<Line> facts) {}

    /**
     * A disposal of the ladder. All eight are always told.
     *
     * @param barredBecause null where it is available
     * @param entrant what it would mean for the child's first entry; null where nothing is said
     */
    public record Option(
            String code,
            String name,
            boolean recommended,
            boolean inRange,
            List<String> barredBy,
            @Nullable String barredBecause,
            @Nullable String entrant) {
        public boolean barred() {
            return barredBecause != null;
        }
    }

    public record Remark(String label, String severity, String text) {}

    /** @param to every value that would change the answer in the same way */
    public record Change(String fact, String from, String to, String then) {}

    public record Due(String key, LocalDate on) {}

    public record RuleSet(String set, String version, String hash) {}

    public Outcome outcome() {
        return given.outcome();
    }

    /** Those that say what to settle before any formal disposal. */
    public List<Remark> holds() {
        return prompts.stream().filter(each -> each.severity().equals("HOLD")).toList();
    }

    public List<Remark> remarks(String severity) {
        return prompts.stream().filter(each -> each.severity().equals(severity)).toList();
    }

    public static AdvicePage of(LoggedRecommendation given, boolean current, RuleBook rules, Words words) {
        return new AdviceInWords(given, rules, words).page(current);
    }
}
