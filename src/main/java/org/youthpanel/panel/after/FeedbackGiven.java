package org.youthpanel.panel.after;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;

/**
 * What chairs told about assessments, for their authors and managers. It is read case by case: nothing here adds up
 * what was said of one person's work.
 */
public final class FeedbackGiven {

    private final CaseEvents events;

    public FeedbackGiven(CaseEvents events) {
        this.events = events;
    }

    /** @param answers one to each question */
    public record Given(String reference, Instant at, String by, Map<Question, Said> answers) {}

    /** @param words empty where none were given */
    public record Said(Answer answer, String words) {}

    /** What the chair is asked about every assessment (S0: feedback on quality to the writer and the manager). */
    public enum Question {
        /** Were the levels of safety and of risk right? */
        LEVELS,
        /** Was the information on file drawn together? */
        DRAWN_TOGETHER,
        /** Was the child's voice clear? */
        VOICE
    }

    public enum Answer {
        FULLY,
        PARTLY,
        NOT
    }

    /** The newest first. */
    public List<Given> of(Set<String> services) {
        return events.ofServices(services).values().stream()
                .flatMap(List::stream)
                .filter(each -> each.kind() == CaseEventKind.FEEDBACK)
                .map(FeedbackGiven::read)
                .sorted(Comparator.comparing(Given::at).reversed())
                .toList();
    }

    public static Given read(CaseEvent event) {
        Map<Question, Said> answers = new EnumMap<>(Question.class);
        for (Question each : Question.values()) {
            event.text(each.name())
                    .map(Answer::valueOf)
                    .ifPresent(answer -> answers.put(
                            each, new Said(answer, event.text(words(each)).orElse(""))));
        }
        return new Given(event.reference(), event.stamp().at(), event.stamp().by(), answers);
    }

    /** The name of the words to a question in the body of the event. */
    static String words(Question question) {
        return question.name() + "_WORDS";
    }
}
