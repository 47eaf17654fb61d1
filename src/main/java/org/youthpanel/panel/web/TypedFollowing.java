package org.youthpanel.panel.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.after.Delivery;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.panel.after.EscalationMade;
import org.youthpanel.panel.after.Feedback;
import org.youthpanel.panel.after.FeedbackGiven.Answer;
import org.youthpanel.panel.after.FeedbackGiven.Question;
import org.youthpanel.panel.after.Following;
import org.youthpanel.panel.after.PoliceDecision;
import org.youthpanel.panel.after.Progress;
import org.youthpanel.panel.after.ReEntry;

/** What was typed into a form about what followed, read as far as it can be. */
final class TypedFollowing {

    private static final int LONGEST = 2_000;

    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();

    private TypedFollowing(Typed typed) {
        this.typed = typed;
    }

    static Following read(AfterForm form, Typed typed) {
        TypedFollowing reader = new TypedFollowing(typed);
        return switch (form) {
            case FEEDBACK -> reader.feedback();
            case POLICE_DECISION ->
                new PoliceDecision(
                        reader.code("policeDisposal", Disposal.class),
                        reader.date("policeOn"),
                        reader.words("policeReason"),
                        reader.problems);
            case DELIVERY ->
                new Delivery(
                        reader.code("givenDisposal", Disposal.class),
                        reader.date("givenOn"),
                        reader.yesNo("turned18"),
                        reader.yesNo("appropriateAdult"),
                        reader.date("conditionsEnd"),
                        reader.words("lateReason"),
                        reader.problems);
            case PROGRESS ->
                new Progress(
                        reader.code("progress", Progress.How.class),
                        reader.date("progressOn"),
                        reader.words("progressWords"),
                        reader.problems);
            case RE_ENTRY ->
                new ReEntry(
                        reader.code("reEntry", ReEntry.Kind.class),
                        reader.date("reEntryOn"),
                        reader.words("reEntryWords"),
                        reader.problems);
            case ESCALATIONS ->
                new EscalationMade(
                        reader.code("escalation", Escalation.class),
                        reader.date("escalationOn"),
                        reader.words("escalationWords"),
                        reader.problems);
        };
    }

    private Feedback feedback() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        Map<Question, String> words = new EnumMap<>(Question.class);
        for (Question each : Question.values()) {
            code(Feedback.field(each), Answer.class).ifPresent(answer -> answers.put(each, answer));
            words(Feedback.wordsField(each)).ifPresent(text -> words.put(each, text));
        }
        return new Feedback(answers, words, problems);
    }

    private <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
        String text = typed.one(name);
        Optional<E> code = Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (!text.isEmpty() && code.isEmpty()) {
            problems.add(new Problem(name, "unknown-code", "This is none of the answers."));
        }
        return code;
    }

    private Optional<Boolean> yesNo(String name) {
        return switch (typed.one(name)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> date(String name) {
        TypedDate date = TypedDate.of(typed, name);
        if (date.wrong() != null) {
            problems.add(new Problem(name, date.wrong(), "This is no date."));
        }
        return date.date();
    }

    /** Words that are all invisible say nothing, and count as none. */
    private Optional<String> words(String name) {
        Optional<String> text = Optional.of(typed.one(name)).filter(PlainText::saysSomething);
        if (text.filter(each -> !PlainText.isWhole(each)).isPresent()) {
            problems.add(new Problem(name, "control-character", "This has signs that are no text."));
        } else if (text.filter(each -> each.length() > LONGEST).isPresent()) {
            problems.add(new Problem(name, "too-long", "Use up to 2,000 characters."));
        }
        return text;
    }
}
