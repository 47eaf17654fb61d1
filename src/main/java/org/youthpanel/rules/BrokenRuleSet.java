package org.youthpanel.rules;

import java.io.Serial;
import java.util.List;

/** The rules cannot be used as they are: told at the start, with everything that is wrong, before a case is touched. */
public final class BrokenRuleSet extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> defects;

    public BrokenRuleSet(List<String> defects) {
        super("The rule sets cannot be used:\n  " + String.join("\n  ", defects));
        this.defects = List.copyOf(defects);
    }

    public List<String> defects() {
        return defects;
    }
}
