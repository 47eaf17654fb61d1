package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.Fairness;
import org.youthpanel.tracking.chart.Intervals;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.RelativeRate;

/** Whether children of one group are recommended for, assessed and decided on as those of another. */
@Controller
class FairnessPages {

    private final CompareGroups comparing;
    private final TrackingFrame frame;
    private final ColumnWords names;
    private final GroupWords groups;
    private final FigureWords words;

    FairnessPages(
            CompareGroups comparing, TrackingFrame frame, ColumnWords names, GroupWords groups, FigureWords words) {
        this.comparing = comparing;
        this.frame = frame;
        this.names = names;
        this.groups = groups;
        this.words = words;
    }

    @GetMapping("/tracking/fairness")
    ModelAndView fairness(
            Person person,
            @RequestParam(defaultValue = "ethnicGroup") String by,
            @RequestParam(defaultValue = "") String reference,
            HttpServletRequest request,
            Model model) {
        Column column = CompareGroups.BY.stream()
                .filter(each -> each.camel().equals(by))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("title", words.of("tracking.nav.fairness"));
        return frame.page(
                "tracking/figures",
                person,
                request,
                model,
                Set.of("by", "reference"),
                asked -> comparing
                        .compare(person, asked.selection(), column, Optional.of(reference))
                        .value()
                        .ifPresent(told -> page(asked, told).into(model)));
    }

    private FigurePage page(Asked asked, Fairness told) {
        FigurePage page = new FigurePage(words.of("tracking.nav.fairness"), headline(told));
        page.lead(words.of("figures.fairness.denominator"));
        page.choice(
                words.of("figures.by"),
                CompareGroups.BY.stream()
                        .map(each -> new TrackingFrame.Link(
                                names.name(each), address(asked, each, Optional.empty()), each == told.by()))
                        .toList());
        List<String> codes = told.measures().get(0).groups().stream()
                .map(Fairness.Group::code)
                .toList();
        if (codes.size() > 2) {
            page.choice(
                    words.of("figures.fairness.reference"),
                    codes.stream()
                            .map(each -> new TrackingFrame.Link(
                                    groups.name(told.by(), each),
                                    address(asked, told.by(), Optional.of(each)),
                                    told.reference().equals(Optional.of(each))))
                            .toList());
        }
        told.reference()
                .ifPresent(reference -> told.measures()
                        .forEach(each -> measure(asked, page, told.by(), groups.name(told.by(), reference), each)));
        return page.note(words.of("figures.fairness.note.numbers"))
                .note(words.of("figures.fairness.note.reach"))
                .note(words.of("figures.fairness.note.cause"))
                .note(words.of("figures.fairness.note.hidden"))
                .note(words.of("figures.fairness.note.use"));
    }

    /** Without a number of children: a total would tell what is hidden below. */
    private String headline(Fairness told) {
        if (told.reference().isEmpty()) {
            return words.of("figures.fairness.none");
        }
        long compared = told.measures().stream()
                .flatMap(each -> each.groups().stream())
                .filter(each -> rate(each).isPresent())
                .count();
        long apart = told.measures().stream()
                .flatMap(each -> each.groups().stream())
                .flatMap(each -> rate(each).stream())
                .filter(each -> each.low() > 1 || each.high() < 1)
                .count();
        return compared == 0
                ? words.of("figures.fairness.too-few")
                : words.of(apart == 0 ? "figures.fairness.none-apart" : "figures.fairness.apart", apart, compared);
    }

    private static Optional<RelativeRate> rate(Fairness.Group group) {
        return group.relative().flatMap(Figure::value);
    }

    private static String address(Asked asked, Column by, Optional<String> reference) {
        Map<String, String> parameters = SelectionForm.parameters(asked.selection());
        parameters.put("by", by.camel());
        reference.ifPresent(each -> parameters.put("reference", each));
        return SelectionForm.address("/tracking/fairness", parameters);
    }

    private void measure(Asked asked, FigurePage page, Column by, String reference, Fairness.Compared told) {
        String key = "figures.fairness." + told.measure();
        page.section(
                "fairness-" + told.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words.of(key),
                words.of("figures.fairness.of." + told.measure().of(), reference),
                List.of(),
                told.groups().size() > Intervals.MOST
                        ? Optional.empty()
                        : Optional.of(new Intervals(
                                told.groups().stream()
                                        .filter(each -> each.relative().isPresent())
                                        .map(each -> new Intervals.Row(
                                                groups.name(by, each.code()),
                                                rate(each)
                                                        .map(rate -> new Intervals.Range(
                                                                rate.index(), rate.low(), rate.high())),
                                                relative(each, reference)))
                                        .toList(),
                                Intervals.Scale.RATIO,
                                1,
                                words.of("figures.fairness.line", reference))),
                words.of("figures.fairness.caption", words.of(key), names.name(by)),
                List.of(
                        Cell.text(names.name(by)),
                        Cell.numeric(
                                words.of("figures.fairness.n." + told.measure().of())),
                        Cell.numeric(words.of("figures.fairness.count")),
                        Cell.numeric(words.of("figures.share-interval")),
                        Cell.numeric(words.of("figures.fairness.relative", reference))),
                told.groups().stream()
                        .map(each -> List.of(
                                Cell.text(groups.name(by, each.code())),
                                shown(asked, each.of()),
                                shown(asked, each.count()),
                                Cell.numeric(words.share(each.share())),
                                Cell.numeric(
                                        groups.name(by, each.code()).equals(reference)
                                                ? words.of("figures.fairness.is-reference")
                                                : relative(each, reference))))
                        .toList());
    }

    private Cell shown(Asked asked, Fairness.Shown shown) {
        return shown.tally()
                .map(each -> words.cell(asked, each))
                .orElseGet(() -> Cell.numeric(words.of("figures.fairness.hidden")));
    }

    private String relative(Fairness.Group group, String reference) {
        return rate(group)
                .map(each -> words.of(
                        "figures.fairness.rate", number(each.index()), number(each.low()), number(each.high())))
                .orElseGet(() -> words.of(
                        group.relative().isPresent() ? "figures.fairness.undefined" : "figures.too-few", reference));
    }

    private static String number(double rate) {
        return String.format(Locale.UK, "%.2f", rate);
    }
}
