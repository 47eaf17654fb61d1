package org.youthpanel.panel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.UpToDate;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingEvent;

/** Makes the meeting view of a case. Where its recommendation is shown, that is logged as it is on every page. */
@Component
class MeetingCases {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What is read aloud, in the order in which it is talked about. */
    private static final List<String> MAIN = List.of(
            "admission",
            "evidence.sufficientToCharge",
            "engagement.willing",
            "engagement.consentsToConditions",
            "assessment.safetyAndWellbeing",
            "assessment.riskOfHarm",
            "priorOutcomes",
            "panelReferrals",
            "victim.view",
            "voice.child",
            "proposal",
            "policeView");

    private final SittingAnswers answers;
    private final FindCase finder;
    private final OpenRecommendation opening;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final Adviser adviser;
    private final Words words;
    private final Clock clock;

    MeetingCases(
            SittingAnswers answers,
            FindCase finder,
            OpenRecommendation opening,
            Recommendations recommendations,
            PanelDecisions decisions,
            Adviser adviser,
            Words words,
            Clock clock) {
        this.answers = answers;
        this.finder = finder;
        this.opening = opening;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.adviser = adviser;
        this.words = words;
        this.clock = clock;
    }

    static String address(String id, int number) {
        return "/panels/" + id + "/cases/" + number;
    }

    static boolean isCovered(Sitting sitting, AgendaItem item) {
        return sitting.firstView() && !item.uncovered() && item.isOpen();
    }

    MeetingCase of(Person person, Sitting sitting, AgendaItem item) {
        String reference = item.reference();
        FindCase.Found found = finder.find(person, reference).orElseThrow(SittingAnswers::notFound);
        boolean covered = isCovered(sitting, item);
        Optional<LoggedRecommendation> latest = covered
                ? recommendations.of(reference).stream().reduce((earlier, later) -> later)
                : opening.openLatest(person, reference, Way.PAGE);
        Optional<AdvicePage> advice = latest.map(each ->
                AdvicePage.of(each, UpToDate.is(each, found.latest(), adviser.rules()), adviser.rules(), words));
        Map<String, @Nullable Object> facts = Stored.map(found.latest().facts());
        Set<String> used = covered ? Set.of() : latest.map(MeetingCases::used).orElse(Set.of());
        List<Readiness> cases = answers.cases(person, sitting);
        List<AgendaItem> order = cases.stream().map(Readiness::item).toList();
        int at = order.indexOf(item);
        SittingWords said = new SittingWords(words);
        return new MeetingCase(
                sitting.id(),
                said.name(sitting),
                item.number(),
                reference,
                context(found, facts),
                at + 1,
                order.size(),
                at > 0 ? address(sitting.id(), order.get(at - 1).number()) : null,
                at + 1 < order.size() ? address(sitting.id(), order.get(at + 1).number()) : null,
                covered,
                item.isOpen() && sitting.isRunning(),
                said.state(item),
                covered ? null : advice.orElse(null),
                advice.map(AdvicePage::holds).orElse(List.of()),
                agenda(sitting, cases, item, said),
                MAIN.stream()
                        .map(path -> {
                            Object value = FactsForm.at(facts, path);
                            return new MeetingCase.FactLine(
                                    fact(path), value(path, value), value != null, isUsed(path, used));
                        })
                        .toList(),
                earlier(person, found, item),
                fresh(found),
                levelChanges(sitting, reference),
                sitting.about(reference, SittingEvent.ConflictDeclared.class).stream()
                        .map(each -> AgendaInWords.conflict(each, words))
                        .toList(),
                options(covered ? Optional.empty() : advice));
    }

    /** Of an earlier outcome what it was and when; the rest is on the page of the case. */
    private String value(String path, @Nullable Object value) {
        List<?> earlier = path.equals("priorOutcomes") ? Stored.list(value) : List.of();
        return earlier.isEmpty()
                ? words.value(path, value)
                : earlier.stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> words.of(
                                "meeting.earlier-outcome",
                                words.value("priorOutcomes.outcome", each.get("outcome")),
                                words.value("priorOutcomes.on", each.get("on"))))
                        .collect(Collectors.joining("; "));
    }

    private String fact(String path) {
        String brief = words.find("meeting.fact." + path);
        return brief == null ? words.fact(path) : brief;
    }

    private List<String> context(FindCase.Found found, Map<String, @Nullable Object> facts) {
        List<String> parts = new ArrayList<>();
        found.file().initials().ifPresent(each -> parts.add(words.of("meeting.initials", each)));
        parts.add(words.of("meeting.age", String.valueOf(FactsForm.at(facts, "child.ageAtDisposal"))));
        parts.add(words.value("offence.type", FactsForm.at(facts, "offence.type")));
        Object committed = FactsForm.at(facts, "offence.committedOn");
        if (committed != null) {
            parts.add(words.of("meeting.committed", words.value("offence.committedOn", committed)));
        }
        parts.add(words.of("meeting.facts-version", found.latest().version()));
        return parts;
    }

    private List<MeetingCase.AgendaLine> agenda(
            Sitting sitting, List<Readiness> cases, AgendaItem current, SittingWords said) {
        List<MeetingCase.AgendaLine> lines = new ArrayList<>();
        for (Readiness each : cases) {
            AgendaItem item = each.item();
            String state =
                    item.isOpen() && !each.open().isEmpty() ? words.of("meeting.fact-missing") : said.state(item);
            lines.add(new MeetingCase.AgendaLine(
                    lines.size() + 1,
                    item.reference(),
                    state,
                    address(sitting.id(), item.number()),
                    item.number() == current.number()));
        }
        return lines;
    }

    /** What the reasons say that rules read. */
    private static Set<String> used(LoggedRecommendation given) {
        return Stored.list(given.document().get("reasons")).stream()
                .map(each -> ((Map<?, ?>) each).get("facts"))
                .filter(Map.class::isInstance)
                .flatMap(each -> ((Map<?, ?>) each).keySet().stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static boolean isUsed(String path, Set<String> used) {
        return used.stream()
                .map(each -> each.replaceAll("\\[\\d+]", ""))
                .anyMatch(each -> each.equals(path) || each.startsWith(path + ".") || path.startsWith(each + "."));
    }

    private List<String> earlier(Person person, FindCase.Found found, AgendaItem item) {
        return Stream.concat(
                        finder.othersOfChild(person, found.file()).stream(),
                        // a case that comes back was decided once; what this sitting decided is no earlier one
                        Stream.of(found.file().reference()).filter(each -> item.isOpen()))
                .flatMap(other -> decisions.current(other).stream())
                .map(each -> words.of(
                        "meeting.earlier",
                        words.date(each.given().decidedOn()),
                        words.code(each.disposal()),
                        each.reference()))
                .toList();
    }

    private String fresh(FindCase.Found found) {
        Map<Particular, String> particulars = found.latest().particulars();
        String on = particulars.get(Particular.ASSESSED_ON);
        if (on == null || !on.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return words.of("meeting.fresh.not-known");
        }
        long days = ChronoUnit.DAYS.between(LocalDate.parse(on), LocalDate.ofInstant(clock.instant(), LONDON));
        String by = particulars.get(Particular.ASSESSED_BY);
        return by == null ? words.of("meeting.fresh", days) : words.of("meeting.fresh.by", days, by);
    }

    private List<String> levelChanges(Sitting sitting, String reference) {
        return sitting.about(reference, SittingEvent.LevelChanged.class).stream()
                .map(each -> words.of("meeting.level-changed", words.code(each.raisedBy()), each.factsVersion()))
                .toList();
    }

    private List<MeetingCase.Option> options(Optional<AdvicePage> advice) {
        if (advice.isEmpty()) {
            return Arrays.stream(Disposal.values())
                    .map(each -> new MeetingCase.Option(each.name(), words.code(each), false, false, null))
                    .toList();
        }
        return advice.get().options().stream()
                .map(each -> new MeetingCase.Option(
                        each.code(),
                        each.name(),
                        each.recommended(),
                        each.inRange(),
                        each.barred()
                                ? words.of("meeting.barred", String.join(", ", each.barredBy()), each.barredBecause())
                                : null))
                .toList();
    }
}
