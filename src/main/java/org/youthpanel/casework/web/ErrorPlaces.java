package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.facts.Problem;

/** Where on a page the problems of facts are told: beside the field, and in the order of the questions. */
final class ErrorPlaces {

    private final FactsForm form;
    private final Typed typed;
    private final TypedFacts facts;

    ErrorPlaces(FactsForm form, Typed typed, TypedFacts facts) {
        this.form = form;
        this.typed = typed;
        this.facts = facts;
    }

    /** The name of the field; of the service, which is asked for nowhere, that of the day it goes with. */
    String field(Problem problem) {
        return problem.path().equals("service") ? "decisionDate" : facts.field(problem.path());
    }

    FormErrors show(List<Question> asked, List<Problem> problems, Words words) {
        FormErrors errors = new FormErrors(words);
        List<String> names = new ArrayList<>();
        Map<String, String> anchors = new HashMap<>();
        for (Question question : asked) {
            names.add(question.name());
            anchors.put(question.name(), question.anchor());
            if (question.date()) {
                parts(question.name(), errors, anchors);
            }
            FactField field = question.field();
            for (int i = 0; field != null && i < form.rows(typed, field); i++) {
                String row = field.name() + "." + i + ".";
                rowOf(field).forEach(each -> names.add(row + each));
                for (String day : List.of(".on", ".committedOn")) {
                    String on = field.name() + "." + i + day;
                    anchors.put(on, on + "-day");
                    parts(on, errors, anchors);
                }
            }
        }
        return errors.add(problems, names, anchors, path -> field(new Problem(path, "", "")));
    }

    /** The questions of a row, in their order; none of what has no rows. */
    private static List<String> rowOf(FactField field) {
        return switch (field.kind()) {
            case EARLIER_OUTCOMES -> List.of("outcome", "on", "offenceType", "completed", "circumstances");
            case OTHER_OFFENCES -> List.of("type", "code", "committedOn", "gravity.base");
            default -> List.of();
        };
    }

    private void parts(String name, FormErrors errors, Map<String, String> anchors) {
        List<String> wrong = TypedDate.of(typed, name).wrongParts();
        if (!wrong.isEmpty()) {
            errors.wrongParts(name, wrong);
            anchors.put(name, name + "-" + wrong.get(0));
        }
    }
}
