package org.youthpanel.panel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Departure;

/** What the form of a decision lets people choose from. */
final class DecisionChoices {

    private final Words words;

    DecisionChoices(Words words) {
        this.words = words;
    }

    /** An answer to choose from. */
    public record Item(String value, String text, @Nullable String hint) {}

    void add(AdvicePage advice, Map<String, ?> facts, Model model) {
        model.addAttribute(
                "disposals", advice.options().stream().map(this::disposal).toList());
        model.addAttribute("departures", departures(advice.given()));
        model.addAttribute("holds", holds(advice));
        addLevels(facts, model);
    }

    /** What is to be settled before a formal disposal, each once. */
    static List<AdvicePage.Remark> holds(AdvicePage advice) {
        java.util.Set<String> labels = new java.util.HashSet<>();
        return advice.holds().stream().filter(each -> labels.add(each.label())).toList();
    }

    /** Of each level, that it stays as it is, and what it can be instead. */
    void addLevels(Map<String, ?> facts, Model model) {
        model.addAttribute("levels", levels(facts, "safetyAndWellbeing"));
        model.addAttribute("risks", levels(facts, "riskOfHarm"));
        model.addAttribute("likelihoods", levels(facts, "likelihoodOfReoffending"));
    }

    /** All eight, in the order of the ladder, none set apart but for what bars it. */
    private Item disposal(AdvicePage.Option option) {
        String hint = option.barred()
                ? words.of("decision.barred", String.join(", ", option.barredBy()), option.barredBecause())
                : words.find("Disposal." + option.code() + ".hint");
        return new Item(option.code(), option.name(), hint);
    }

    private List<Item> departures(LoggedRecommendation given) {
        String same = given.recommended().isPresent() ? "decision.no-departure" : "decision.nothing-to-depart-from";
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Item("", words.of(same), null)),
                        Arrays.stream(Departure.values()).map(each -> new Item(each.name(), words.code(each), null)))
                .toList();
    }

    private List<Item> levels(Map<String, ?> facts, String name) {
        String path = "assessment." + name;
        List<String> codes = name.equals("likelihoodOfReoffending")
                ? List.of("LOW", "MEDIUM", "HIGH")
                : List.of("LOW", "MEDIUM", "HIGH", "VERY_HIGH");
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Item(
                                "",
                                words.of("decision.level-stays", words.value(path, FactsForm.at(facts, path))),
                                null)),
                        codes.stream().map(each -> new Item(each, words.value(path, each), null)))
                .toList();
    }
}
