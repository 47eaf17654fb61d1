package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.Problem;

/** What every form is judged by. */
public final class Fields {

    private Fields() {}

    /** Adds a problem where a field is absent, unless one was told of it already. */
    public static void required(String path, Optional<?> value, List<Problem> problems) {
        if (value.isEmpty() && !told(path, problems)) {
            problems.add(new Problem(path, "required", "This is needed and is not given."));
        }
    }

    public static boolean told(String path, List<Problem> problems) {
        return problems.stream().anyMatch(each -> each.path().equals(path));
    }

    /** The same problems of a document that stands below a key of a larger one. */
    public static List<Problem> below(String key, List<Problem> problems) {
        return problems.stream()
                .map(each ->
                        new Problem(each.path().isEmpty() ? key : key + "." + each.path(), each.code(), each.message()))
                .toList();
    }
}
