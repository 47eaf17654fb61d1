package org.youthpanel.panel.paper.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.UpToDate;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.KnownFacts;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.web.EventWords;

/** Puts a case on paper, in the words of its pages. */
@Component
class PaperCases {

    private final FindCase finder;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final EventWords happened;
    private final Adviser adviser;
    private final Words words;
    private final LackingSigns lacking;
    private final FactsForm form = new FactsForm();

    PaperCases(
            FindCase finder,
            PanelDecisions decisions,
            CaseEvents events,
            EventWords happened,
            Adviser adviser,
            LackingSigns lacking,
            Words words) {
        this.finder = finder;
        this.decisions = decisions;
        this.events = events;
        this.happened = happened;
        this.adviser = adviser;
        this.lacking = lacking;
        this.words = words;
    }

    /** @param covered whether what is recommended must not be seen */
    PaperCase of(
            Person person,
            @Nullable Integer place,
            CaseFile file,
            FactsVersion facts,
            Optional<LoggedRecommendation> given,
            boolean covered) {
        KnownFacts all = KnownFacts.of(facts, form, words);
        Map<String, @Nullable Object> document = Stored.map(facts.facts());
        Optional<AdvicePage> advice = given.filter(each -> !covered)
                .map(each -> AdvicePage.of(each, UpToDate.is(each, facts, adviser.rules()), adviser.rules(), words));
        return new PaperCase(
                place,
                file.reference(),
                file.service(),
                about(file, document),
                words.of(
                        "paper.version",
                        facts.version(),
                        words.at(facts.stamp().at()),
                        facts.stamp().by()),
                all.sections().stream().map(PaperCases::known).toList(),
                answers(all),
                notKnown(document),
                earlier(person, file),
                history(file.reference()),
                advice.orElse(null),
                advice.isPresent() ? null : words.of(covered ? "paper.covered" : "case.not-asked"),
                lacking.of(all)
                        .map(each -> words.of("paper.lacking.case", each))
                        .orElse(null));
    }

    private static KnownFacts.Section known(KnownFacts.Section section) {
        return new KnownFacts.Section(
                section.key(),
                section.lines().stream().filter(KnownFacts.Line::known).toList());
    }

    private List<KnownFacts.Line> answers(KnownFacts all) {
        return Stream.of("words.yes", "words.no", "words.none")
                .map(words::of)
                .map(answer -> new KnownFacts.Line(
                        all.sections().stream()
                                .flatMap(each -> each.lines().stream())
                                .filter(each -> each.known() && each.value().equals(answer))
                                .map(KnownFacts.Line::fact)
                                .collect(Collectors.joining("; ")),
                        answer,
                        true))
                .filter(each -> !each.fact().isEmpty())
                .toList();
    }

    private List<String> notKnown(Map<String, @Nullable Object> facts) {
        return form.sections().stream()
                .flatMap(each -> each.fields().stream())
                .filter(each ->
                        !each.claim() && FactsForm.at(facts, each.name()) == null && isAsked(each.name(), facts))
                .map(each -> words.fact(each.name()))
                .toList();
    }

    /** Where there is no victim nothing of one can be missing; and what the offence is says its type, too. */
    private static boolean isAsked(String fact, Map<String, @Nullable Object> facts) {
        return !fact.equals("offence.code")
                && !(fact.startsWith("victim.") && Boolean.FALSE.equals(FactsForm.at(facts, "victim.identified")));
    }

    private List<String> about(CaseFile file, Map<String, @Nullable Object> facts) {
        List<String> parts = new ArrayList<>();
        file.initials().ifPresent(each -> parts.add(words.of("meeting.initials", each)));
        parts.add(words.of("meeting.age", String.valueOf(FactsForm.at(facts, "child.ageAtDisposal"))));
        parts.add(words.value("offence.type", FactsForm.at(facts, "offence.type")));
        return parts;
    }

    private List<String> earlier(Person person, CaseFile file) {
        return Stream.concat(finder.othersOfChild(person, file).stream(), Stream.of(file.reference()))
                .flatMap(other -> decisions.current(other).stream())
                .map(each -> words.of(
                        "meeting.earlier",
                        words.date(each.given().decidedOn()),
                        words.code(each.disposal()),
                        each.reference()))
                .toList();
    }

    private List<String> history(String reference) {
        return events.of(reference).stream()
                .map(each -> words.of(
                        "gatekeeping.last",
                        happened.title(each),
                        words.at(each.stamp().at()),
                        each.stamp().by()))
                .toList();
    }
}
