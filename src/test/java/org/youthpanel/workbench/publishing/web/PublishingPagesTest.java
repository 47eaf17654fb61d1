package org.youthpanel.workbench.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.youthpanel.advice.Adviser;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Version;
import org.youthpanel.workbench.ProveVersion;
import org.youthpanel.workbench.publishing.RulesFolder;

/** A draft from its folder into force, over HTTP, by rules/README.md: an application of its own, with a folder of its own. */
class PublishingPagesTest extends RunningApplication {

    private static final LocalDate FIRST =
            LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/London")).plusDays(20);
    private static final String PLACE = "/rules/leeds/4.0/publishing";
    private static final String WORDS = "publishing.words";
    private static final String WHY = "More children should be assessed whole.";

    @Autowired
    private Adviser adviser;

    @Autowired
    private ProveVersion proving;

    private Visitor policy;
    private Visitor manager;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        Path work = Files.createTempDirectory("youth-panel-work");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(work.toFile())));
        Path rules = new RulesFolder(work.resolve("rules")).draft("4.0", FIRST).path();
        Path scenarios = work.resolve("scenarios");
        write(scenarios);
        registry.add("youth-panel.rules", rules::toString);
        registry.add("youth-panel.scenarios", scenarios::toString);
    }

    /** Those of the version before, on later days, but for the threshold. */
    private static void write(Path scenarios) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("scenarios/defaults"), scenarios.resolve("defaults"));
        Files.writeString(
                scenarios.resolve("defaults/ordinary-4.yaml"),
                Files.readString(Path.of("scenarios/defaults/ordinary.yaml"))
                        .replace("decisionDate: 2026-06-02", "decisionDate: " + FIRST)
                        .replace("committedOn: 2026-05-01", "committedOn: " + FIRST.minusDays(32))
                        .replace("2026-05-06", FIRST.minusDays(27).toString())
                        .replace("2026-05-02", FIRST.minusDays(31).toString()));
        Path own = scenarios.resolve("rules/leeds/4.0");
        FileSystemUtils.copyRecursively(Path.of("scenarios/rules/leeds/3.0"), own);
        Path threshold = own.resolve("LEE-140.yaml");
        Files.writeString(threshold, Files.readString(threshold).replace("{ base: 3 }", "{ base: 2 }"));
        try (Stream<Path> files = Files.list(own)) {
            for (Path file : files.toList()) {
                Files.writeString(
                        file, Files.readString(file).replaceAll("(?m)^defaults: .*$", "defaults: ordinary-4"));
            }
        }
    }

    @BeforeEach
    void signIn() {
        policy = Visitor.signedIn(port, "policy");
        manager = Visitor.signedIn(port, "manager");
    }

    private static Page step(Visitor visitor, String step, String why) {
        return step(visitor, visitor.get(PLACE), step, why);
    }

    private static Page step(Visitor visitor, Page page, String step, String why) {
        return visitor.send(page, PLACE, "step", step, WORDS, why);
    }

    @Test
    void aDraftIsProposedApprovedAndPublishedAndDecidesFromItsDay() throws Exception {
        assertThat(row("4.0")).contains("Draft");
        assertThat(policy.get(PLACE).text())
                .contains("A draft. It decides no live case.")
                .contains("It was not proven with the files as they are.")
                .contains("No replay over past cases was finished");
        assertThat(manager.get(PLACE).form(PLACE)).isNull();
        assertThat(manager.get("/home").text()).doesNotContain("on their way into force");

        var rows = rows();
        Page empty = step(policy, "proposed", "");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors())
                .containsExactly("Say why. It is asked for when a version is proposed, returned or withdrawn");
        Page lacking = step(policy, "proposed", WHY);
        assertThat(lacking.errors())
                .containsExactly(
                        "It was not proven with the files as they are.",
                        "No replay over past cases was finished with the files as they are.");
        assertThat(lacking.deadLinks()).isEmpty();
        assertThat(Visitor.value(lacking, WORDS)).isEqualTo(WHY);
        assertThat(rows()).isEqualTo(rows);

        proven();
        replayed();
        assertThat(step(policy, "proposed", WHY).text())
                .contains("Proposed. Somebody else approves it.")
                .contains("You proposed it, so somebody else approves it.");
        assertThat(step(policy, "approved", "").status()).isEqualTo(403);

        assertThat(manager.get("/home").text()).contains("Waits for your approval");
        Page asked = manager.get(PLACE);
        assertThat(asked.text())
                .contains("Proposed by policy")
                .contains(WHY)
                .contains("No defect in")
                .contains("There was no decided case to check");
        step(manager, "approved", "");
        assertThat(advisedOn(FIRST)).isEqualTo("3.0");

        assertThat(policy.get("/home").text()).contains("Approved, and not published");
        assertThat(step(policy, "published", "").text()).contains("It decides cases whose day is on or after");
        assertThat(row("4.0")).contains("Published");
        assertThat(get("policy", "/api/v1/rule-sets/leeds/4.0").at("status")).isEqualTo("PUBLISHED");
        assertThat(advisedOn(FIRST)).isEqualTo("4.0");
        assertThat(advisedOn(FIRST.minusDays(1))).isEqualTo("3.0");

        // a page that was open since before says so, and loses nothing
        Page late = step(manager, asked, "returned", "We need more time.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(Visitor.value(late, WORDS)).isEqualTo("We need more time.");
        assertThat(policy.send(policy.get(PLACE), PLACE, WORDS, "Well?").errors())
                .containsExactly("Say what is to be done, by one of the buttons");

        step(manager, "withdrawn", "The council asks for more time.");
        assertThat(advisedOn(FIRST)).isEqualTo("3.0");
        assertThat(policy.get(PLACE).text()).contains("needs a version with another number");
        assertThat(policy.get(PLACE).form(PLACE)).isNull();
    }

    @Test
    void whatCameWithTheProgramHasNothingToBeDone() {
        Page page = policy.get("/rules/leeds/3.0/publishing");
        assertThat(page.text()).contains("It came with the program as published");
        assertThat(page.form("/rules/leeds/3.0/publishing")).isNull();
        assertThat(policy.get("/rules/leeds/9.9/publishing").status()).isEqualTo(404);
    }

    private String row(String version) {
        return policy.get("/rules")
                .document()
                .select("tr:has(a[href=/rules/leeds/" + version + "])")
                .text();
    }

    private String advisedOn(LocalDate day) {
        String reference = opened(
                "decisionDate",
                day.toString(),
                "offence.committedOn",
                day.minusDays(30).toString(),
                "dates",
                map("referredOn", day.minusDays(25).toString()));
        Answer answer = post("officer", "/api/v1/cases/" + reference + "/recommendations", null);
        assertThat(answer.status()).isEqualTo(201);
        return java.util.stream.Stream.of("3.0", "4.0")
                .filter(each -> answer.raw().body().contains("\"set\":\"leeds\",\"version\":\"" + each + "\""))
                .collect(java.util.stream.Collectors.joining(" and "));
    }

    private void proven() throws InterruptedException {
        RuleSetVersion draft =
                adviser.rules().version("leeds", Version.of("4.0")).orElseThrow();
        proving.ask(draft);
        for (int i = 0; i < 1_200 && proving.of(draft).answer().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(proving.of(draft).answer().orElseThrow().defects()).isEmpty();
    }

    private void replayed() throws InterruptedException {
        Answer answer = post("policy", "/api/v1/replays", map("set", "leeds", "version", "4.0"));
        String place = "/api/v1/replays/" + answer.at("id");
        for (int i = 0; i < 600; i++) {
            if ("DONE".equals(get("policy", place).at("state"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The job does not end: " + answer.raw().body());
    }
}
