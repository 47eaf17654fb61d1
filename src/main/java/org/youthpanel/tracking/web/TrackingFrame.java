package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Column;
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

    private static final String FAIRNESS = "/tracking/fairness";

    /** What a form asks for that has whole quarters alone to choose. */
    private static final List<String> CLOSED = List.of("period");

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
     * @param running whether it has begun and is not over
     * @param path of the page, for the form
     * @param shown what the select of periods shows
     * @param kept filters that the form does not ask for
     * @param closed whether there are whole quarters alone to choose, no days and no pair
     */
    public record View(
            String caption,
            boolean running,
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
            List<FileLink> files,
            boolean closed) {}

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

    /** Why there are no figures where a parameter of the page names nothing that the page has; nothing named is well. */
    static BiFunction<Selection, LocalDate, List<Problem>> knowing(String name, String given, Optional<?> found) {
        return (selection, today) -> given.isBlank() || found.isPresent()
                ? List.of()
                : List.of(new Problem(name, "unknown-code", "This is none of what the page offers."));
    }

    /**
     * @param allowed parameters of the page beside those of a selection
     * @param unfit why there are no figures of a selection on this page
     */
    ModelAndView page(
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
        boolean closed = closed(person, path);
        tell(asked.problems(), closed, errors);
        Selection selection = asked.selection();
        if (selection.beyond(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (errors.isEmpty()) {
            tell(unfit.apply(selection, today), closed, errors);
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
                links.add(new Link(words.of(key), address(page, person, selection, today), page.equals(path)));
            }
        });
        boolean closed = closed(person, path);
        // where the form was refused, what was chosen stays chosen
        String shown = refused && !typed.one("period").isEmpty() ? typed.one("period") : FilterForm.chosen(selection);
        return new View(
                names.period(selection.period()),
                selection.to().isPresent() && !selection.period().over(today),
                path,
                links,
                closed ? List.of() : form.pairs(),
                selection.pair().code(),
                closed ? form.closedPeriods(today) : form.periods(selection, today),
                shown,
                form.fields(
                        closed ? List.of(Column.SERVICE) : FilterForm.COLUMNS,
                        selection,
                        choices.find(person, selection.period())),
                closed ? beside : FilterForm.kept(selection, beside),
                form.selected(path, selection, beside),
                FilterForm.address(path, Selection.all().in(selection.period()), beside),
                refused,
                words.of("tracking.printed", words.at(clock.instant()), person.name()),
                refused ? List.of() : files(person, selection),
                closed);
    }

    /** Whether the page has whole quarters alone to choose for the person. */
    private static boolean closed(Person person, String path) {
        return path.equals(FAIRNESS) && !CharacteristicsEntry.shownTo(person);
    }

    /** Of the same selection, where the page has figures of it for the person. */
    private static String address(String page, Person person, Selection selection, LocalDate today) {
        return closed(person, page) && !selection.ofClosedQuarters(today)
                ? page
                : SelectionForm.address(page, selection);
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

    /** @param closed whether the form asks for neither days nor a pair */
    private void tell(List<Problem> problems, boolean closed, FormErrors errors) {
        Map<String, String> anchors = new LinkedHashMap<>();
        for (Problem each : problems) {
            String field = each.path();
            anchors.put(
                    field,
                    !closed && (field.equals("from") || field.equals("to"))
                            ? field + "-day"
                            : (closed ? CLOSED : FilterForm.FIELDS).contains(field) ? field : "filters");
        }
        for (Problem each : problems) {
            String field = each.path();
            // a day keeps its own words; a filter is told by what the form calls it
            boolean day = field.equals("from") || field.equals("to");
            String said = day || words.find("problem.filter." + field + "." + each.code()) != null
                    ? field
                    : label(field, each.code());
            errors.add(
                    List.of(day ? each : new Problem("filter." + said, each.code(), each.message())),
                    FilterForm.FIELDS,
                    anchors,
                    path -> path.startsWith("filter.") ? field : path);
        }
    }

    /** As the form or the page calls it; what neither has as it stands in the address. */
    private String label(String field, String code) {
        if (code.equals("unknown-key")) {
            return field;
        }
        return Column.ofParameter(field).map(names::name).orElseGet(() -> switch (field) {
            case "pair" -> words.of("tracking.pair");
            case "period" -> words.of("tracking.filter.period");
            case "by" -> words.of("figures.by");
            default -> field;
        });
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
