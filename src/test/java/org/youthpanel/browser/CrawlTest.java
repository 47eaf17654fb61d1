package org.youthpanel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.scrutiny.DrawSample;
import org.youthpanel.tracking.scrutiny.Period;

/** All pages of all roles, found by their links and by the table of addresses, with a few cases in the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlTest extends RunningApplication {

    @Autowired
    private OpenCase opening;

    @Autowired
    private DrawSample drawing;

    private Crawl crawl;
    private FormsSweep sweep;
    private List<String> log;

    /** Opens, reads and sends everything once; the tests look at what came of it. */
    @BeforeAll
    void crawled() {
        try (Overheard overheard = new Overheard()) {
            List<String> references = seeded();
            crawl = new Crawl(
                            port,
                            alike(),
                            Map.of(
                                    "reference", references,
                                    "number", List.of("1"),
                                    "set", List.of("national", "leeds"),
                                    "version", List.of("5.0", "3.0")))
                    .asEverybody();
            sweep = new FormsSweep(port).of(crawl.found());
            LoggerFactory.getLogger(CrawlTest.class).info("the log is overheard");
            log = overheard.lines();
        }
    }

    /** How many addresses of one pattern each role opens. */
    int alike() {
        return 2;
    }

    List<Crawl.Found> found() {
        return crawl.found();
    }

    private List<String> seeded() {
        String marked = fresh();
        MarkedCase.open(opening, marked);
        String recommendation = advised(marked);
        String decided = fresh();
        MarkedCase.open(opening, decided);
        post(
                "chair",
                "/api/v1/cases/" + decided + "/decisions",
                decision(
                        advised(decided),
                        "DEFERRED_PROSECUTION",
                        "departure",
                        "CHILD_ENGAGEMENT",
                        "rationale",
                        MarkedCase.WORD + " was said in the panel",
                        "conditions",
                        List.of(MarkedCase.WORD + " is a condition")));
        String provisional = opened("assessment.riskOfHarm", null, "priorOutcomes", null);
        advised(provisional);
        String fresh = fresh();
        MarkedCase.open(opening, fresh);
        assertThat(recommendation).isNotEmpty();
        assertThat(drawing.draw(
                        new Person("manager", Set.of(Role.MANAGER), Set.of("leeds")),
                        new DrawSample.Form(
                                Optional.of("leeds"),
                                Period.of("2026-Q2"),
                                Optional.of(Column.DECIDED),
                                Optional.of(4),
                                Optional.empty(),
                                List.of())))
                .isInstanceOf(DrawSample.Result.Drawn.class);
        return List.of(marked, decided, fresh, provisional);
    }

    @Test
    void everyRoleFindsItsPagesAndNoLinkIsDead() {
        assertThat(crawl.deadLinks()).isEmpty();
        assertThat(crawl.found().stream()
                        .map(each -> each.role() + " "
                                + Addresses.pattern("GET", each.answer().path()).orElse("")))
                .contains(
                        Role.OFFICER + " GET /cases/new",
                        Role.CHAIR + " GET /cases/{reference}",
                        Role.CHAIR + " GET /cases/{reference}/decision",
                        Role.POLICY + " GET /rules/{set}/{version}",
                        Role.MANAGER + " GET /tracking",
                        Role.MANAGER + " GET /scrutiny/{id}/cases/{number}",
                        Role.POLICY + " GET /scrutiny/{id}",
                        Role.ADMIN + " GET /help");
        assertThat(crawl.found()).allMatch(each -> each.answer().status() < 500, "answers below 500");
    }

    @Test
    void everyPageIsWhole() {
        List<String> faults = new ArrayList<>();
        crawl.found()
                .forEach(each -> each.page()
                        .ifPresent(page -> Markup.faults(page).forEach(fault -> faults.add(each + " " + fault))));
        assertThat(faults).isEmpty();
    }

    @Test
    void nothingPersonalIsInAnAddressATitleAFilesNameOrTheLog() {
        List<String> told = new ArrayList<>();
        Stream.concat(crawl.addresses().stream(), sweep.addresses().stream())
                .filter(each -> !MarkedCase.in(each).isEmpty())
                .forEach(each -> told.add("an address: " + each));
        crawl.found().forEach(each -> {
            each.page()
                    .filter(page -> !MarkedCase.in(page.title()).isEmpty())
                    .ifPresent(page -> told.add("a title: " + page.title()));
            if (each.answer().file() != null
                    && !MarkedCase.in(each.answer().file()).isEmpty()) {
                told.add("a file’s name: " + each.answer().file());
            }
        });
        log.stream().filter(each -> !MarkedCase.in(each).isEmpty()).forEach(each -> told.add("the log: " + each));
        jdbc.sql("SELECT * FROM audit_entry")
                .query()
                .listOfRows()
                .forEach(each -> MarkedCase.in(each.toString()).forEach(word -> told.add("who saw what: " + word)));
        assertThat(told).isEmpty();
        // the words are there to be found, and the log is heard
        assertThat(crawl.found()).anyMatch(each -> each.answer().body().contains(MarkedCase.WORD));
        assertThat(log).anyMatch(each -> each.contains("the log is overheard"));
    }

    @Test
    void everyFormSaysWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(sweep.faults()).isEmpty();
        assertThat(sweep.swept())
                .anyMatch(each -> each.startsWith("POST /cases/new"))
                .anyMatch(each -> each.startsWith("POST /cases/{reference}/decision "));
        assertThat(sweep.refused()).isGreaterThan(sweep.swept().size());
    }
}
