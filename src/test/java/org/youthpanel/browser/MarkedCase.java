package org.youthpanel.browser;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;

/** A case whose words are found again wherever they come out. */
final class MarkedCase {

    /** In everything typed about the child. */
    static final String WORD = "Zanzibarquux";

    static final String NUMBER = "CMN90210777";
    static final String INITIALS = "QZXJ";

    private MarkedCase() {}

    /** What is in these, were it in an address, a title, a file's name or the log. */
    static List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return java.util.stream.Stream.of(WORD, NUMBER, INITIALS)
                .filter(each -> lower.contains(each.toLowerCase(Locale.ROOT)))
                .toList();
    }

    static void open(OpenCase opening, String reference) {
        Map<Particular, String> particulars = new HashMap<>();
        Arrays.stream(Particular.values()).forEach(each -> particulars.put(each, WORD + " " + each));
        particulars.put(Particular.ASSESSED_ON, "2026-05-20");
        OpenCase.Result result = opening.open(
                new Person("officer", Set.of(Role.OFFICER), Set.of("leeds")),
                new CaseForm(
                        Optional.of(reference),
                        Optional.of(NUMBER),
                        Optional.of(INITIALS),
                        true,
                        Ordinary.facts(
                                "strengths", List.of(WORD + " is a strength"),
                                "gravity.aggravating", List.of(WORD + " made it worse"),
                                "gravity.adjustment", "NONE"),
                        particulars,
                        Map.of(),
                        List.of()));
        if (!(result instanceof OpenCase.Result.Opened)) {
            throw new IllegalStateException(result.toString());
        }
    }
}
