package org.youthpanel.casework.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Way;

/** What came of gatekeeping: the recommendation before and after, and on which version of the facts (policy A9). */
@Controller
class GatekeptPages {

    private final FindCase finder;
    private final FactsVersions versions;
    private final CaseEvents events;
    private final Recommendations recommendations;
    private final OpenRecommendation opening;
    private final Adviser adviser;
    private final Words words;

    GatekeptPages(
            FindCase finder,
            FactsVersions versions,
            CaseEvents events,
            Recommendations recommendations,
            OpenRecommendation opening,
            Adviser adviser,
            Words words) {
        this.finder = finder;
        this.versions = versions;
        this.events = events;
        this.recommendations = recommendations;
        this.opening = opening;
        this.adviser = adviser;
        this.words = words;
    }

    /** One part of the answer, before and after. @param differs whether that is worth saying */
    public record Line(String part, @Nullable String before, String after, boolean differs) {}

    @GetMapping("/cases/{reference}/gatekeeping/{version}")
    String gatekept(Person person, @PathVariable String reference, @PathVariable int version, Model model) {
        finder.find(person, reference).orElseThrow(GatekeptPages::none);
        FactsVersion facts = versions.of(reference).stream()
                .filter(each -> each.version() == version)
                .filter(each -> each.origin() == Origin.GATEKEPT || each.origin() == Origin.LEVELS_BY_GATEKEEPER)
                .findFirst()
                .orElseThrow(GatekeptPages::none);
        Optional<CaseEvent> signed = events.of(reference).stream()
                .filter(each -> each.kind() == CaseEventKind.SIGNED_OFF
                        && each.text("factsVersion").equals(Optional.of(String.valueOf(version))))
                .findFirst();
        AdvicePage after = recommendations.of(reference).stream()
                .filter(each -> each.factsVersion() == version)
                .findFirst()
                .flatMap(each -> shown(person, reference, each.id()))
                .orElseThrow(GatekeptPages::none);
        Optional<AdvicePage> before = (signed.isPresent()
                        ? signed.get().text("before")
                        : last(reference, facts).map(LoggedRecommendation::id))
                .flatMap(each -> shown(person, reference, each));
        model.addAttribute("reference", reference);
        model.addAttribute("signedOff", facts.origin() == Origin.GATEKEPT);
        model.addAttribute("factsVersion", facts);
        model.addAttribute("before", before.orElse(null));
        model.addAttribute("after", after);
        model.addAttribute("lines", lines(before, after));
        return "casework/gatekept";
    }

    private Optional<LoggedRecommendation> last(String reference, FactsVersion facts) {
        return recommendations.of(reference).stream()
                .filter(each -> each.stamp().position() < facts.stamp().position())
                .reduce((earlier, later) -> later);
    }

    private Optional<AdvicePage> shown(Person person, String reference, String id) {
        return opening.open(person, reference, id, Way.PAGE)
                .map(each -> AdvicePage.of(each, true, adviser.rules(), words));
    }

    private List<Line> lines(Optional<AdvicePage> before, AdvicePage after) {
        return List.of(
                line("advice.recommended", before.map(AdvicePage::headline), after.headline()),
                line("advice.summary.assessment", before.map(this::assessment), assessment(after)),
                line("gatekeeping.asked-by", before.map(this::triggers), triggers(after)),
                line("advice.summary.panel", before.map(AdvicePage::panelCase), after.panelCase()),
                line("gatekeeping.prompts", before.map(this::prompts), prompts(after)),
                new Line(
                        words.of("gatekeeping.facts-version"),
                        before.map(each -> String.valueOf(each.given().factsVersion()))
                                .orElse(null),
                        String.valueOf(after.given().factsVersion()),
                        false));
    }

    private Line line(String key, Optional<String> before, String after) {
        boolean differs = before.filter(each -> !each.equals(after)).isPresent();
        return new Line(words.of(key), before.orElse(null), after, differs);
    }

    private String assessment(AdvicePage advice) {
        return advice.tool() == null ? advice.depth() : words.of("advice.summary.tool", advice.depth(), advice.tool());
    }

    private String triggers(AdvicePage advice) {
        return labels(advice.depthTriggers());
    }

    private String prompts(AdvicePage advice) {
        return labels(advice.prompts().stream().map(AdvicePage.Remark::label).toList());
    }

    /** Each label with what it means, so that nobody has to look it up. */
    private String labels(List<String> labels) {
        List<String> said = labels.stream()
                .distinct()
                .map(each -> {
                    String meaning = words.find("statement." + each);
                    return meaning == null ? each : words.of("gatekeeping.label", each, meaning);
                })
                .toList();
        return said.isEmpty() ? words.of("words.none") : String.join("; ", said);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
