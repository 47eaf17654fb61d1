package org.youthpanel.panel.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.after.Aftermath;
import org.youthpanel.panel.after.Delivery;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.panel.after.Feedback;
import org.youthpanel.panel.after.FeedbackGiven.Answer;
import org.youthpanel.panel.after.FeedbackGiven.Question;
import org.youthpanel.panel.after.Progress;
import org.youthpanel.panel.after.ReEntry;

/** What the forms about what followed let people choose from, and what they are shown beside it. */
@Component
class AfterChoices {

    private final AfterWords after;
    private final Words words;

    AfterChoices(AfterWords after, Words words) {
        this.after = after;
        this.words = words;
    }

    /** A question about the assessment, with the names of its two fields. */
    public record Asked(String field, String wordsField, String text, String wordsText) {}

    void add(AfterForm form, Person person, Aftermath known, Model model) {
        model.addAttribute(
                "panelDecided",
                known.decision().map(each -> words.code(each.disposal())).orElse(null));
        model.addAttribute("yesNo", List.of(item("yes", "words.yes"), item("no", "words.no")));
        switch (form) {
            case FEEDBACK -> {
                model.addAttribute(
                        "questions",
                        Arrays.stream(Question.values())
                                .map(each -> new Asked(
                                        Feedback.field(each),
                                        Feedback.wordsField(each),
                                        words.code(each),
                                        words.fact(Feedback.wordsField(each))))
                                .toList());
                model.addAttribute("answers", items(Answer.values()));
            }
            case POLICE_DECISION -> model.addAttribute("disposals", items(Disposal.values()));
            case DELIVERY -> {
                model.addAttribute("disposals", items(Disposal.values()));
                model.addAttribute("askAge", Delivery.mayHaveTurned18(known, known.today()));
                model.addAttribute(
                        "dueDate",
                        known.due("cautionDelivered").map(words::date).orElse(null));
            }
            case PROGRESS -> {
                model.addAttribute("hows", items(Progress.How.values()));
                model.addAttribute("clocks", after.clocks(known));
                model.addAttribute(
                        "returns",
                        known.decision()
                                .filter(each -> org.youthpanel.panel.DecidedAgain.deferred(each.disposal()))
                                .isPresent());
            }
            case RE_ENTRY -> {
                model.addAttribute("kinds", items(ReEntry.Kind.values()));
                model.addAttribute("later", after.later(person, known));
            }
            case ESCALATIONS -> {
                List<Escalation> prompted = Escalation.promptedOn(known);
                model.addAttribute(
                        "escalations",
                        Arrays.stream(Escalation.values())
                                .map(each -> new DecisionChoices.Item(
                                        each.name(),
                                        words.code(each),
                                        prompted.contains(each)
                                                ? words.of("after.escalation.prompted", each.label())
                                                : null))
                                .toList());
            }
        }
    }

    private List<DecisionChoices.Item> items(Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(each -> new DecisionChoices.Item(each.name(), words.code(each), null))
                .toList();
    }

    private DecisionChoices.Item item(String value, String key) {
        return new DecisionChoices.Item(value, words.of(key), null);
    }
}
