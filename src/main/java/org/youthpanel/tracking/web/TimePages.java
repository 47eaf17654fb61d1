package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
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
                        .ifPresent(told -> page(asked, told).into(model)));
    }

    private FigurePage page(Asked asked, TimeTaken told) {
        TimeTaken.Clock assessment = told.clocks().get(0);
        int done = assessment.states().get(Timeliness.IN_TIME).n();
        int due = assessment.due();
        FigurePage page = new FigurePage(
                words.of("tracking.nav.time"),
                due == 0 ? words.of("figures.time.none") : words.of("figures.time.headline", words.outOf(done, due)));
        page.lead(median("figures.time.to-panel", told.toPanel()));
        page.lead(median("figures.time.to-record", told.toRecord()));
        told.clocks().forEach(each -> clock(asked, page, each));
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

    private void clock(Asked asked, FigurePage page, TimeTaken.Clock clock) {
        String key = "figures.time." + clock.state().camel();
        List<Timeliness> states = Stream.of(Timeliness.values())
                .filter(each -> each != Timeliness.NO_CLOCK)
                .toList();
        page.section(
                clock.state() == Column.POLICE_STATE
                        ? "police-informed"
                        : clock.state().camel(),
                clock.cases().n() == 0
                        ? words.of(key + ".none")
                        : words.of(
                                key,
                                words.outOf(
                                        clock.states().get(Timeliness.IN_TIME).n(),
                                        clock.cases().n())),
                words.of(key + ".subtitle"),
                clock.late().n() == 0 ? List.of() : List.of(median("figures.time.late", clock.late())),
                Optional.of(Bars.of(states.stream()
                        .map(each -> Bars.Bar.of(
                                codes.code(each), clock.states().get(each).n()))
                        .toList())),
                words.head(1, "figures.time.state", "figures.cases"),
                clock.cases().n() == 0
                        ? List.of()
                        : states.stream()
                                .map(each -> List.of(
                                        Cell.text(codes.code(each)),
                                        words.cell(asked, clock.states().get(each))))
                                .toList());
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
