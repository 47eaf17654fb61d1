package org.youthpanel.casework.audit.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.audit.AuditEntries;
import org.youthpanel.casework.audit.AuditEntry;
import org.youthpanel.casework.audit.FollowChains;
import org.youthpanel.casework.audit.KeepAccess;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;

/** Who saw and asked for what. */
@Controller
class AuditPages {

    private static final int A_PAGE = 25;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/London"));
    private static final List<String> FIELDS =
            List.of("person", "reference", "day.day", "day.month", "day.year", "sort");

    private final AuditEntries entries;
    private final Semaphore verifying = new Semaphore(1);
    private final FollowChains following;
    private final Words words;

    AuditPages(AuditEntries entries, FollowChains following, Words words) {
        this.entries = entries;
        this.following = following;
        this.words = words;
    }

    /** @param length how long until the same session asked for something else; null where that is not known */
    public record Line(
            String at,
            String by,
            String roles,
            String what,
            String route,
            @Nullable String reference,
            @Nullable String about,
            String outcome,
            @Nullable String length,
            String service) {}

    public record Item(String value, String text) {}

    /** @param bad where it breaks; null where it holds */
    public record Chain(String name, String text, @Nullable String bad) implements Serializable {}

    @GetMapping("/audit")
    ModelAndView all(Person person, @RequestParam MultiValueMap<String, String> given, Model model) {
        Typed typed = Typed.of(given);
        FormErrors errors = new FormErrors(words);
        TypedDate day = TypedDate.of(typed, "day");
        if (day.wrong() != null) {
            errors.wrongParts("day", day.wrongParts());
            errors.add(
                    List.of(new Problem("day", day.wrong(), "This is no such day.")),
                    List.of("day"),
                    Map.of("day", "day-" + day.wrongParts().get(0)),
                    path -> path);
        }
        AuditEntries.Filter filter = new AuditEntries.Filter(
                given(typed, "person"),
                given(typed, "reference"),
                day.date(),
                Stream.of(AuditEntry.Sort.values())
                        .filter(each -> each.name().equals(typed.one("sort")))
                        .findFirst());
        Set<String> services = KeepAccess.visible(person);
        int count = entries.count(services, filter);
        int last = Math.max(1, (count + A_PAGE - 1) / A_PAGE);
        String page = typed.one("page");
        int shown = Math.min(last, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
        boolean opens = person.is(Role.AUDITOR);
        model.addAttribute(
                "lines",
                entries.of(services, filter, (shown - 1) * A_PAGE, A_PAGE).stream()
                        .map(this::line)
                        .toList());
        model.addAttribute("opens", opens);
        model.addAttribute("count", count);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "filtered", FIELDS.stream().anyMatch(each -> !typed.one(each).isEmpty()));
        model.addAttribute("sorts", sorts());
        model.addAttribute("previous", shown > 1 ? address(typed, shown - 1) : null);
        model.addAttribute("next", shown < last ? address(typed, shown + 1) : null);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return new ModelAndView(
                "casework/audit", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static Optional<String> given(Typed typed, String field) {
        return Optional.of(typed.one(field)).filter(each -> !each.isEmpty());
    }

    private static String address(Typed typed, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
        Map<String, Object> values = new LinkedHashMap<>();
        FIELDS.stream().filter(each -> !typed.one(each).isEmpty()).forEach(each -> {
            address.queryParam(each, "{" + each + "}");
            values.put(each, typed.one(each));
        });
        return address.queryParam("page", page).encode().buildAndExpand(values).toUriString();
    }

    private List<Item> sorts() {
        return Stream.concat(
                        Stream.of(new Item("", words.of("audit.sort.all"))),
                        Stream.of(AuditEntry.Sort.values())
                                .map(each -> new Item(each.name(), words.of("audit.sort." + each))))
                .toList();
    }

    private Line line(AuditEntries.Looked looked) {
        AuditEntry entry = looked.entry();
        AuditEntry.Asked asked = entry.asked();
        String filters = asked.filters().isEmpty() ? "" : words.of("audit.filters", String.join(", ", asked.filters()));
        String shown = asked.shown().map(each -> words.of("audit.shown", each)).orElse("");
        String what = Stream.of(words.of("audit.sort." + asked.sort()), shown, filters)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        return new Line(
                words.of(
                        "audit.moment",
                        words.date(entry.stamp().day()),
                        MOMENT.format(entry.stamp().at())),
                entry.stamp().by(),
                asked.roles().stream()
                        .map(each -> words.of("audit.role." + each))
                        .collect(Collectors.joining(", ")),
                what,
                asked.route(),
                asked.reference().orElse(null),
                asked.about().orElse(null),
                words.of("audit.outcome." + asked.outcome()),
                looked.next().map(each -> length(entry.stamp().at(), each)).orElse(null),
                entry.stamp().service());
    }

    private String length(Instant from, Instant to) {
        // the clock may have been put back in between
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return seconds < 60
                ? words.of("audit.length.seconds", seconds)
                : words.of("audit.length.minutes", seconds / 60, seconds % 60);
    }

    /** Nothing is written, so nothing is lost where somebody asks twice. */
    @PostMapping("/audit/verification")
    String verify(Person person, RedirectAttributes flash) {
        // it reads everything: several at once would leave no connection for whoever works
        if (!verifying.tryAcquire()) {
            flash.addFlashAttribute("refusal", words.of("audit.verifying"));
            return "redirect:/audit";
        }
        try {
            return verified(person, flash);
        } finally {
            verifying.release();
        }
    }

    private String verified(Person person, RedirectAttributes flash) {
        FollowChains.Followed followed = following.follow(KeepAccess.visible(person));
        List<Chain> chains = Stream.concat(
                        followed.log().stream().map(each -> chain("audit.chain.log", each)),
                        followed.audit().stream().map(each -> chain("audit.chain.audit", each)))
                .toList();
        flash.addFlashAttribute("chains", new ArrayList<>(chains));
        flash.addFlashAttribute("holds", chains.stream().allMatch(each -> each.bad() == null));
        return "redirect:/audit/verification";
    }

    /** What was found a moment ago; it is kept nowhere. */
    @GetMapping("/audit/verification")
    String verified(Model model) {
        return model.containsAttribute("chains") ? "casework/audit-verified" : "redirect:/audit";
    }

    private Chain chain(String book, Chains.Followed followed) {
        return new Chain(
                words.of(book, followed.service()),
                words.of("audit.chain.end", followed.entries(), followed.lastHash(), followed.removed()),
                followed.firstBreak()
                        .map(each -> words.of("audit.chain.broken", each.position(), each.reason()))
                        .orElse(null));
    }
}
