package org.youthpanel.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened where, without the messages of exceptions, which may quote a case. */
public final class Trace {

    /** Where the number of a request is left for whoever tells it. */
    public static final String REQUEST = Trace.class.getName() + ".request";

    private static final int DEEPEST = 12;

    private Trace() {}

    public static String of(@Nullable Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(text.isEmpty() ? "" : "\n  caused by ")
                    .append(each.getClass().getName());
            text.append(Arrays.stream(each.getStackTrace())
                    .limit(DEEPEST)
                    .map(place -> "\n    at " + place)
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
