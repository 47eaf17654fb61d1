package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
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
            String panelDate,
            String offenceType,
            String recommended,
            @Nullable String decided,
            boolean different,
            Status status) {}

    public record PageLink(
            @Nullable Integer number, @Nullable String href, boolean current) {}

    /** Where a case stands, as the filter names it. */
    public enum Status {
        NOT_ADVISED,
        TO_DECIDE,
        DECIDED,
        /** No panel decides on it, so it does not wait for one. */
        NOT_YOUTH;

        static Status of(ListCases.Overview each) {
            if (each.decision().isPresent()) {
                return DECIDED;
            }
            return each.recommendation()
                    .map(given -> given.outcome() == Outcome.NOT_A_YOUTH_DISPOSAL ? NOT_YOUTH : TO_DECIDE)
                    .orElse(NOT_ADVISED);
        }

        public boolean waits() {
            return this == NOT_ADVISED || this == TO_DECIDE;
        }
    }

    @GetMapping("/cases")
    String list(
            Person person,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        List<ListCases.Overview> all = listing.list(person);
        String wanted = reference.strip().toLowerCase(Locale.ROOT);
        List<ListCases.Overview> matching = all.stream()
                .filter(each -> each.file().reference().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(each -> matches(status, Status.of(each)))
                .sorted(Comparator.comparing(ListCases.Overview::panelDate)
                        .reversed()
                        .thenComparing(each -> each.file().reference()))
                .toList();
        int pages = Math.max(1, (matching.size() + SIZE - 1) / SIZE);
        int number = Math.min(pages, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
        int from = (number - 1) * SIZE;
        List<ListCases.Overview> shown = matching.subList(from, Math.min(matching.size(), from + SIZE));
        model.addAttribute("lines", shown.stream().map(this::line).toList());
        model.addAttribute("found", matching.size());
        model.addAttribute("first", from + 1);
        model.addAttribute("last", from + shown.size());
        model.addAttribute("none", all.isEmpty());
        model.addAttribute("reference", reference.strip());
        model.addAttribute("status", status);
        model.addAttribute("filtered", !wanted.isEmpty() || matches(status));
        model.addAttribute(
                "waiting", all.stream().filter(each -> Status.of(each).waits()).count());
        model.addAttribute("previous", number > 1 ? address(reference, status, number - 1) : null);
        model.addAttribute("next", number < pages ? address(reference, status, number + 1) : null);
        model.addAttribute("pages", pages > 1 ? links(reference, status, number, pages) : List.of());
        return "panel/cases";
    }

    private static boolean matches(String status) {
        return status.equals("to-decide") || status.equals("decided");
    }

    private static boolean matches(String wanted, Status status) {
        return switch (wanted) {
            case "to-decide" -> status.waits();
            case "decided" -> status == Status.DECIDED;
            default -> true;
        };
    }

    private Line line(ListCases.Overview each) {
        Optional<LoggedRecommendation> given = each.recommendation();
        return new Line(
                each.file().reference(),
                words.date(each.panelDate()),
                words.code(each.offenceType()),
                given.map(known -> known.recommended()
                                .map(words::code)
                                .orElseGet(() -> words.of("cases.outcome." + known.outcome())))
                        .orElseGet(() -> words.of("cases.not-asked")),
                each.decision().map(known -> words.code(known.disposal())).orElse(null),
                each.decision().isPresent()
                        && given.flatMap(LoggedRecommendation::recommended)
                                .filter(recommended ->
                                        recommended != each.decision().get().disposal())
                                .isPresent(),
                Status.of(each));
    }

    private static String address(String reference, String status, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        if (!reference.isBlank()) {
            address.queryParam("reference", "{reference}");
        }
        if (matches(status)) {
            address.queryParam("status", status);
        }
        address.queryParam("page", page);
        return reference.isBlank()
                ? address.encode().toUriString()
                : address.encode().buildAndExpand(reference.strip()).toUriString();
    }

    /** The first, the last and those around this one, with a gap where some are left out. */
    private static List<PageLink> links(String reference, String status, int current, int pages) {
        List<PageLink> links = new ArrayList<>();
        for (int each = 1; each <= pages; each++) {
            if (each == 1 || each == pages || Math.abs(each - current) <= 1) {
                links.add(new PageLink(each, address(reference, status, each), each == current));
            } else if (!links.isEmpty() && links.get(links.size() - 1).number() != null) {
                links.add(new PageLink(null, null, false));
            }
        }
        return links;
    }
}
