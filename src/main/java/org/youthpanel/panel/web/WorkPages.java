package org.youthpanel.panel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youthpanel.casework.Drafts;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.ListWork;
import org.youthpanel.panel.LongJobs;
import org.youthpanel.panel.RulesWaiting;

/** Where everybody begins: what waits for them, by their roles. */
@Controller
class WorkPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int NEWEST = 10;

    private final ListWork listing;
    private final WorkBlocks blocks;
    private final RulesWaiting rules;
    private final LongJobs jobs;
    private final Drafts drafts;
    private final DraftWords draftWords;
    private final Words words;
    private final FirstSentence first;
    private final Clock clock;

    WorkPages(
            ListWork listing,
            WorkBlocks blocks,
            RulesWaiting rules,
            LongJobs jobs,
            Drafts drafts,
            DraftWords draftWords,
            Words words,
            FirstSentence first,
            Clock clock) {
        this.first = first;
        this.listing = listing;
        this.blocks = blocks;
        this.rules = rules;
        this.jobs = jobs;
        this.drafts = drafts;
        this.draftWords = draftWords;
        this.words = words;
        this.clock = clock;
    }

    /** A draft, and the form that it is put back into. @param name of what it is a draft of */
    public record DraftLine(String text, String name, String href) {}

    @GetMapping("/home")
    String work(Person person, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        // who sees no cases has nothing of theirs to be looked for
        boolean cases = person.roles().stream().anyMatch(each -> each != Role.POLICY && each != Role.ADMIN);
        List<WorkBlocks.Block> all =
                new ArrayList<>(cases ? blocks.of(person, listing.list(person), today) : List.of());
        Optional.of(rules.of(person))
                .filter(each -> !each.isEmpty())
                .map(blocks::rules)
                .ifPresent(all::add);
        jobs.of(person, NEWEST).map(blocks::jobs).ifPresent(all::add);
        model.addAttribute("blocks", all);
        model.addAttribute("first", first.of(person).orElse(null));
        model.addAttribute("links", blocks.links(person));
        model.addAttribute("drafts", cases ? drafts(person) : List.of());
        model.addAttribute(
                "intros",
                Stream.of(Role.values())
                        .filter(person::is)
                        .map(each -> words.of("work.intro." + each))
                        .toList());
        return "panel/work";
    }

    private List<DraftLine> drafts(Person person) {
        return drafts.places(person.name()).stream()
                .limit(NEWEST)
                .flatMap(place -> drafts.find(person.name(), place).stream()
                        .map(each -> new DraftLine(
                                words.of("work.draft", words.at(each.at()), draftWords.of(place)),
                                draftWords.of(place),
                                place)))
                .toList();
    }
}
