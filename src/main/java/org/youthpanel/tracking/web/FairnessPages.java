package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.Fairness;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.chart.Intervals;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.RelativeRate;

/** Whether children of one group are recommended for, assessed and decided on as those of another. */
@Controller
class FairnessPages {

    /** Rates that the headline names. */
    private static final int TOLD = 3;

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
        Optional<Column> column = CompareGroups.BY.stream()
                .filter(each -> each.camel().equals(by))
                .findFirst();
        model.addAttribute("title", words.of("tracking.nav.fairness"));
        return frame.page(
                "tracking/figures",
                person,
                request,
                model,
                Set.of("by", "reference"),
                (selection, today) -> Stream.concat(
                                unfit(person, selection, today).stream(),
                                TrackingFrame.knowing("by", by, column).apply(selection, today).stream())
                        .toList(),
                asked -> comparing
                        .compare(
                                person,
                                asked.selection(),
                                column.orElse(CompareGroups.BY.get(0)),
                                Optional.of(reference))
                        .value()
                        .ifPresent(told -> page(asked, told).into(model)));
    }

    /** To whoever is not told characteristics: what would tell of single children by the difference of two selections. */
    static List<Problem> unfit(Person person, Selection selection, LocalDate today) {
        if (CompareGroups.fits(person, selection, today)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (!selection.period().ofClosedQuarters(today)) {
            problems.add(
                    new Problem(
                            "period",
                            "not-closed",
                            "For your role, select a quarter, a financial year or everything up to a quarter's end, and over."));
        }
        selection.is().keySet().stream()
                .filter(each -> each != Column.SERVICE)
                .sorted()
                .forEach(each -> problems.add(new Problem(
                        each.camel(),
                        "not-here",
                        "For your role, groups are compared without any filter but service.")));
        return problems;
    }

    private FigurePage page(Asked asked, Fairness told) {
        FigurePage page = new FigurePage(words.of("tracking.nav.fairness"), headline(told));
        if (told.reference().isPresent() && asked.selection().from().isPresent() && mostTooSmall(told)) {
            page.lead(words.of("figures.fairness.longer"));
        }
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
                .note(words.of(
                        CharacteristicsEntry.shownTo(asked.person())
                                ? "figures.fairness.note.inside"
                                : "figures.fairness.note.hidden"))
                .note(words.of("figures.fairness.note.use"));
    }

    /** Without a number of children: a total would tell what may be hidden below. */
    private String headline(Fairness told) {
        if (told.reference().isEmpty()) {
            return words.of("figures.fairness.none");
        }
        String reference = groups.name(told.by(), told.reference().get());
        List<String> apart = new ArrayList<>();
        int compared = 0;
        for (Fairness.Compared measure : told.measures()) {
            for (Fairness.Group group : measure.groups()) {
                Optional<RelativeRate> rate = rate(group);
                compared += rate.isPresent() ? 1 : 0;
                rate.filter(each -> each.low() > 1 || each.high() < 1)
                        .ifPresent(each -> apart.add(words.of(
                                "figures.fairness.apart.rate",
                                words.of("figures.fairness." + measure.measure()),
                                groups.name(told.by(), group.code()),
                                number(each.index()),
                                reference)));
            }
        }
        if (compared == 0) {
            return words.of("figures.fairness.too-few");
        }
        return apart.isEmpty()
                ? words.counted("figures.fairness.none-apart", compared)
                : words.counted("figures.fairness.apart", compared, apart.size(), told(apart));
    }

    /** Not more than a reader keeps in mind. */
    private String told(List<String> apart) {
        String said = String.join("; ", apart.subList(0, Math.min(TOLD, apart.size())));
        return apart.size() > TOLD ? words.of("figures.fairness.apart.more", said, apart.size() - TOLD) : said;
    }

    /** Whether of most groups nothing can be compared, so that a longer period would say more. */
    private static boolean mostTooSmall(Fairness told) {
        List<Fairness.Group> others = told.measures().stream()
                .flatMap(each -> each.groups().stream())
                .filter(each -> !told.reference().equals(Optional.of(each.code())))
                .toList();
        return 2 * others.stream().filter(each -> rate(each).isEmpty()).count() > others.size();
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
