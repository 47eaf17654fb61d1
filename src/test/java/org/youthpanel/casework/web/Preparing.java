package org.youthpanel.casework.web;

import java.util.List;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** How a visitor prepares a case. */
public final class Preparing {

    /** What is required, page by page. */
    public static final List<List<String>> MINIMAL = List.of(
            List.of("case", "child.ageAtOffence", "14", "child.ageAtDisposal", "14"),
            List.of("offence", "offence.type", "DRUGS", "gravity.scale", "NPCC_2023", "gravity.base", "2"));

    private Preparing() {}

    public static String[] beginning(String reference, String child) {
        return new String[] {
            "reference", reference,
            "childNumber", child,
            "initials", "AB",
            "decisionDate.day", "2",
            "decisionDate.month", "6",
            "decisionDate.year", "2026"
        };
    }

    public static Page begin(Visitor visitor, String reference) {
        return visitor.send(visitor.get("/cases/new"), "/cases/new", beginning(reference, "N-" + reference));
    }

    public static String task(String reference, String section) {
        return "/cases/" + reference + "/tasks/" + section;
    }

    /** Opens a page, sends it with these answers. */
    public static Page answer(Visitor visitor, String reference, String section, String... answers) {
        String path = task(reference, section);
        return visitor.send(visitor.get(path), path, answers);
    }

    /** Begins a case and answers what is required. */
    public static void prepared(Visitor visitor, String reference) {
        begin(visitor, reference);
        for (List<String> page : MINIMAL) {
            answer(visitor, reference, page.get(0), page.subList(1, page.size()).toArray(String[]::new));
        }
    }

    public static Page handIn(Visitor visitor, String reference, String submit) {
        String check = "/cases/" + reference + "/check";
        return visitor.send(visitor.get(check), check, "submit", submit);
    }

    /** Begins a change of the facts of a case; the page is the task list. */
    public static Page change(Visitor visitor, String reference) {
        return visitor.send(visitor.get("/cases/" + reference), "/cases/" + reference + "/tasks/begin");
    }
}
