package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.CaseStatus;
import org.youthpanel.panel.ListCases;

/** The cases of the person's services, newest panel first. */
@Controller
class CaseListPages {

    private static final int SIZE = 25;

    private final ListCases listing;
    private final Words words;

    CaseListPages(ListCases listing, Words words) {
        this.listing = listing;
        this.words = words;
    }

    /** A line of the list, in words. */
    public record Line(
            String reference,
            @Nullable String initials,
            String panelDate,
            String offenceType,
            String recommended,
            @Nullable String decided,
            boolean different,
            String status,
            boolean waits) {}

    public record PageLink(
            @Nullable Integer number, @Nullable String href, boolean current) {}

    /** A filter in force, and the list without it. */
    public record Selected(String text, String href) {}

    /** A heading that sorts. @param sorted for aria-sort; null where the list is sorted by another */
    public record Column(
            String text, @Nullable String href, @Nullable String sorted) {}

    public record Item(String value, String text) {}

    @GetMapping("/cases")
    ModelAndView list(Person person, @RequestParam MultiValueMap<String, String> given, Model model) {
        Typed typed = Typed.of(given);
        FormErrors errors = new FormErrors(words);
        CaseFilters filters = CaseFilters.of(typed, errors);
        List<ListCases.Overview> all = listing.list(person);
        List<ListCases.Overview> matching =
                all.stream().filter(filters::matches).sorted(filters.order()).toList();
        int pages = Math.max(1, (matching.size() + SIZE - 1) / SIZE);
        String page = typed.one("page");
        int number = Math.min(pages, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
        int from = (number - 1) * SIZE;
        List<ListCases.Overview> shown = matching.subList(from, Math.min(matching.size(), from + SIZE));
        model.addAttribute("lines", shown.stream().map(this::line).toList());
        model.addAttribute("found", matching.size());
        model.addAttribute("first", from + 1);
        model.addAttribute("last", from + shown.size());
        model.addAttribute("none", all.isEmpty());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("filtered", filters.any());
        model.addAttribute("selected", selected(filters));
        model.addAttribute("columns", columns(filters));
        model.addAttribute("sort", filters.one("sort"));
        model.addAttribute("order", filters.one("order"));
        model.addAttribute("statuses", statuses());
        model.addAttribute("disposals", disposals());
        model.addAttribute(
                "waiting", all.stream().filter(each -> each.status().waits()).count());
        model.addAttribute("previous", number > 1 ? filters.page(number - 1) : null);
        model.addAttribute("next", number < pages ? filters.page(number + 1) : null);
        model.addAttribute("pages", pages > 1 ? links(filters, number, pages) : List.of());
        return new ModelAndView(
                "panel/cases", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private Line line(ListCases.Overview each) {
        Optional<LoggedRecommendation> given = each.recommendation();
        return new Line(
                each.file().reference(),
                each.file().initials().orElse(null),
                words.date(each.panelDate()),
                words.code(each.offenceType()),
                given.map(known -> each.decision().isPresent() ? recommended(known) : words.of("cases.given"))
                        .orElseGet(() -> words.of("cases.not-asked")),
                each.decision().map(known -> words.code(known.disposal())).orElse(null),
                each.different(),
                each.status() == CaseStatus.LISTED
                        ? words.of(
                                "cases.listed-for",
                                each.listed().map(words::date).orElse(""))
                        : words.code(each.status()),
                each.status().waits());
    }

    /** Before the decision a list tells nobody: seeing a recommendation is logged where one is opened. */
    private String recommended(LoggedRecommendation known) {
        return known.recommended().map(words::code).orElseGet(() -> words.of("cases.outcome." + known.outcome()));
    }

    private List<Selected> selected(CaseFilters filters) {
        List<Selected> all = new ArrayList<>();
        if (!filters.one("reference").isEmpty()) {
            all.add(selected("cases.reference", filters.one("reference"), filters.without("reference")));
        }
        if (!filters.one("status").isEmpty()) {
            all.add(selected("cases.status", status(filters.one("status")), filters.without("status")));
        }
        filters.from().ifPresent(each -> all.add(selected("cases.from", words.date(each), filters.without("from"))));
        filters.to().ifPresent(each -> all.add(selected("cases.to", words.date(each), filters.without("to"))));
        filters.disposal()
                .ifPresent(each -> all.add(selected("cases.decided", words.code(each), filters.without("disposal"))));
        if (!filters.one("different").isEmpty()) {
            all.add(new Selected(words.of("cases.different"), filters.without("different")));
        }
        return all;
    }

    private Selected selected(String key, String value, String href) {
        return new Selected(words.of("words.part", words.of(key), value), href);
    }

    private String status(String code) {
        return CaseStatus.of(code).map(words::code).orElseGet(() -> words.of("cases.status." + code));
    }

    private List<Column> columns(CaseFilters filters) {
        return List.of(
                column("cases.reference", "reference", filters),
                column("cases.panel-date", "panel-date", filters),
                new Column(words.of("cases.offence"), null, null),
                new Column(words.of("cases.recommended"), null, null),
                new Column(words.of("cases.decided"), null, null),
                column("cases.status", "status", filters));
    }

    private Column column(String key, String name, CaseFilters filters) {
        String sorted = !filters.sort().equals(name) ? "none" : filters.ascending() ? "ascending" : "descending";
        return new Column(words.of(key), filters.sortedBy(name), sorted);
    }

    private List<Item> statuses() {
        return Stream.concat(
                        Stream.of(
                                new Item("", words.of("cases.status.all")),
                                new Item(CaseFilters.TO_DECIDE, words.of("cases.status.to-decide"))),
                        Arrays.stream(CaseStatus.values()).map(each -> new Item(each.code(), words.code(each))))
                .toList();
    }

    private List<Item> disposals() {
        return Stream.concat(
                        Stream.of(new Item("", words.of("cases.disposal.any"))),
                        Arrays.stream(Disposal.values()).map(each -> new Item(each.name(), words.code(each))))
                .toList();
    }

    /** The first, the last and those around this one, with a gap where some are left out. */
    private static List<PageLink> links(CaseFilters filters, int current, int pages) {
        List<PageLink> links = new ArrayList<>();
        for (int each = 1; each <= pages; each++) {
            if (each == 1 || each == pages || Math.abs(each - current) <= 1) {
                links.add(new PageLink(each, filters.page(each), each == current));
            } else if (!links.isEmpty() && links.get(links.size() - 1).number() != null) {
                links.add(new PageLink(null, null, false));
            }
        }
        return links;
    }
}
