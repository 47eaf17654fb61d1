package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Timeliness;
import org.youthpanel.tracking.CountTimeTaken;
import org.youthpanel.tracking.TimeTaken;
import org.youthpanel.tracking.chart.Bars;

/** How long cases take, and which days were kept. */
@Controller
class TimePages {

    private final CountTimeTaken counting;
    private final TrackingFrame frame;
    private final ColumnWords names;
    private final FigureWords words;
    private final Words codes;

    TimePages(CountTimeTaken counting, TrackingFrame frame, ColumnWords names, FigureWords words, Words codes) {
        this.counting = counting;
        this.frame = frame;
        this.names = names;
        this.words = words;
        this.codes = codes;
    }

    @GetMapping("/tracking/time")
    ModelAndView time(Person person, HttpServletRequest request, Model model) {
        model.addAttribute("title", words.of("tracking.nav.time"));
        return frame.page(
                "tracking/figures",
                person,
                request,
                model,
                asked -> counting.count(person, asked.selection())
                        .value()
                        .ifPresent(
                                told -> page(asked, told, before(person, asked)).into(model)));
    }

    private Optional<TimeTaken> before(Person person, Asked asked) {
        return asked.selection()
                .period()
                .before()
                .flatMap(each ->
                        counting.count(person, asked.selection().in(each)).value());
    }

    /** The day that was kept least often stands first, those that nobody had to keep last. */
    private static List<TimeTaken.Clock> worstFirst(TimeTaken told) {
        return told.clocks().stream()
                .sorted(Comparator.comparingDouble(each -> each.due() == 0 ? 2 : (double) inTime(each) / each.due()))
                .toList();
    }

    private static int inTime(TimeTaken.Clock clock) {
        return clock.states().get(Timeliness.IN_TIME).n();
    }

    private FigurePage page(Asked asked, TimeTaken told, Optional<TimeTaken> before) {
        List<TimeTaken.Clock> clocks = worstFirst(told);
        TimeTaken.Clock worst = clocks.get(0);
        FigurePage page = new FigurePage(
                words.of("tracking.nav.time"),
                worst.due() == 0
                        ? words.of("figures.time.none")
                        : words.of(
                                "figures.time.headline." + worst.state().camel(),
                                words.outOf(inTime(worst), worst.due())));
        clocks.stream()
                .skip(1)
                .filter(each -> each.due() > 0)
                .forEach(each -> page.lead(words.of(
                        "words.sentence",
                        words.of(
                                "figures.time.headline." + each.state().camel(),
                                words.outOf(inTime(each), each.due())))));
        page.lead(median("figures.time.to-panel", told.toPanel()));
        page.lead(median("figures.time.to-record", told.toRecord()));
        clocks.forEach(each -> clock(asked, page, each, before));
        if (asked.behind()) {
            page.table(
                    "overdue",
                    words.counted("figures.time.overdue", told.overdue().size()),
                    words.of("figures.time.overdue.subtitle"),
                    words.head(3, "tracking.cases.reference", "figures.time.what", "figures.time.due"),
                    told.overdue().stream()
                            .map(each -> List.of(
                                    new Cell(each.reference(), false, "/cases/" + each.reference()),
                                    Cell.text(names.name(each.state())),
                                    Cell.text(codes.date(each.due()))))
                            .toList());
        }
        return page.note(words.of("figures.time.done.assessment"))
                .note(words.of("figures.time.done.policeInformed"))
                .note(words.of("figures.time.done.delivery"))
                .note(words.of("figures.time.note"));
    }

    private void clock(Asked asked, FigurePage page, TimeTaken.Clock clock, Optional<TimeTaken> before) {
        String key = "figures.time." + clock.state().camel();
        List<Timeliness> states = Stream.of(Timeliness.values())
                .filter(each -> each != Timeliness.NO_CLOCK)
                .toList();
        Optional<TimeTaken.Clock> then = before.flatMap(told -> told.clocks().stream()
                .filter(each -> each.state() == clock.state() && each.cases().n() > 0)
                .findFirst());
        List<String> said = new ArrayList<>();
        if (clock.late().n() > 0) {
            said.add(median("figures.time.late", clock.late()));
        }
        before.ifPresent(told -> said.add(then.filter(each -> each.due() > 0)
                .map(each -> words.of("figures.time.before", period(told), words.outOf(inTime(each), each.due())))
                .orElseGet(() -> words.of("figures.time.before.none", period(told)))));
        List<Cell> head = new ArrayList<>(words.head(1, "figures.time.state", "figures.cases"));
        then.ifPresent(each -> head.add(Cell.numeric(period(before.orElseThrow()))));
        page.section(
                clock.state() == Column.POLICE_STATE
                        ? "police-informed"
                        : clock.state().camel(),
                clock.cases().n() == 0
                        ? words.of(key + ".none")
                        : words.of(key, words.outOf(inTime(clock), clock.cases().n())),
                words.of(key + ".subtitle"),
                said,
                Optional.of(bars(clock, then, before, states)),
                head,
                clock.cases().n() == 0
                        ? List.of()
                        : states.stream()
                                .map(each -> row(asked, clock, then, before, each))
                                .toList());
    }

    private Bars bars(
            TimeTaken.Clock clock,
            Optional<TimeTaken.Clock> then,
            Optional<TimeTaken> before,
            List<Timeliness> states) {
        return new Bars(
                then.map(each -> List.of(words.of("figures.time.now"), period(before.orElseThrow())))
                        .orElseGet(List::of),
                states.stream()
                        .map(state -> new Bars.Bar(
                                codes.code(state),
                                Stream.concat(Stream.of(clock), then.stream())
                                        .map(each -> value(each, state))
                                        .toList()))
                        .toList());
    }

    /** As long as its share: periods have different numbers of cases. */
    private Bars.Value value(TimeTaken.Clock clock, Timeliness state) {
        int n = clock.states().get(state).n();
        int of = clock.cases().n();
        return new Bars.Value(of == 0 ? 0 : (double) n / of, words.rate(n, of));
    }

    private List<Cell> row(
            Asked asked,
            TimeTaken.Clock clock,
            Optional<TimeTaken.Clock> then,
            Optional<TimeTaken> before,
            Timeliness state) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(codes.code(state)), words.cell(asked, clock.states().get(state))));
        then.ifPresent(each -> row.add(words.cell(
                asked.of(before.orElseThrow().selection()), each.states().get(state))));
        return row;
    }

    private String period(TimeTaken told) {
        return names.period(told.selection().period());
    }

    private String median(String key, TimeTaken.Median median) {
        return median.days()
                .value()
                .map(days -> words.counted(key, median.n(), half(days)))
                .orElseGet(() -> words.of(key + ".none"));
    }

    /** {@code 3.5}, but {@code 4}. */
    private static String half(double days) {
        return days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
    }
}
