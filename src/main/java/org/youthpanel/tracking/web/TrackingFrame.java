package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.FindChoices;
import org.youthpanel.tracking.Selection;

/**
 * What every page of figures has around them: the period in words, the filters and what is selected, the other pages
 * with the same selection. In the template: {@code fragments/tracking :: top(…)}.
 */
@Component
class TrackingFrame {

    /** Of figures, in their order; one that is not there, or is not for the person, is not shown. */
    private static final Map<String, String> PAGES = pages();

    /** What is made of the same selection. */
    private static final List<String> FILES =
            List.of("board-report.pdf", "figures.xlsx", "figures.csv", "decisions.csv", "dictionary.csv");

    private final FindChoices choices;
    private final ColumnWords names;
    private final Words words;
    private final Opens opens;
    private final Clock clock;
    private final FilterForm form;

    TrackingFrame(FindChoices choices, ColumnWords names, Words words, Opens opens, Clock clock) {
        this.choices = choices;
        this.names = names;
        this.words = words;
        this.opens = opens;
        this.clock = clock;
        this.form = new FilterForm(words, names);
    }

    /** From the address of a page to the key of its name. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        List.of(
                        "matrix",
                        "breakdown",
                        "levels",
                        "departures",
                        "drift",
                        "time",
                        "fairness",
                        "outcomes",
                        "statistics",
                        "published",
                        "kpi6")
                .forEach(each -> pages.put("/tracking/" + each, "tracking.nav." + each));
        Map<String, String> all = new LinkedHashMap<>(Map.of("/tracking", "tracking.nav.overview"));
        all.putAll(pages);
        all.put("/scrutiny", "tracking.nav.scrutiny");
        return all;
    }

    /** A link to another page of figures. */
    public record Link(String text, String href, boolean current) {}

    /**
     * What the fragments show.
     *
     * @param caption the period, in words
     * @param path of the page, for the form
     * @param shown what the select of periods shows
     * @param kept filters that the form does not ask for
     */
    public record View(
            String caption,
            String path,
            List<Link> links,
            List<FilterForm.Item> pairs,
            String pair,
            List<FilterForm.Item> periods,
            String shown,
            List<FilterForm.Field> fields,
            Map<String, String> kept,
            List<FilterForm.Selected> selected,
            String clear,
            boolean open,
            String printed,
            List<FileLink> files) {}

    /** A link to a file of the same selection. @param hint what it is for */
    public record FileLink(String href, String text, String hint) {}

    /** A page without parameters of its own. */
    ModelAndView page(
            String template, Person person, HttpServletRequest request, Model model, Consumer<Asked> figures) {
        return page(template, person, request, model, Set.of(), figures);
    }

    /** @param unfit why there are no figures of a selection on this page, though there are on others */
    ModelAndView page(
            String template,
            Person person,
            HttpServletRequest request,
            Model model,
            BiFunction<Selection, LocalDate, List<Problem>> unfit,
            Consumer<Asked> figures) {
        return page(template, person, request, model, Set.of(), unfit, figures);
    }

    /**
     * @param allowed parameters of the page beside those of a selection
     * @param figures puts them into the model; not called where a filter is refused, and the page shows none
     */
    ModelAndView page(
            String template,
            Person person,
            HttpServletRequest request,
            Model model,
            Set<String> allowed,
            Consumer<Asked> figures) {
        return page(template, person, request, model, allowed, (selection, today) -> List.of(), figures);
    }

    private ModelAndView page(
            String template,
            Person person,
            HttpServletRequest request,
            Model model,
            Set<String> allowed,
            BiFunction<Selection, LocalDate, List<Problem>> unfit,
            Consumer<Asked> figures) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        LocalDate today = London.today(clock);
        Typed typed = Typed.of(lists(request.getParameterMap()));
        FormErrors errors = new FormErrors(words);
        SelectionForm asked =
                SelectionForm.of(AskedPeriod.plain(request.getParameterMap(), typed, today, errors), allowed);
        tell(asked.problems(), errors);
        Selection selection = asked.selection();
        if (selection.beyond(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (errors.isEmpty()) {
            tell(unfit.apply(selection, today), errors);
        }
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("refused", !errors.isEmpty());
        model.addAttribute(
                "tracking", view(path, person, selection, typed, today, beside(typed, allowed), !errors.isEmpty()));
        model.addAttribute("typed", days(typed, selection, errors));
        model.addAttribute("pair", selection.pair());
        if (errors.isEmpty()) {
            figures.accept(new Asked(
                    person, selection, opens.opens(person, "/tracking/cases"), page -> opens.opens(person, page)));
        }
        return new ModelAndView(template, model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private View view(
            String path,
            Person person,
            Selection selection,
            Typed typed,
            LocalDate today,
            Map<String, String> beside,
            boolean refused) {
        List<Link> links = new ArrayList<>();
        PAGES.forEach((page, key) -> {
            if (opens.opens(person, page)) {
                links.add(new Link(words.of(key), SelectionForm.address(page, selection), page.equals(path)));
            }
        });
        // where the form was refused, what was chosen stays chosen
        String shown = refused && !typed.one("period").isEmpty() ? typed.one("period") : FilterForm.chosen(selection);
        return new View(
                names.period(selection.period()),
                path,
                links,
                form.pairs(),
                selection.pair().code(),
                form.periods(selection, today),
                shown,
                form.fields(selection, choices.find(person, selection.period())),
                FilterForm.kept(selection, beside),
                form.selected(path, selection, beside),
                FilterForm.address(path, Selection.all().in(selection.period()), beside),
                refused,
                words.of("tracking.printed", words.at(clock.instant()), person.name()),
                refused ? List.of() : files(person, selection));
    }

    private List<FileLink> files(Person person, Selection selection) {
        return FILES.stream()
                .filter(each -> opens.opens(person, "/tracking/" + each))
                .map(each -> new FileLink(
                        SelectionForm.address("/tracking/" + each, selection),
                        words.of("files.take." + each),
                        words.of("files.take." + each + ".hint")))
                .toList();
    }

    /** Parameters of the page's own go with the form and with its links, but for the number of a page of a list. */
    private static Map<String, String> beside(Typed typed, Set<String> allowed) {
        Map<String, String> beside = new TreeMap<>();
        allowed.stream()
                .filter(each -> !each.equals("page") && !typed.one(each).isEmpty())
                .forEach(each -> beside.put(each, typed.one(each)));
        return beside;
    }

    private void tell(List<Problem> problems, FormErrors errors) {
        Map<String, String> anchors = new LinkedHashMap<>();
        for (Problem each : problems) {
            String field = each.path();
            anchors.put(
                    field,
                    field.equals("from") || field.equals("to")
                            ? field + "-day"
                            : FilterForm.FIELDS.contains(field) ? field : "filters");
        }
        for (Problem each : problems) {
            // a day keeps its own words; a filter is told by what the form calls it
            boolean day = each.path().equals("from") || each.path().equals("to");
            errors.add(
                    List.of(day ? each : new Problem("filter." + each.path(), each.code(), each.message())),
                    FilterForm.FIELDS,
                    anchors,
                    path -> path.startsWith("filter.") ? path.substring("filter.".length()) : path);
        }
    }

    /** Days in their three parts, where no period has them. */
    private static Typed days(Typed typed, Selection selection, FormErrors errors) {
        if (!errors.isEmpty()) {
            return typed;
        }
        Typed days = new Typed();
        if (selection.period().code().isEmpty()) {
            selection.from().ifPresent(day -> TypedDate.put(days, "from", day));
            selection.to().ifPresent(day -> TypedDate.put(days, "to", day));
        }
        return days;
    }

    private static Map<String, List<String>> lists(Map<String, String[]> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        parameters.forEach((name, values) -> lists.put(name, Arrays.asList(values)));
        return lists;
    }
}
