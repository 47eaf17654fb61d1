package org.youthpanel.workbench.space;

import java.util.Map;

/**
 * Something wrong with what rules mean, with the smallest case that shows it.
 *
 * @param words what is wrong, naming the rule or the statement
 * @param example the facts of a case; empty where no single case shows it
 */
public record Defect(String words, Map<String, Object> example) {

    public Defect {
        example = Map.copyOf(example);
    }

    /** What no single case shows. */
    public static Defect of(String words) {
        return new Defect(words, Map.of());
    }
}
