package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.London;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.following.CountEndings;
import org.youthpanel.tracking.following.Endings;
import org.youthpanel.tracking.following.OutOfCourt;
import org.youthpanel.tracking.published.Quarter;

/** The Youth Justice Board's indicator on out-of-court disposals, for one quarter of one service. */
@Controller
class KpiSixPages {

    private static final int QUARTERS = 12;

    private final CountEndings counting;
    private final HandOut handing;
    private final Opens opens;
    private final Clock clock;
    private final Words words;

    KpiSixPages(CountEndings counting, HandOut handing, Opens opens, Clock clock, Words words) {
        this.counting = counting;
        this.handing = handing;
        this.opens = opens;
        this.clock = clock;
        this.words = words;
    }

    public record Item(String value, String text) {}

    public record Row(String name, int ended, int completed, int notCompleted) {}

    @GetMapping("/tracking/kpi6")
    ModelAndView page(
            Person person,
            @RequestParam(name = "service", defaultValue = "") String service,
            @RequestParam(name = "quarter", defaultValue = "") String quarter,
            Model model) {
        FormErrors errors = new FormErrors(words);
        LocalDate today = London.today(clock);
        Optional<Quarter> wanted = quarter.isEmpty()
                ? Optional.of(Quarter.of(today).before())
                : Quarter.of(quarter).filter(each -> !each.from().isAfter(today));
        if (wanted.isEmpty()) {
            errors.add(
                    List.of(new Problem("quarter", "unknown-code", "Choose a quarter.")),
                    List.of("quarter"),
                    Map.of(),
                    path -> path);
        }
        List<String> services = person.services().stream().sorted().toList();
        String of = service.isEmpty() && !services.isEmpty() ? services.get(0) : service;
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute(
                "services", services.stream().map(each -> new Item(each, each)).toList());
        model.addAttribute("service", of);
        model.addAttribute("mayDownload", opens.opens(person, "/tracking/kpi6/csv"));
        Quarter shown = wanted.orElse(Quarter.of(today).before());
        model.addAttribute("quarters", quarters(Quarter.of(today), shown));
        model.addAttribute("code", shown.code());
        model.addAttribute("quarter", PublishedPages.quarterName(words, shown));
        model.addAttribute("over", shown.isOver(today));
        Endings endings = endings(person, of, shown);
        model.addAttribute("endings", endings);
        model.addAttribute(
                "rows",
                Stream.of(OutOfCourt.values())
                        .map(each -> row(words.code(each), endings.lines().get(each)))
                        .toList());
        model.addAttribute("total", row(words.of("tracking.total"), endings.total()));
        return new ModelAndView(
                "tracking/kpi6", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    @GetMapping("/tracking/kpi6/csv")
    void csv(
            Person person,
            @RequestParam(name = "service", defaultValue = "") String service,
            @RequestParam(name = "quarter", defaultValue = "") String quarter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Quarter wanted = Quarter.of(quarter).orElseThrow(PublishedPages::notFound);
        Endings endings = endings(person, service, wanted);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OutOfCourt kind : OutOfCourt.values()) {
            rows.add(line(endings, kind.name(), endings.lines().get(kind)));
        }
        rows.add(line(endings, "TOTAL", endings.total()));
        String name = "kpi6-" + service + "-" + wanted.code() + ".csv";
        if (!Attachment.onlyAsked(request, name, HandOut.CSV, response)) {
            handing.give(
                    person,
                    Set.of(service),
                    MadeDocument.Kind.FIGURES,
                    "",
                    name,
                    HandOut.CSV,
                    PublishedFile.bytes(
                            List.of("service", "quarter", "kind", "ended", "completed", "not_completed"), rows),
                    response);
        }
    }

    private static List<@Nullable Object> line(Endings endings, String kind, Endings.Line line) {
        return Sheet.row(
                endings.service(), endings.quarter().code(), kind, line.ended(), line.completed(), line.notCompleted());
    }

    private Endings endings(Person person, String service, Quarter quarter) {
        if (counting.count(person, service, quarter) instanceof CountEndings.Result.Counted counted) {
            return counted.endings();
        }
        throw PublishedPages.notFound();
    }

    private static Row row(String name, Endings.Line line) {
        return new Row(name, line.ended(), line.completed(), line.notCompleted());
    }

    /** The last ones, and the one that is shown. */
    private List<Item> quarters(Quarter now, Quarter shown) {
        return Stream.concat(Stream.iterate(now, Quarter::before).limit(QUARTERS), Stream.of(shown))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .map(each -> new Item(each.code(), PublishedPages.quarterName(words, each)))
                .toList();
    }
}
