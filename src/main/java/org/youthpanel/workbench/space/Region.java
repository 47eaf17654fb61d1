package org.youthpanel.workbench.space;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youthpanel.rules.RuleDefinition;

/**
 * Cases in which a part of the answer is another, which are answered alike before, and alike after.
 *
 * @param part of the answer
 * @param about which disposal is barred, and by which label; else empty
 * @param before a code of that part
 * @param where which cases, as the conditions of a rule that would fire in them; empty for every case
 * @param exactly false where the conditions are met by other cases too, since no words that rules have tell them apart
 * @param kinds how many kinds of case, as both versions tell them apart
 * @param all of how many, where they are counted over everything that decides; else 0
 * @param example the smallest case among them
 */
public record Region(
        Part part,
        String about,
        Direction direction,
        String before,
        String after,
        List<RuleDefinition.Condition> where,
        boolean exactly,
        long kinds,
        long all,
        Map<String, Object> example) {

    /** A starting point that is the score’s own, whichever that is. */
    public static final String OF_THE_SCORE = "THAT_OF_THE_SCORE";

    /** Rules that contradict each other, or say nothing. */
    public static final String NO_ANSWER = "NO_ANSWER";

    /** Parts of an answer. */
    public enum Part {
        /** The starting point, where nothing that stays the same outranks it. */
        STARTING_POINT,
        BAR,
        DEPTH,
        PANEL_CASE,
        /** What is recommended in the end, over everything that decides. */
        RECOMMENDED
    }

    /** Which way an answer goes. */
    public enum Direction {
        MORE_FORMAL,
        LESS_FORMAL,
        AS_FORMAL,
        MORE_DEPTH,
        LESS_DEPTH,
        OTHER
    }

    /** The conditions as they would stand in a rule. */
    public String written() {
        return where.isEmpty()
                ? "every case"
                : where.stream()
                                .map(each -> each.concept() + "( " + each.text() + " )")
                                .collect(Collectors.joining(" "))
                        + (exactly ? "" : ", some of these");
    }
}
