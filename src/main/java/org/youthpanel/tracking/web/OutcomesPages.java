package org.youthpanel.tracking.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.following.CountReEntries;
import org.youthpanel.tracking.following.ReEntries;
import org.youthpanel.tracking.following.ReEntries.Line;

/** Re-entry within twelve months, by how the decision stood to the recommendation and by version of the rules. */
@Controller
class OutcomesPages {

    private final CountReEntries counting;
    private final Words words;

    OutcomesPages(CountReEntries counting, Words words) {
        this.counting = counting;
        this.words = words;
    }

    public record Item(String value, String text) {}

    public record Table(String id, String caption, String by, List<Row> rows) {}

    /** @param share with its interval, or why there is none */
    public record Row(String name, String followed, String reEntered, String not, String share) {}

    @GetMapping("/tracking/outcomes")
    String page(Person person, @RequestParam(name = "service", defaultValue = "") String service, Model model) {
        List<String> services = person.services().stream().sorted().toList();
        String of = service.isEmpty() && !services.isEmpty() ? services.get(0) : service;
        if (!(counting.count(person, of) instanceof CountReEntries.Result.Counted counted)) {
            throw PublishedPages.notFound();
        }
        ReEntries reEntries = counted.reEntries();
        model.addAttribute(
                "services", services.stream().map(each -> new Item(each, each)).toList());
        model.addAttribute("service", of);
        model.addAttribute("fewest", reEntries.fewest());
        model.addAttribute("sign", PublishedFile.HIDDEN);
        model.addAttribute("last", words.date(reEntries.last()));
        model.addAttribute("until", words.date(reEntries.until()));
        model.addAttribute("headline", headline(reEntries.all()));
        model.addAttribute(
                "waiting",
                reEntries
                        .waiting()
                        .map(each -> words.of("outcomes.waiting", String.valueOf(each)))
                        .orElseGet(() -> words.of("outcomes.waiting.hidden", String.valueOf(reEntries.fewest()))));
        Row all = row(words.of("tracking.total"), reEntries.all());
        model.addAttribute(
                "tables",
                List.of(
                        table("adherence", reEntries.byAdherence(), words::code, all),
                        table("rule-sets", reEntries.byRuleSets(), each -> each, all)));
        return "tracking/outcomes";
    }

    private String headline(Line<String> all) {
        return all.share()
                .map(each -> words.of("outcomes.headline", each.count() + "", each.of() + ""))
                .orElseGet(() -> words.of("outcomes.headline.hidden"));
    }

    private <T> Table table(String id, List<Line<T>> lines, Function<T, String> name, Row all) {
        return new Table(
                id,
                words.of("outcomes.table." + id),
                words.of("outcomes.by." + id),
                java.util.stream.Stream.concat(
                                lines.stream().map(each -> row(name.apply(each.group()), each)),
                                java.util.stream.Stream.of(all))
                        .toList());
    }

    private Row row(String name, Line<?> line) {
        return new Row(
                name,
                told(line.followed()),
                told(line.reEntered()),
                told(line.not()),
                share(line.share().orElse(null)));
    }

    private static String told(Optional<Integer> count) {
        return count.map(String::valueOf).orElse(PublishedFile.HIDDEN);
    }

    private String share(@Nullable Proportion share) {
        if (share == null) {
            return words.of("outcomes.share.hidden");
        }
        return share.of() < Agreement.FEW
                ? words.of("outcomes.share.few")
                : words.of(
                        "outcomes.share",
                        FigureWords.percent(words, share.count(), share.of()),
                        FigureWords.end(share.low()),
                        FigureWords.end(share.high()));
    }
}
