package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Departure;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.tracking.Column.Towards;
import org.youthpanel.tracking.CountDepartures;
import org.youthpanel.tracking.Departures;
import org.youthpanel.tracking.Tally;
import org.youthpanel.tracking.chart.Bars;

/** Decisions that differ from the recommendation: for which reasons, to which side, and from which rules. */
@Controller
class DeparturesPages {

    /** Rules that a sentence tells of. */
    private static final int TOLD = 3;

    private final CountDepartures counting;
    private final TrackingFrame frame;
    private final ColumnWords names;
    private final FigureWords words;
    private final Words codes;
    private final RuleBook rules;

    DeparturesPages(
            CountDepartures counting,
            TrackingFrame frame,
            ColumnWords names,
            FigureWords words,
            Words codes,
            Adviser adviser) {
        this.counting = counting;
        this.frame = frame;
        this.names = names;
        this.words = words;
        this.codes = codes;
        this.rules = adviser.rules();
    }

    @GetMapping("/tracking/departures")
    ModelAndView departures(Person person, HttpServletRequest request, Model model) {
        model.addAttribute("title", words.of("tracking.nav.departures"));
        return frame.page(
                "tracking/figures",
                person,
                request,
                model,
                asked -> counting.count(person, asked.selection())
                        .value()
                        .ifPresent(told -> page(asked, told).into(model)));
    }

    private FigurePage page(Asked asked, Departures told) {
        int departed = told.departed().now().n();
        int compared = told.compared().now().n();
        FigurePage page = new FigurePage(
                words.of("tracking.nav.departures"),
                compared == 0
                        ? words.of("tracking.empty")
                        : words.of("figures.departures.headline", words.outOf(departed, compared)));
        told.before()
                .filter(each -> compared > 0)
                .ifPresent(before -> page.lead(words.of(
                        "figures.departures.before",
                        names.period(before),
                        words.outOf(
                                told.departed().before().orElse(0),
                                told.compared().before().orElse(0)))));
        page.lead(words.counted(
                "figures.departures.corrections",
                told.dataCorrections().now().n(),
                told.judgement().now().n()));
        if (departed == 0 && told.departed().before().orElse(0) == 0) {
            return page.note(words.of("tracking.note"));
        }
        reasons(asked, page, told);
        directions(asked, page, told);
        rules(asked, page, told);
        return page.note(words.of("tracking.note")).note(words.of("figures.departures.note"));
    }

    private void reasons(Asked asked, FigurePage page, Departures told) {
        String headline = told.reasons().stream()
                .filter(each -> each.heard().now().n() > 0
                        && each.reason()
                                .filter(Departure.FACT_CORRECTED::equals)
                                .isEmpty())
                .max(Comparator.comparingInt(each -> each.heard().now().n()))
                .map(each -> words.counted(
                        "figures.departures.reasons", each.heard().now().n(), reason(each.reason())))
                .orElseGet(() -> words.of("figures.departures.reasons.none"));
        page.section(
                "reasons",
                headline,
                words.of("figures.departures.reasons.subtitle"),
                told.dataCorrections().now().n() > 0 ? List.of(words.of("figures.departures.corrected")) : List.of(),
                Optional.of(bars(
                        told,
                        told.reasons().stream()
                                .limit(Bars.MOST)
                                .map(each -> bar(reason(each.reason()), each.heard()))
                                .toList())),
                versusHead("figures.departures.reason", told),
                told.reasons().stream()
                        .map(each -> versus(asked, reason(each.reason()), each.heard()))
                        .toList());
    }

    private String reason(Optional<Departure> reason) {
        return reason.map(codes::code).orElseGet(() -> words.of("figures.departures.no-reason"));
    }

    private void directions(Asked asked, FigurePage page, Departures told) {
        Departures.Versus less = way(told, Towards.LESS_FORMAL);
        Departures.Versus more = way(told, Towards.MORE_FORMAL);
        page.section(
                "directions",
                words.of(
                        "figures.departures.directions",
                        less.now().n(),
                        more.now().n(),
                        way(told, Towards.SAME_RUNG).now().n()),
                words.of("figures.departures.directions.subtitle"),
                List.of(),
                Optional.of(bars(
                        told,
                        told.directions().stream()
                                .map(each -> bar(codes.code(each.towards()), each.departed()))
                                .toList())),
                versusHead("figures.departures.direction", told),
                told.directions().stream()
                        .map(each -> versus(asked, codes.code(each.towards()), each.departed()))
                        .toList());
        page.table(
                "distances",
                words.of("figures.departures.distances"),
                words.of("figures.departures.distances.subtitle"),
                words.head(1, "figures.departures.distance", "figures.cases"),
                told.distances().stream()
                        .map(each -> List.of(Cell.text(distance(each.rungs())), words.cell(asked, each.cases())))
                        .toList());
    }

    private String distance(int rungs) {
        return rungs == 0
                ? words.of("figures.departures.same-rung")
                : words.counted("figures.departures." + (rungs > 0 ? "up" : "down"), Math.abs(rungs));
    }

    private static Departures.Versus way(Departures told, Towards towards) {
        return told.directions().stream()
                .filter(each -> each.towards() == towards)
                .findFirst()
                .orElseThrow()
                .departed();
    }

    private void rules(Asked asked, FigurePage page, Departures told) {
        List<String> said = told.rules().stream()
                .filter(each -> each.departed().now().n() > 0)
                .limit(TOLD)
                .map(each -> sentence(told, each))
                .toList();
        page.section(
                "rules",
                said.isEmpty() ? words.of("figures.departures.rules.none") : said.get(0),
                words.of("figures.departures.rules.subtitle"),
                said.stream().skip(1).toList(),
                Optional.empty(),
                words.head(
                        1,
                        "figures.departures.rule.name",
                        "figures.departures.rule.bore",
                        "figures.departures.rule.departed",
                        "Towards.LESS_FORMAL",
                        "Towards.SAME_RUNG",
                        "Towards.MORE_FORMAL",
                        "figures.before"),
                told.rules().stream().map(each -> rule(asked, each)).toList());
    }

    /** {@code NAT-230 was departed from 6 times (April to June 2026): 5 towards less formal, …}. */
    private String sentence(Departures told, Departures.Rule rule) {
        List<String> ways = new ArrayList<>();
        Map<String, Tally> numbers = new LinkedHashMap<>();
        numbers.put("less", rule.less());
        numbers.put("same-rung", rule.sameRung());
        numbers.put("more", rule.more());
        numbers.forEach((way, number) -> {
            if (number.n() > 0) {
                ways.add(words.of("figures.departures.rule." + way, number.n()));
            }
        });
        return words.counted(
                "figures.departures.rule",
                rule.departed().now().n(),
                rule.rule(),
                names.period(told.selection().period()),
                String.join(", ", ways),
                words.counted("figures.departures.rule.of", rule.bore().n()));
    }

    private List<Cell> rule(Asked asked, Departures.Rule each) {
        return List.of(
                new Cell(each.rule(), false, page(each.rule())),
                words.cell(asked, each.bore()),
                words.cell(asked, each.departed().now()),
                words.cell(asked, each.less()),
                words.cell(asked, each.sameRung()),
                words.cell(asked, each.more()),
                before(each.departed()));
    }

    /** Where the rule stands in words, as it was last published; null where no version of today has it. */
    private @Nullable String page(String rule) {
        return rules.versions().stream()
                .filter(each ->
                        each.rules().stream().anyMatch(known -> known.id().equals(rule)))
                .reduce((earlier, later) -> later)
                .map(each -> "/rules/" + each.manifest().set() + "/"
                        + each.manifest().version() + "#" + rule)
                .orElse(null);
    }

    private Bars bars(Departures told, List<Bars.Bar> bars) {
        return told.before()
                .map(before -> new Bars(List.of(names.period(told.selection().period()), names.period(before)), bars))
                .orElseGet(() -> Bars.of(bars));
    }

    private static Bars.Bar bar(String name, Departures.Versus versus) {
        return versus.before()
                .map(before -> Bars.Bar.of(name, versus.now().n(), before))
                .orElseGet(() -> Bars.Bar.of(name, versus.now().n()));
    }

    private List<Cell> versusHead(String key, Departures told) {
        List<Cell> head = new ArrayList<>(words.head(1, key, "figures.cases"));
        told.before().ifPresent(before -> head.add(Cell.numeric(names.period(before))));
        return head;
    }

    private List<Cell> versus(Asked asked, String name, Departures.Versus versus) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(name), words.cell(asked, versus.now())));
        versus.before().ifPresent(before -> row.add(Cell.numeric(String.valueOf(before))));
        return row;
    }

    private Cell before(Departures.Versus versus) {
        return Cell.numeric(versus.before().map(String::valueOf).orElseGet(() -> words.of("figures.no-before")));
    }
}
