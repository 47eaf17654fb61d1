package org.youthpanel.panel.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.after.Feedback;
import org.youthpanel.panel.after.FeedbackGiven.Question;

/** The forms about what followed a sitting, with their fields in the order of the page. */
enum AfterForm {
    FEEDBACK(
            "feedback",
            Stream.of(Question.values())
                    .flatMap(each -> Stream.of(Feedback.field(each), Feedback.wordsField(each)))
                    .toList(),
            List.of()),
    POLICE_DECISION("police-decision", List.of("policeDisposal", "policeOn", "policeReason"), List.of("policeOn")),
    DELIVERY(
            "delivery",
            List.of("givenDisposal", "givenOn", "turned18", "appropriateAdult", "conditionsEnd", "lateReason"),
            List.of("givenOn", "conditionsEnd")),
    PROGRESS("progress", List.of("progress", "progressOn", "progressWords"), List.of("progressOn")),
    RE_ENTRY("re-entry", List.of("reEntry", "reEntryOn", "reEntryWords"), List.of("reEntryOn")),
    ESCALATIONS("escalations", List.of("escalation", "escalationOn", "escalationWords"), List.of("escalationOn"));

    private final String path;
    private final List<String> fields;
    private final List<String> dates;

    AfterForm(String path, List<String> fields, List<String> dates) {
        this.path = path;
        this.fields = fields;
        this.dates = dates;
    }

    /** The last part of its address; its template and its words have this name too. */
    String path() {
        return path;
    }

    String address(String reference) {
        return "/cases/" + reference + "/" + path;
    }

    /** What was wrong, in the order of the page. */
    void add(FormErrors errors, List<Problem> problems, Typed typed) {
        Map<String, String> anchors = new java.util.HashMap<>();
        for (String date : dates) {
            List<String> wrong = TypedDate.of(typed, date).wrongParts();
            if (!wrong.isEmpty()) {
                errors.wrongParts(date, wrong);
            }
            anchors.put(date, date + "-" + (wrong.isEmpty() ? "day" : wrong.get(0)));
        }
        errors.add(problems, fields, anchors, path -> path);
    }
}
