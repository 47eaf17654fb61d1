package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.tracking.Behind;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.ListBehind;
import org.youthpanel.tracking.Selection;

/** The cases behind a number, for those who may read cases. */
@Controller
class BehindPages {

    private final ListBehind listing;
    private final PanelDecisions decisions;
    private final TrackingFrame frame;
    private final ColumnWords names;
    private final Words words;

    BehindPages(ListBehind listing, PanelDecisions decisions, TrackingFrame frame, ColumnWords names, Words words) {
        this.decisions = decisions;
        this.listing = listing;
        this.frame = frame;
        this.names = names;
        this.words = words;
    }

    /**
     * A case in words.
     *
     * @param rationale what the panel wrote; null where it decided as recommended
     * @param href of the case, which goes back to this list
     */
    public record Line(
            String reference,
            String day,
            String offence,
            String recommended,
            String decided,
            String adherence,
            @Nullable String departure,
            @Nullable String rationale,
            String href) {}

    public record PageLink(
            @Nullable Integer number, @Nullable String href, boolean current) {}

    @GetMapping("/tracking/cases")
    ModelAndView cases(Person person, HttpServletRequest request, Model model) {
        // only addresses that no page of ours has can be wrong
        Optional<Behind> read = BehindForm.of(request.getParameterMap());
        Behind behind = read.orElseGet(Behind::all);
        String page = Optional.ofNullable(request.getParameter("page")).orElse("1");
        return frame.page(
                "tracking/cases",
                person,
                request,
                model,
                BehindForm.names(),
                TrackingFrame.knowing("number", "given", read),
                asked -> {
                    int wanted = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
                    if (!(listing.list(person, asked.selection(), behind, wanted)
                            instanceof ListBehind.Result.Listed listed)) {
                        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                    }
                    show(asked.selection(), behind, listed, model);
                });
    }

    private void show(Selection selection, Behind behind, ListBehind.Result.Listed listed, Model model) {
        model.addAttribute(
                "lines",
                listed.lines().stream()
                        .map(each -> line(each, page(selection, behind, listed.page())))
                        .toList());
        model.addAttribute("number", said(behind, listed));
        model.addAttribute("which", which(behind));
        int at = listed.page();
        model.addAttribute("previous", at > 1 ? page(selection, behind, at - 1) : null);
        model.addAttribute("next", at < listed.pages() ? page(selection, behind, at + 1) : null);
        List<PageLink> links = new ArrayList<>();
        for (int each = 1; listed.pages() > 1 && each <= listed.pages(); each++) {
            if (each == 1 || each == listed.pages() || Math.abs(each - at) <= 1) {
                links.add(new PageLink(each, page(selection, behind, each), each == at));
            } else if (links.get(links.size() - 1).number() != null) {
                links.add(new PageLink(null, null, false));
            }
        }
        model.addAttribute("pages", links);
    }

    private static String page(Selection selection, Behind behind, int number) {
        Map<String, String> parameters = BehindForm.parameters(selection, behind);
        parameters.put("page", String.valueOf(number));
        return SelectionForm.address("/tracking/cases", parameters);
    }

    private String said(Behind behind, ListBehind.Result.Listed listed) {
        String cases = words.of(listed.cases() == 1 ? "tracking.cases.one" : "tracking.cases.many", listed.cases());
        return behind.of() == Counted.CASES
                ? cases
                : words.of(
                        "tracking.cases.of." + behind.of() + (listed.number() == 1 ? ".one" : ""),
                        listed.number(),
                        cases);
    }

    /** What the cases have in common, beside the filters. */
    private List<String> which(Behind behind) {
        List<String> all = new ArrayList<>();
        if (behind.denominator()) {
            all.add(words.of("tracking.cases.compared"));
        }
        behind.shift().ifPresent(shift -> all.add(words.code(shift)));
        if (behind.mine()) {
            all.add(words.of("tracking.cases.mine"));
        }
        for (Column column : Column.values()) {
            String name = names.find(column);
            Optional.ofNullable(behind.is().get(column))
                    .ifPresent(code -> all.add(words.of("words.part", name, names.code(column, code))));
            Optional.ofNullable(behind.isNot().get(column))
                    .ifPresent(code -> all.add(words.of("tracking.cases.not", name, names.code(column, code))));
            if (behind.known().contains(column)) {
                all.add(words.of("tracking.cases.known", name));
            }
            if (behind.unknown().contains(column)) {
                all.add(words.of("tracking.cases.unknown", name));
            }
        }
        return all;
    }

    /** Of the case's first decision, as it was last corrected: what is counted. */
    private @Nullable String rationale(String reference) {
        return decisions.of(reference).stream()
                .filter(each -> each.number() == 1)
                .reduce((earlier, later) -> later)
                .map(each -> each.given().rationale())
                .orElse(null);
    }

    private Line line(Map<Column, String> each, String list) {
        boolean decided = each.containsKey(Column.DECIDED);
        return new Line(
                each.get(Column.REFERENCE),
                Optional.ofNullable(each.get(Column.COUNTED_ON))
                        .map(day -> words.date(LocalDate.parse(day)))
                        .orElse(""),
                code(Column.OFFENCE_TYPE, each),
                // before the decision a list tells nobody: seeing a recommendation is logged where one is opened
                decided ? words.disposal(each.get(Column.RECOMMENDED)) : words.of("tracking.cases.not-decided"),
                decided ? words.disposal(each.get(Column.DECIDED)) : words.of("tracking.cases.not-decided"),
                code(Column.ADHERENCE, each),
                each.containsKey(Column.DEPARTURE) ? code(Column.DEPARTURE, each) : null,
                each.containsKey(Column.DEPARTURE) ? rationale(each.get(Column.REFERENCE)) : null,
                SelectionForm.address("/cases/" + each.get(Column.REFERENCE), Map.of("back", list)));
    }

    private String code(Column column, Map<Column, String> each) {
        String code = each.get(column);
        return code == null ? "" : names.code(column, code);
    }
}
