package org.youthpanel.tracking.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stamp;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.published.ListPublications;
import org.youthpanel.tracking.published.Publication;
import org.youthpanel.tracking.published.PublishQuarter;
import org.youthpanel.tracking.published.PublishedSet;
import org.youthpanel.tracking.published.PublishedTable;
import org.youthpanel.tracking.published.Quarter;

/** The tables that leave a service: which there are, what a quarter's would be, and what was published. */
@Controller
class PublishedPages {

    private final ListPublications publications;
    private final PublishQuarter publishing;
    private final Opens opens;
    private final Once once;
    private final Words words;

    PublishedPages(ListPublications publications, PublishQuarter publishing, Opens opens, Once once, Words words) {
        this.publications = publications;
        this.publishing = publishing;
        this.opens = opens;
        this.once = once;
        this.words = words;
    }

    /** @param published by whom and when; null where the quarter waits for it */
    public record Line(
            String service,
            String code,
            String quarter,
            @Nullable String published) {}

    public record Table(String id, String caption, String by, List<String> columns, List<Row> rows) {}

    public record Row(String name, List<String> cells) {}

    @GetMapping("/tracking/published")
    String list(Person person, Model model) {
        List<ListPublications.Line> lines = publications.list(person);
        model.addAttribute(
                "mayPublish",
                lines.stream().anyMatch(each -> mayPublish(person, place(each.service(), each.quarter()))));
        model.addAttribute(
                "lines",
                lines.stream()
                        .map(each -> new Line(
                                each.service(),
                                each.quarter().code(),
                                name(each.quarter()),
                                each.publication()
                                        .map(Publication::stamp)
                                        .map(this::signed)
                                        .orElse(null)))
                        .toList());
        return "tracking/published";
    }

    @GetMapping("/tracking/published/{service}/{quarter}")
    String show(Person person, @PathVariable String service, @PathVariable String quarter, Model model) {
        Quarter wanted = Quarter.of(quarter).orElseThrow(PublishedPages::notFound);
        Optional<Publication> published = publications.find(person, service, wanted);
        if (published.isPresent()) {
            model.addAttribute("signed", signed(published.get().stamp()));
            return show(published.get().set(), model);
        }
        if (!mayPublish(person, place(service, wanted))
                || !(publishing.preview(person, service, wanted) instanceof PublishQuarter.Result.Preview preview)) {
            throw notFound();
        }
        model.addAttribute("waiting", preview.waiting());
        model.addAttribute("once", Once.key());
        return show(preview.set(), model);
    }

    @PostMapping("/tracking/published/{service}/{quarter}")
    String publish(
            Person person,
            @PathVariable String service,
            @PathVariable String quarter,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes flash) {
        Quarter wanted = Quarter.of(quarter).orElseThrow(PublishedPages::notFound);
        String place = place(service, wanted);
        once.lead(person, place, Typed.of(posted), () -> {
                    var result = publishing.publish(person, service, wanted);
                    if (result instanceof PublishQuarter.Result.Published) {
                        flash.addFlashAttribute("success", words.of("published.done", name(wanted)));
                        return Optional.of(place);
                    }
                    // of two people, the second is shown what the first published
                    return result instanceof PublishQuarter.Result.AlreadyPublished
                            ? Optional.of(place)
                            : Optional.empty();
                })
                .orElseThrow(PublishedPages::notFound);
        return "redirect:" + place;
    }

    @GetMapping("/tracking/published/{service}/{quarter}/csv")
    ResponseEntity<byte[]> csv(Person person, @PathVariable String service, @PathVariable String quarter) {
        PublishedSet set = Quarter.of(quarter)
                .flatMap(each -> publications.find(person, service, each))
                .orElseThrow(PublishedPages::notFound)
                .set();
        return PublishedFile.of(set);
    }

    private String show(PublishedSet set, Model model) {
        model.addAttribute("service", set.service());
        model.addAttribute("code", set.quarter().code());
        model.addAttribute("quarter", name(set.quarter()));
        model.addAttribute("fewest", set.fewest());
        model.addAttribute("definition", set.definition());
        model.addAttribute("hidden", set.hidden());
        model.addAttribute("cells", set.cells());
        model.addAttribute("sign", PublishedFile.HIDDEN);
        model.addAttribute("tables", set.tables().stream().map(this::table).toList());
        return "tracking/published-quarter";
    }

    private Table table(PublishedTable table) {
        List<String> by = table.by();
        return new Table(
                "table-" + table.code(),
                words.of("published.table." + table.code()),
                words.of("published.by." + by.get(0)),
                table.columns().stream()
                        .map(each -> by.size() > 1 ? word(by.get(1), each) : words.of("published.children"))
                        .toList(),
                IntStream.range(0, table.rows().size())
                        .mapToObj(row -> new Row(
                                word(by.get(0), table.rows().get(row)),
                                table.cells().get(row).stream()
                                        .map(each -> each.map(String::valueOf).orElse(PublishedFile.HIDDEN))
                                        .toList()))
                        .toList());
    }

    private String word(String trait, String code) {
        return code.equals(PublishedTable.TOTAL)
                ? words.of("tracking.total")
                : words.of("published." + trait + "." + code);
    }

    private String signed(Stamp stamp) {
        return words.of("published.signed", stamp.by(), words.at(stamp.at()));
    }

    private String name(Quarter quarter) {
        return quarterName(words, quarter);
    }

    static String quarterName(Words words, Quarter quarter) {
        return words.of("published.quarter." + quarter.number(), String.valueOf(quarter.year()));
    }

    private boolean mayPublish(Person person, String place) {
        return opens.may(person, "POST", place);
    }

    private static String place(String service, Quarter quarter) {
        return "/tracking/published/" + service + "/" + quarter.code();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
