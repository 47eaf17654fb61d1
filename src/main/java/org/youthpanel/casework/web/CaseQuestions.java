package org.youthpanel.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Questions;
import org.youthpanel.casework.WorkingCopy;
import org.youthpanel.casework.WorkingSection;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;

/** The question pages of a case: every fact that whoever prepares it is asked for, and the particulars beside them. */
@Component
public class CaseQuestions implements Questions {

    /** The service is fixed when a case is begun; what the gatekeeper says is nobody else's to say. */
    private static final Set<Fact<?>> NOT_ASKED = Set.of(Facts.SERVICE, Facts.LEVELS_CONFIRMED, Facts.GATEKEPT);

    static final int LONGEST_WORDS = 5_000;
    static final int LONGEST_LINE = 100;

    private final FactsForm form = new FactsForm();
    private final List<Section> sections;

    /** @param key in its address, and that under which its words are kept */
    public record Section(String key, List<Question> questions) {

        boolean owns(String field) {
            return questions.stream().anyMatch(each -> each.owns(field));
        }

        /** Whether the question that has this field is answered in one form as it is in the other. */
        boolean stands(String field, Typed one, Typed other) {
            return questions.stream()
                    .filter(each -> each.owns(field))
                    .allMatch(each -> answers(each, one).equals(answers(each, other)));
        }

        private static Map<String, List<String>> answers(Question question, Typed typed) {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            typed.values().forEach((name, values) -> {
                if (question.owns(name) && values.stream().anyMatch(each -> !each.isBlank())) {
                    answers.put(name, List.copyOf(values));
                }
            });
            return answers;
        }
    }

    public CaseQuestions() {
        sections = form.sections().stream()
                .map(part -> new Section(part.key(), questions(part.fields())))
                .toList();
    }

    private static List<Question> questions(List<FactField> fields) {
        List<Question> questions = new ArrayList<>();
        for (FactField field : fields) {
            if (!NOT_ASKED.contains(field.fact())) {
                questions.add(Question.of(field));
                for (Particular particular : Particular.values()) {
                    if (Question.follows(particular, field)) {
                        questions.add(Question.of(particular));
                    }
                }
            }
        }
        return List.copyOf(questions);
    }

    /** In the order of the work. */
    public List<Section> sections() {
        return sections;
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The page on which a fact is asked for, and the question. */
    Optional<Place> place(String field) {
        return sections.stream()
                .flatMap(section -> section.questions().stream()
                        .filter(each -> each.owns(field))
                        .map(each -> new Place(section, each)))
                .findFirst();
    }

    record Place(Section section, Question question) {}

    FactsForm form() {
        return form;
    }

    /** What belongs into this section of what was sent. */
    static Map<String, List<String>> own(Section section, Typed typed) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        typed.values().forEach((name, values) -> {
            if (section.owns(name) && values.stream().anyMatch(each -> !each.isBlank())) {
                own.put(name, List.copyOf(values));
            }
        });
        return own;
    }

    /** Every page as one form. */
    Typed typed(List<WorkingSection> saved) {
        Typed typed = new Typed();
        for (WorkingSection each : saved) {
            section(each.section())
                    .ifPresent(section -> own(section, Typed.of(each.typed()))
                            .forEach((name, values) -> values.forEach(value -> typed.add(name, value))));
        }
        return typed;
    }

    @Override
    public Answered read(WorkingCopy copy, List<WorkingSection> saved) {
        Typed typed = typed(saved);
        TypedFacts facts = form.read(typed);
        Map<String, @Nullable Object> document = new LinkedHashMap<>(facts.document());
        document.put(Facts.SERVICE.path(), copy.service());
        List<Problem> problems = new ArrayList<>(facts.problems());
        Map<Particular, String> particulars = new EnumMap<>(Particular.class);
        for (Particular particular : Particular.values()) {
            particular(Question.of(particular), typed, problems).ifPresent(text -> particulars.put(particular, text));
        }
        return new Answered(document, Map.copyOf(particulars), List.copyOf(problems));
    }

    private static Optional<String> particular(Question question, Typed typed, List<Problem> problems) {
        String name = question.name();
        if (question.date()) {
            TypedDate date = TypedDate.of(typed, name);
            Optional.ofNullable(date.wrong())
                    .ifPresent(code -> problems.add(new Problem(name, code, "This is no date.")));
            return date.date().map(LocalDate::toString);
        }
        String text = typed.one(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!PlainText.isWhole(text)) {
            problems.add(new Problem(name, "control-character", "This has signs that are no text."));
        } else if (text.length() > (question.line() ? LONGEST_LINE : LONGEST_WORDS)) {
            problems.add(new Problem(name, question.line() ? "line-too-long" : "words-too-long", "This is too long."));
        }
        return Optional.of(text);
    }

    @Override
    public Map<String, Map<String, List<String>>> fill(
            Map<String, @Nullable Object> facts, Map<Particular, String> particulars) {
        Typed typed = form.fill(facts);
        particulars.forEach((particular, text) -> {
            Question question = Question.of(particular);
            if (question.date()) {
                TypedDate.put(typed, question.name(), LocalDate.parse(text));
            } else {
                typed.add(question.name(), text);
            }
        });
        Map<String, Map<String, List<String>>> bySection = new LinkedHashMap<>();
        sections.forEach(section -> bySection.put(section.key(), own(section, typed)));
        return bySection;
    }
}
