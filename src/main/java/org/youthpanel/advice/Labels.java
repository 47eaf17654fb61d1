package org.youthpanel.advice;

import java.util.Comparator;

/** The order in which the policy has its labels: A2 before A12, C13 before C13h. */
final class Labels {

    static final Comparator<String> ORDER = Comparator.comparing((String label) -> label.charAt(0))
            .thenComparing(label -> Integer.parseInt(label.replaceAll("\\D", "")))
            .thenComparing(Comparator.naturalOrder());

    private Labels() {}
}
