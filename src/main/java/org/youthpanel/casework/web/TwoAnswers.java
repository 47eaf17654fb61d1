package org.youthpanel.casework.web;

import java.util.List;

/**
 * A question that two people answered differently, for the one who came second to choose.
 *
 * @param field in which the choice is sent: {@code mine} or {@code theirs}
 */
public record TwoAnswers(String field, String question, String mine, String theirs) {

    static final String CHOOSE = "choose.";

    static TwoAnswers of(Question question, AnswersInWords mine, AnswersInWords theirs, Words words) {
        return new TwoAnswers(
                CHOOSE + question.name(), words.fact(question.name()), mine.said(question), theirs.said(question));
    }

    /** A problem for each that is not chosen. */
    static FormErrors unchosen(List<TwoAnswers> rows, Typed typed, Words words) {
        FormErrors errors = new FormErrors(words);
        List<String> names = rows.stream().map(TwoAnswers::field).toList();
        for (TwoAnswers row : rows) {
            if (!typed.has(row.field(), "mine") && !typed.has(row.field(), "theirs")) {
                errors.tell(row.field(), names.indexOf(row.field()), words.of("differ.choose", row.question()));
            }
        }
        return errors;
    }
}
