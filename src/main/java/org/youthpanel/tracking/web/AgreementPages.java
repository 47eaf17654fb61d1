package org.youthpanel.tracking.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.Selection;

/** How decisions stand to recommendations or proposals: a sentence, a table, and what is counted beside it. */
@Controller
class AgreementPages {

    private final CountAgreement counting;
    private final Words words;

    AgreementPages(CountAgreement counting, Words words) {
        this.counting = counting;
        this.words = words;
    }

    public record Item(String value, String text) {}

    /** A class of adherence with its count and, where there are enough cases, its share. */
    public record Share(String name, int count, @Nullable String percent) {}

    /** A row of the square table. */
    public record Row(String name, List<Cell> cells, int total) {}

    /** @param same whether both voices name the same disposal */
    public record Cell(int count, boolean same) {}

    @GetMapping("/tracking")
    ModelAndView agreement(Person person, @RequestParam MultiValueMap<String, String> given, Model model) {
        Typed typed = Typed.of(given);
        FormErrors errors = new FormErrors(words);
        TypedDate from = TypedDate.of(typed, "from");
        TypedDate to = TypedDate.of(typed, "to");
        day("from", from, errors);
        day("to", to, errors);
        if (from.date().isPresent()
                && to.date().isPresent()
                && to.date().get().isBefore(from.date().get())) {
            problem("to", "before", errors);
        }
        Pair pair = Pair.of(typed.one("pair")).orElse(Pair.RECOMMENDATION_DECISION);
        Optional<OffenceType> type = Arrays.stream(OffenceType.values())
                .filter(each -> each.name().equals(typed.one("offenceType")))
                .findFirst();
        Selection selection = new Selection(
                pair,
                from.date(),
                to.date(),
                type.map(each -> Map.of(Column.OFFENCE_TYPE, each.name())).orElse(Map.of()));
        if (!(counting.count(person, selection) instanceof CountAgreement.Result.Counted counted)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Agreement agreement = counted.agreement();
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("pair", pair);
        model.addAttribute("agreement", agreement);
        model.addAttribute("headline", headline(agreement));
        model.addAttribute(
                "interval",
                agreement.simple().map(each -> interval(agreement, each)).orElse(null));
        model.addAttribute(
                "byRung",
                agreement
                        .byRung()
                        .map(each -> words.of("tracking.by-rung", share(agreement, each)))
                        .orElse(null));
        model.addAttribute(
                "columns", Arrays.stream(Disposal.values()).map(words::code).toList());
        model.addAttribute("rows", rows(agreement));
        model.addAttribute("columnTotals", columnTotals(agreement));
        model.addAttribute("shares", shares(agreement));
        model.addAttribute("pairs", pairs());
        model.addAttribute("offenceTypes", offenceTypes());
        model.addAttribute("period", period(from.date(), to.date()));
        model.addAttribute("filtered", from.date().isPresent() || to.date().isPresent() || type.isPresent());
        return new ModelAndView(
                "tracking/agreement", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private void day(String name, TypedDate date, FormErrors errors) {
        if (date.wrong() != null) {
            errors.wrongParts(name, date.wrongParts());
            errors.add(
                    List.of(new Problem(name, date.wrong(), "This is no date.")),
                    List.of("from", "to"),
                    Map.of(name, name + "-" + date.wrongParts().get(0)),
                    path -> path);
        }
    }

    private static void problem(String name, String code, FormErrors errors) {
        errors.add(
                List.of(new Problem(name, code, "This is before the first day.")),
                List.of("from", "to"),
                Map.of(name, name + "-day"),
                path -> path);
    }

    private String headline(Agreement agreement) {
        return agreement
                .simple()
                .map(each -> words.of(
                        "tracking.headline." + agreement.selection().pair(), each.count() + "", each.of() + ""))
                .orElseGet(() -> words.of("tracking.empty"));
    }

    /** No share and no interval of too few. */
    private String interval(Agreement agreement, Proportion each) {
        return agreement.tooFewToCompare()
                ? words.of("tracking.too-few", String.valueOf(Agreement.FEW))
                : words.of("tracking.interval", percent(each.value()), percent(each.low()), percent(each.high()));
    }

    private String share(Agreement agreement, Proportion each) {
        String counts = words.of("tracking.of", each.count() + "", each.of() + "");
        return agreement.tooFewToCompare() ? counts : words.of("tracking.of-percent", counts, percent(each.value()));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    private List<Row> rows(Agreement agreement) {
        return Arrays.stream(Disposal.values())
                .map(first -> {
                    Map<Disposal, Integer> counts = agreement.table().get(first);
                    return new Row(
                            words.code(first),
                            Arrays.stream(Disposal.values())
                                    .map(second -> new Cell(counts.get(second), first == second))
                                    .toList(),
                            counts.values().stream().mapToInt(Integer::intValue).sum());
                })
                .toList();
    }

    private static List<Integer> columnTotals(Agreement agreement) {
        return Arrays.stream(Disposal.values())
                .map(column -> agreement.table().values().stream()
                        .mapToInt(row -> row.get(column))
                        .sum())
                .toList();
    }

    private List<Share> shares(Agreement agreement) {
        int n = agreement.n();
        return agreement.adherence().stream()
                .flatMap(each -> Arrays.stream(Adherence.values())
                        .map(kind -> new Share(
                                words.code(kind),
                                each.get(kind),
                                agreement.tooFewToCompare() ? null : percent((double) each.get(kind) / n))))
                .toList();
    }

    private List<Item> pairs() {
        return Arrays.stream(Pair.values())
                .map(each -> new Item(each.code(), words.code(each)))
                .toList();
    }

    private List<Item> offenceTypes() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Item("", words.of("tracking.all-offences"))),
                        Arrays.stream(OffenceType.values()).map(each -> new Item(each.name(), words.code(each))))
                .toList();
    }

    private String period(Optional<java.time.LocalDate> from, Optional<java.time.LocalDate> to) {
        if (from.isPresent() && to.isPresent()) {
            return words.of("tracking.period", words.date(from.get()), words.date(to.get()));
        }
        return from.map(each -> words.of("tracking.since", words.date(each)))
                .or(() -> to.map(each -> words.of("tracking.until", words.date(each))))
                .orElseGet(() -> words.of("tracking.always"));
    }
}
