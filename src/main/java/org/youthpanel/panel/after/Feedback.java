package org.youthpanel.panel.after;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.after.FeedbackGiven.Answer;
import org.youthpanel.panel.after.FeedbackGiven.Question;

/**
 * What the chair tells the author and the manager about the assessment (S0).
 *
 * @param words beside an answer; an answer of "not" needs them
 */
public record Feedback(Map<Question, Answer> answers, Map<Question, String> words, List<Problem> unread)
        implements Following {

    /** The name of the field of a question. */
    public static String field(Question question) {
        return "feedback." + question.name();
    }

    public static String wordsField(Question question) {
        return field(question) + ".words";
    }

    /** After a put-off too: what the panel could not decide on may be what there is to tell. */
    @Override
    public boolean isTime(Aftermath known) {
        return known.heard();
    }

    @Override
    public void check(Aftermath known, List<Problem> problems) {
        for (Question each : Question.values()) {
            Fields.required(field(each), Optional.ofNullable(answers.get(each)), problems);
            if (answers.get(each) == Answer.NOT) {
                Fields.required(wordsField(each), Optional.ofNullable(words.get(each)), problems);
            }
        }
    }

    @Override
    public NewCaseEvent event() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        for (Question each : Question.values()) {
            body.put(each.name(), String.valueOf(answers.get(each)));
            body.put(FeedbackGiven.words(each), words.get(each));
        }
        return NewCaseEvent.of(CaseEventKind.FEEDBACK, body);
    }
}
