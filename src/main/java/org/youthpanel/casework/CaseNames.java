package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youthpanel.facts.Problem;

/** By what a case and its child may be called. */
final class CaseNames {

    /** {@code new} is the address of the page on which a case is added. */
    private static final Pattern REFERENCE = Pattern.compile("(?!(?i:new)$)[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private static final Pattern INITIALS = Pattern.compile("\\p{L}{1,4}");

    private static final int LONGEST_NUMBER = 64;

    private CaseNames() {}

    /** Adds a problem for each that is missing or cannot be one; initials may be missing. */
    static void judge(
            Optional<String> reference, Optional<String> child, Optional<String> initials, List<Problem> problems) {
        Fields.required("reference", reference, problems);
        Fields.required("child", child, problems);
        reference
                .filter(each -> !REFERENCE.matcher(each).matches())
                .ifPresent(each -> problems.add(new Problem(
                        "reference",
                        "wrong-form",
                        "Use up to 40 letters, digits and hyphens, a letter or digit first.")));
        child.filter(each -> each.length() > LONGEST_NUMBER)
                .ifPresent(each -> problems.add(
                        new Problem("child", "too-long", "Give the case-management number, up to 64 characters.")));
        initials.filter(each -> !INITIALS.matcher(each).matches())
                .ifPresent(each ->
                        problems.add(new Problem("initials", "wrong-form", "Give up to four letters, no name.")));
    }
}
