package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.BreakDownAgreement;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Tally;
import org.youthpanel.tracking.chart.Chart;
import org.youthpanel.tracking.chart.Intervals;
import org.youthpanel.tracking.statistics.Funnel;
import org.youthpanel.tracking.statistics.Limits;

/** Where two voices differ: by offence, by panel, by team. Places are in the order of their names, never a league. */
@Controller
class BreakdownPages {

    /** All of them, under a few headings. */
    private static final Map<String, List<Column>> GROUPINGS = groupings();

    private final BreakDownAgreement counting;
    private final TrackingFrame frame;
    private final ColumnWords names;
    private final FigureWords words;
    private final WhereWords where;

    BreakdownPages(
            BreakDownAgreement counting, TrackingFrame frame, ColumnWords names, FigureWords words, WhereWords where) {
        this.where = where;
        this.counting = counting;
        this.frame = frame;
        this.names = names;
        this.words = words;
    }

    private static Map<String, List<Column>> groupings() {
        Map<String, List<Column>> groupings = new LinkedHashMap<>();
        groupings.put("place", List.of(Column.PANEL, Column.AUTHOR_TEAM, Column.SERVICE));
        groupings.put("case", List.of(Column.OFFENCE_TYPE, Column.SERIOUS_VIOLENCE, Column.GRAVITY, Column.DEPTH));
        groupings.put("voice", List.of(Column.RECOMMENDED, Column.DECIDED, Column.EXPOSURE));
        groupings.put("time", List.of(Column.QUARTER, Column.MONTH, Column.RULE_SETS));
        return groupings;
    }

    @GetMapping("/tracking/breakdown")
    ModelAndView breakdown(
            Person person, @RequestParam(defaultValue = "") String by, HttpServletRequest request, Model model) {
        Optional<Column> column = BreakDownAgreement.BY.stream()
                .filter(each -> each.camel().equals(by))
                .findFirst();
        model.addAttribute("title", words.of("figures.breakdown.title"));
        return frame.page(
                "tracking/figures",
                person,
                request,
                model,
                Set.of("by"),
                TrackingFrame.knowing("by", by, column),
                asked -> counting.beside(person, asked.selection(), column)
                        .value()
                        .ifPresent(told -> page(asked, told).into(model)));
    }

    private FigurePage page(Asked asked, Breakdown.Beside both) {
        Breakdown told = both.now();
        Breakdown.Line total = told.total();
        FigurePage page = new FigurePage(
                words.of("figures.breakdown.title"),
                total.n().n() == 0 ? words.of("tracking.empty") : where.headline(both));
        if (total.n().n() > 0) {
            where.chance(told).ifPresent(page::lead);
            page.lead(agreement(told) + ".");
        }
        both.before().ifPresent(before -> page.lead(before(before)));
        if (told.by() == Column.SERIOUS_VIOLENCE) {
            page.lead(words.of("figures.breakdown.serious"));
        }
        why(asked, told, page);
        GROUPINGS.forEach((key, columns) -> page.choice(
                words.of("figures.by." + key),
                columns.stream()
                        .map(each -> new TrackingFrame.Link(names.name(each), address(asked, each), each == told.by()))
                        .toList()));
        List<String> said = new ArrayList<>();
        told.funnel().flatMap(each -> each.value()).ifPresent(funnel -> said.addAll(signals(told.by(), funnel)));
        String subtitle = words.of("figures.breakdown.subtitle", lower(names.name(told.by())));
        page.section(
                "breakdown",
                words.of("figures.breakdown.by", names.name(told.by())),
                subtitle,
                said,
                chart(told),
                head(both),
                both.groups().stream().map(each -> row(asked, both, each)).toList());
        return page.note(words.of("figures.breakdown.note"));
    }

    private String agreement(Breakdown told) {
        int same = told.total().same().n();
        int n = told.total().n().n();
        return words.agreement(told.selection().pair(), same, n);
    }

    private String before(Breakdown before) {
        String period = names.period(before.selection().period());
        int same = before.total().same().n();
        int n = before.total().n().n();
        return n == 0
                ? words.of("tracking.before.none", period)
                : words.of("tracking.before", period, same, n, words.bracket(same, n));
    }

    /** From where to why: the reasons of the group that most differences lie in, or of all. */
    private void why(Asked asked, Breakdown told, FigurePage page) {
        if (told.selection().pair() != Pair.RECOMMENDATION_DECISION
                || told.total().different() == 0
                || asked.page("/tracking/departures") == null) {
            return;
        }
        Optional<Breakdown.Line> group =
                WhereWords.group(told).filter(each -> each.code().isPresent());
        page.choice(
                words.of("figures.breakdown.why"),
                List.of(new TrackingFrame.Link(
                        group.map(each -> words.of("figures.breakdown.why.group", where.name(told, each)))
                                .orElseGet(() -> words.of("figures.breakdown.why.all")),
                        asked.address(
                                "/tracking/departures",
                                group.map(each -> Map.of(told.by(), each.code().orElseThrow()))
                                        .orElseGet(Map::of)),
                        false)));
    }

    private static String address(Asked asked, Column by) {
        Map<String, String> parameters = SelectionForm.parameters(asked.selection());
        parameters.put("by", by.camel());
        return SelectionForm.address("/tracking/breakdown", parameters);
    }

    private List<Cell> head(Breakdown.Beside both) {
        Breakdown told = both.now();
        String same = words.of(told.selection().pair() == Pair.RECOMMENDATION_DECISION ? "figures.same" : "Shift.SAME");
        List<Cell> head = new ArrayList<>(List.of(
                Cell.text(names.name(told.by())),
                Cell.numeric(words.of("figures.cases")),
                Cell.numeric(same),
                Cell.numeric(words.of("figures.share-range"))));
        both.before().ifPresent(each -> {
            head.add(Cell.numeric(words.of("figures.before.cases")));
            head.add(Cell.numeric(words.of("figures.before.same")));
            head.add(Cell.numeric(words.of("figures.before.share")));
        });
        head.add(Cell.numeric(words.of("Towards.LESS_FORMAL")));
        head.add(Cell.numeric(words.of("Towards.SAME_RUNG")));
        head.add(Cell.numeric(words.of("Towards.MORE_FORMAL")));
        return head;
    }

    private List<Cell> row(Asked asked, Breakdown.Beside both, Optional<String> code) {
        Optional<Breakdown.Line> now = both.now().line(code);
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(code.map(each -> names.code(both.now().by(), each))
                        .orElseGet(() -> words.of("figures.not-known"))),
                cell(asked, now.map(Breakdown.Line::n)),
                cell(asked, now.map(Breakdown.Line::same)),
                Cell.numeric(words.share(now.flatMap(Breakdown.Line::share)))));
        both.before().ifPresent(each -> {
            Asked earlier = asked.of(each.selection());
            Optional<Breakdown.Line> before = each.line(code);
            row.add(cell(earlier, before.map(Breakdown.Line::n)));
            row.add(cell(earlier, before.map(Breakdown.Line::same)));
            row.add(Cell.numeric(
                    before.map(line -> words.share(line.same().n(), line.n().n()))
                            .orElseGet(() -> words.of("tracking.few"))));
        });
        row.add(cell(asked, now.map(Breakdown.Line::less)));
        row.add(cell(asked, now.map(Breakdown.Line::sameRung)));
        row.add(cell(asked, now.map(Breakdown.Line::more)));
        return row;
    }

    private Cell cell(Asked asked, Optional<Tally> tally) {
        return tally.map(each -> words.cell(asked, each)).orElseGet(() -> Cell.numeric("0"));
    }

    private String name(Column by, Breakdown.Line line) {
        return line.code().map(code -> names.code(by, code)).orElseGet(() -> words.of("figures.not-known"));
    }

    private Optional<Chart> chart(Breakdown told) {
        if (told.funnel().isPresent()) {
            return told.funnel().get().value().map(funnel -> drawn(told, funnel));
        }
        if (told.lines().size() > Intervals.MOST || told.total().share().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Intervals(
                told.lines().stream()
                        .map(each -> new Intervals.Row(
                                name(told.by(), each),
                                each.share()
                                        .map(share -> new Intervals.Range(share.value(), share.low(), share.high())),
                                words.share(each.share())))
                        .toList(),
                Intervals.Scale.SHARE,
                told.total().share().get().value(),
                words.of("figures.overall")));
    }

    private Chart drawn(Breakdown told, Funnel funnel) {
        int most = told.lines().stream().mapToInt(each -> each.n().n()).max().orElse(1);
        List<org.youthpanel.tracking.chart.Funnel.Place> places = new ArrayList<>();
        for (int i = 0; i < told.lines().size(); i++) {
            Breakdown.Line line = told.lines().get(i);
            Funnel.Point point = funnel.points().get(i);
            line.share()
                    .ifPresent(share -> places.add(new org.youthpanel.tracking.chart.Funnel.Place(
                            name(told.by(), line), line.n().n(), share.value(), outside(point))));
        }
        int step = Math.max(1, most / 60);
        return new org.youthpanel.tracking.chart.Funnel(
                places,
                funnel.overall(),
                IntStream.iterate(1, each -> each <= most + step, each -> each + step)
                        .mapToObj(each -> limits(funnel, each))
                        .toList(),
                new org.youthpanel.tracking.chart.Funnel.Key(
                        names.name(told.by()),
                        words.of("figures.overall"),
                        words.of("figures.funnel.95"),
                        words.of("figures.funnel.998"),
                        words.of("figures.funnel.signal"),
                        words.of("figures.cases")));
    }

    private static org.youthpanel.tracking.chart.Funnel.Limits limits(Funnel funnel, int cases) {
        Limits inner = funnel.limits95(cases);
        Limits outer = funnel.limits998(cases);
        return new org.youthpanel.tracking.chart.Funnel.Limits(
                cases, inner.low(), inner.high(), outer.low(), outer.high());
    }

    private static boolean outside(Funnel.Point point) {
        return point.sample().of() >= Agreement.FEW
                && point.standing()
                        .filter(each -> each != Funnel.Standing.WITHIN)
                        .isPresent();
    }

    /** A signal is a sentence. */
    private List<String> signals(Column by, Funnel funnel) {
        List<String> said = funnel.points().stream()
                .filter(BreakdownPages::outside)
                .map(each -> words.of(
                        "figures.funnel." + each.standing().orElseThrow(),
                        each.sample().label().isEmpty()
                                ? words.of("figures.not-known")
                                : names.code(by, each.sample().label()),
                        words.outOf(each.sample().count(), each.sample().of())))
                .toList();
        return said.isEmpty() ? List.of(words.of("figures.funnel.none")) : said;
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.UK) + name.substring(1);
    }
}
