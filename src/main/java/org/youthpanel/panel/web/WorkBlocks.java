package org.youthpanel.panel.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.WorkingCopies;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.FollowUps;
import org.youthpanel.panel.ListSittings;
import org.youthpanel.panel.ListWork;
import org.youthpanel.panel.LongJobs;
import org.youthpanel.panel.RulesWaiting;

/** What waits for a person, in words: a block for each kind, by their roles, the most pressing first. */
@Component
class WorkBlocks {

    private static final int NEWEST = 10;
    private static final int AT_ONCE = 5;
    /** By the pages on which each role records it. */
    private static final Map<Role, Set<String>> FOLLOWED_UP_BY = Map.of(
            Role.OFFICER, Set.of("POLICE_DECISION", "CAUTION_TO_DELIVER", "INTERVENTION_WARNING", "INTERVENTION_END"),
            Role.AUTHOR, Set.of("CAUTION_TO_DELIVER", "INTERVENTION_WARNING", "INTERVENTION_END"),
            Role.CHAIR, Set.of("FEEDBACK", "BACK_TO_THE_PANEL"));

    private final EventWords events;
    private final Words words;

    WorkBlocks(EventWords events, Words words) {
        this.events = events;
        this.words = words;
    }

    /** @param lines what somebody said of it */
    public record Row(
            String text, @Nullable String href, @Nullable String note, List<String> lines) {}

    public record Link(String text, String href) {}

    /** @param action below the rows, or where there are none; null where there is none */
    public record Block(
            String key, List<Row> rows, @Nullable Link action) {

        /** What is shown at once. */
        public List<Row> first() {
            return rows.subList(0, Math.min(rows.size(), AT_ONCE));
        }

        public List<Row> rest() {
            return rows.subList(first().size(), rows.size());
        }
    }

    List<Block> of(Person person, ListWork.Work work, LocalDate today) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        if (person.is(Role.GATEKEEPER)) {
            add(blocks, "waiting", work.waiting().stream().map(this::waiting).toList());
            add(
                    blocks,
                    "overtaken",
                    work.overtaken().stream().map(this::overtaken).toList());
            corrections(blocks, work);
        }
        if (person.is(Role.CHAIR)) {
            sittings(blocks, work.sittings(), today);
            corrections(blocks, work);
            List<Row> declined =
                    work.declined().stream().limit(NEWEST).map(this::happened).toList();
            if (!declined.isEmpty()) {
                add(blocks, "declined", declined);
            }
        }
        if (person.is(Role.OFFICER) || person.is(Role.AUTHOR)) {
            add(blocks, "returned", work.returned().stream().map(this::returned).toList());
            List<Row> unfinished =
                    work.unfinished().stream().map(this::unfinished).toList();
            blocks.put(
                    "unfinished", new Block("unfinished", unfinished, new Link(words.of("cases.add"), "/cases/new")));
            add(blocks, "put-off", work.putOff().stream().map(this::happened).toList());
            sittings(blocks, work.sittings(), today);
        }
        followUps(person, blocks, work);
        if (person.is(Role.MANAGER)) {
            sittings(blocks, work.sittings(), today);
        }
        if (person.is(Role.AUTHOR) || person.is(Role.OFFICER) || person.is(Role.MANAGER)) {
            add(
                    blocks,
                    "feedback",
                    work.feedback().stream().limit(NEWEST).map(this::happened).toList());
        }
        return List.copyOf(blocks.values());
    }

    Block jobs(List<LongJobs.Job> jobs) {
        return new Block(
                "jobs",
                jobs.stream()
                        .map(each -> new Row(each.name(), each.address(), each.state(), List.of()))
                        .toList(),
                null);
    }

    Block rules(List<RulesWaiting.Waiting> waiting) {
        return new Block(
                "rules",
                waiting.stream()
                        .map(each -> new Row(each.name(), each.address(), each.note(), List.of()))
                        .toList(),
                null);
    }

    private void corrections(Map<String, Block> blocks, ListWork.Work work) {
        add(
                blocks,
                "corrections",
                work.corrections().stream()
                        .map(each -> row(each, "/corrections/" + each.event().number(), events.lines(each.event())))
                        .toList());
    }

    /** Where each role finds the rest of what it does. */
    List<Link> links(Person person) {
        List<Link> links = new ArrayList<>();
        Set<Role> roles = person.roles();
        if (roles.contains(Role.POLICY) || roles.contains(Role.AUDITOR)) {
            links.add(new Link(words.of("layout.navigation.rule-sets"), "/rules"));
            links.add(new Link(words.of("layout.navigation.agreement"), "/tracking"));
        }
        if (roles.contains(Role.MANAGER) || roles.contains(Role.OFFICER)) {
            links.add(new Link(words.of("exports.link"), "/exports"));
        }
        if (roles.contains(Role.MANAGER) || roles.contains(Role.AUDITOR)) {
            links.add(new Link(words.of("downloads.link"), "/downloads"));
        }
        if (roles.contains(Role.AUDITOR) || roles.contains(Role.ADMIN)) {
            links.add(new Link(words.of("audit.link"), "/audit"));
        }
        if (roles.contains(Role.OFFICER) || roles.contains(Role.AUTHOR)) {
            links.add(new Link(words.of("imports.title"), "/imports"));
        }
        if (roles.contains(Role.AUDITOR)) {
            links.add(new Link(words.of("layout.navigation.cases"), "/cases"));
        }
        return links;
    }

    private void sittings(Map<String, Block> blocks, List<ListSittings.Overview> planned, LocalDate today) {
        List<Row> behind = planned.stream()
                .filter(each -> each.sitting().on().isBefore(today))
                .map(each -> sitting(each, "work.sitting.to-close"))
                .toList();
        if (!behind.isEmpty()) {
            add(blocks, "to-close", behind);
        }
        add(
                blocks,
                "sittings",
                planned.stream()
                        .filter(each -> !each.sitting().on().isBefore(today))
                        .map(each -> sitting(each, "work.sitting.ready"))
                        .toList());
    }

    /** A manager sees all that is due; the others what they record themselves. */
    private void followUps(Person person, Map<String, Block> blocks, ListWork.Work work) {
        Set<String> own = person.roles().stream()
                .flatMap(role -> FOLLOWED_UP_BY.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toSet());
        if (person.is(Role.MANAGER) || !own.isEmpty()) {
            add(
                    blocks,
                    "follow-ups",
                    work.followUps().stream()
                            .filter(each -> person.is(Role.MANAGER) || own.contains(each.key()))
                            .map(this::followUp)
                            .toList());
        }
    }

    private static void add(Map<String, Block> blocks, String key, List<Row> rows) {
        blocks.put(key, new Block(key, rows, null));
    }

    private Row sitting(ListSittings.Overview each, String note) {
        return new Row(
                words.of("work.sitting", words.date(each.sitting().on())),
                "/panels/" + each.sitting().id(),
                words.of(note, each.ready(), each.cases().size()),
                List.of());
    }

    private Row waiting(ListWork.Item item) {
        return row(item, "/gatekeeping", List.of());
    }

    private Row overtaken(ListWork.Overtaken each) {
        return new Row(
                name(each.file()),
                "/cases/" + each.file().reference() + "/gatekeeping",
                words.of(
                        "work.overtaken.note",
                        words.at(each.facts().stamp().at()),
                        each.facts().stamp().by()),
                List.of());
    }

    private Row returned(ListWork.Item item) {
        return row(item, "", item.event().text("comment").map(List::of).orElse(List.of()));
    }

    private Row happened(ListWork.Item item) {
        return row(item, "", events.lines(item.event()));
    }

    private Row row(ListWork.Item item, String page, List<String> lines) {
        return new Row(
                name(item.file()),
                "/cases/" + item.file().reference() + page,
                words.of(
                        "gatekeeping.last",
                        events.title(item.event()),
                        words.at(item.event().stamp().at()),
                        item.event().stamp().by()),
                lines);
    }

    private Row unfinished(WorkingCopies.InPreparation each) {
        return new Row(
                name(each.copy().reference(), each.copy().initials()),
                "/cases/" + each.copy().reference() + "/tasks",
                words.of(
                        "work.unfinished." + (each.copy().isNew() ? "new" : "changed"),
                        words.at(each.savedAt()),
                        each.savedBy()),
                List.of());
    }

    private Row followUp(FollowUps.FollowUp each) {
        return new Row(
                each.reference(),
                "/cases/" + each.reference(),
                words.of("work.follow-up." + each.key(), words.date(each.due())),
                List.of());
    }

    private String name(CaseFile file) {
        return name(file.reference(), file.initials());
    }

    private String name(String reference, Optional<String> initials) {
        return initials.map(each -> words.of("words.and", reference, each)).orElse(reference);
    }
}
