package org.youthpanel.workbench.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.platform.database.TestDatabase;
import org.youthpanel.rules.Lock;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;
import org.youthpanel.rules.Version;
import org.youthpanel.tracking.Period;
import org.youthpanel.workbench.publishing.CheckVersion.Lack;
import org.youthpanel.workbench.publishing.Step.Kind;
import org.youthpanel.workbench.publishing.Step.State;
import org.youthpanel.workbench.publishing.TakeStep.Result;
import org.youthpanel.workbench.publishing.store.JdbcSteps;
import org.youthpanel.workbench.replay.ReadReplays;
import org.youthpanel.workbench.replay.Replay;
import org.youthpanel.workbench.replay.Replays;
import org.youthpanel.workbench.replay.StartReplay;
import org.youthpanel.workbench.replay.store.JdbcReplays;
import org.youthpanel.workbench.space.Pair;

/** A draft on its way into force, and everything that stops it. */
class PublishingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 14);
    private static final Person POLICY = person("policy", "leeds", Role.POLICY);
    private static final Person MANAGER = person("manager", "leeds", Role.MANAGER);
    private static final Person BOTH = person("both", "leeds", Role.POLICY, Role.MANAGER);
    private static final Optional<String> WHY = Optional.of("More children should be assessed whole.");

    @TempDir
    private Path folder;

    private RulesFolder files;
    private HikariDataSource data;
    private Log log;
    private Steps steps;
    private Replays replays;
    private Instant now = NOW;
    private boolean nothingDecided = true;
    private Optional<Proofs.Proven> proof = Optional.of(new Proofs.Proven(0, 1_000, 60));

    private RuleBook rules;
    private PublishedHere published;
    private TakeStep taking;

    private static Person person(String name, String service, Role... roles) {
        return new Person(name, Set.of(roles), Set.of(service));
    }

    @BeforeEach
    void open() {
        data = TestDatabase.open(folder.resolve("data"));
        log = new JdbcLog(data);
        steps = new JdbcSteps(JdbcClient.create(data));
        replays = new JdbcReplays(new JdbcTemplate(data), log, clock());
        files = new RulesFolder(folder.resolve("rules")).draft("4.0", FIRST);
        start();
    }

    @AfterEach
    void close() {
        data.close();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** Reads the folder as the application does when it starts. */
    private List<String> start() {
        try {
            published = new PublishedHere(Lock.published(Files.readString(Path.of("rules/rules.lock"))), steps);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        RuleBook read = files.read();
        rules = read.under(published);
        taking = new TakeStep(rules, published, checking(), steps, log, clock());
        return published.defects(read);
    }

    private CheckVersion checking() {
        return new CheckVersion(
                rules,
                version -> proof,
                new ReadReplays(replays),
                services -> nothingDecided,
                version -> RuleBookReader.fingerprint(files.path(), version.name()),
                clock());
    }

    private RuleSetVersion draft() {
        return rules.version("leeds", Version.of("4.0")).orElseThrow();
    }

    private void replayed() {
        Result none = take(POLICY, Kind.PROPOSED);
        assertThat(none).isEqualTo(new Result.Lacking(Set.of(Lack.NOT_REPLAYED)));
        replayedAgain();
    }

    private void replayedAgain() {
        StartReplay.Result started = new StartReplay(rules, replays, clock())
                .start(POLICY, "leeds", "4.0", new StartReplay.Form(Optional.of(Period.ALWAYS), List.of()));
        String id = ((StartReplay.Result.Started) started).replay().id();
        replays.claim("test", now).orElseThrow();
        replays.fix(id, "test", List.of());
        replays.end(id, "test", Replay.State.DONE, Optional.empty());
    }

    private Result take(Person person, Kind kind) {
        return take(person, kind, draft().sha256(), WHY);
    }

    private Result take(Person person, Kind kind, String sha256, Optional<String> why) {
        String seen = checking().check(person, draft()).replay();
        return taking.take(person, "leeds", "4.0", new TakeStep.Seen(sha256, seen), kind, why);
    }

    private void taken(Person person, Kind kind) {
        assertThat(take(person, kind)).isInstanceOf(Result.Taken.class);
    }

    private void publish() {
        replayed();
        taken(POLICY, Kind.PROPOSED);
        taken(MANAGER, Kind.APPROVED);
        taken(POLICY, Kind.PUBLISHED);
    }

    private String inForce(LocalDate day) {
        return rules.inForce("leeds", day).orElseThrow().name();
    }

    @Test
    void aDraftComesIntoForceOnItsDayByTwoPeople() {
        replayed();
        taken(POLICY, Kind.PROPOSED);
        assertThat(inForce(FIRST)).isEqualTo("leeds/3.0");
        taken(MANAGER, Kind.APPROVED);
        assertThat(inForce(FIRST)).isEqualTo("leeds/3.0");
        taken(POLICY, Kind.PUBLISHED);

        assertThat(inForce(FIRST)).isEqualTo("leeds/4.0");
        assertThat(inForce(FIRST.minusDays(1))).isEqualTo("leeds/3.0");
        assertThat(rules.until(rules.version("leeds", Version.of("3.0")).orElseThrow()))
                .contains(FIRST);
        assertThat(rules.status(draft())).isEqualTo(Status.PUBLISHED);
        assertThat(start()).as("it starts again with the same files").isEmpty();
        assertThat(inForce(FIRST)).isEqualTo("leeds/4.0");
    }

    @Test
    void theLogSaysWhoDidWhatWhenWithWhichFilesAndByWhat() {
        publish();

        Life life = published.life(draft());
        assertThat(life.steps())
                .extracting(
                        each -> each.stamp().by(),
                        Step::kind,
                        Step::sha256,
                        each -> each.stamp().at())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("policy", Kind.PROPOSED, draft().sha256(), NOW),
                        org.assertj.core.groups.Tuple.tuple("manager", Kind.APPROVED, draft().sha256(), NOW),
                        org.assertj.core.groups.Tuple.tuple("policy", Kind.PUBLISHED, draft().sha256(), NOW));
        Evidence evidence = life.steps().get(1).evidence().orElseThrow();
        assertThat(evidence.kinds()).isEqualTo(1_000);
        assertThat(evidence.scenarios()).isEqualTo(60);
        assertThat(replays.find(evidence.replay())).isPresent();
        assertThat(life.steps().get(0).words()).isEqualTo(WHY);
        assertThat(new JdbcChains(data).verify())
                .allMatch(each -> each.firstBreak().isEmpty());
    }

    @Test
    void nobodyApprovesWhatTheyProposed() {
        replayed();
        taken(BOTH, Kind.PROPOSED);

        assertThat(take(BOTH, Kind.APPROVED)).isInstanceOf(Result.OwnProposal.class);
        assertThat(taking.open(BOTH, draft())).containsExactly(Kind.RETURNED);
        assertThat(taking.open(MANAGER, draft())).containsExactly(Kind.APPROVED, Kind.RETURNED);
        taken(MANAGER, Kind.APPROVED);
    }

    @Test
    void aRoleTakesItsOwnSteps() {
        replayed();
        assertThat(take(MANAGER, Kind.PROPOSED)).isInstanceOf(Result.NotYours.class);
        taken(POLICY, Kind.PROPOSED);
        assertThat(take(person("other", "leeds", Role.POLICY), Kind.APPROVED)).isInstanceOf(Result.NotYours.class);
        taken(MANAGER, Kind.APPROVED);
        assertThat(take(MANAGER, Kind.PUBLISHED)).isInstanceOf(Result.NotYours.class);
    }

    @Test
    void anotherServicesVersionIsNobodysBusiness() {
        replayed();
        assertThat(take(person("p", "leicestershire", Role.POLICY), Kind.PROPOSED))
                .isInstanceOf(Result.NotYours.class);
        assertThat(taking.open(person("m", "leicestershire", Role.MANAGER), draft()))
                .isEmpty();
        // the national rules decide cases of all
        RuleSetVersion national = rules.version("national", Version.of("5.0")).orElseThrow();
        assertThat(taking.isOf(POLICY, national)).isFalse();
        assertThat(taking.isOf(new Person("p", Set.of(Role.POLICY), Set.of("leeds", "leicestershire")), national))
                .isTrue();
    }

    @Test
    void withoutAGreenProofNothingIsProposedApprovedOrPublished() {
        replayed();
        Optional<Proofs.Proven> green = proof;
        for (Kind kind : List.of(Kind.PROPOSED, Kind.APPROVED, Kind.PUBLISHED)) {
            Person person = kind == Kind.APPROVED ? MANAGER : POLICY;
            proof = Optional.empty();
            assertThat(take(person, kind)).isEqualTo(new Result.Lacking(Set.of(Lack.NOT_VERIFIED)));
            proof = Optional.of(new Proofs.Proven(1, 1_000, 60));
            assertThat(take(person, kind)).isEqualTo(new Result.Lacking(Set.of(Lack.VERIFIED_WITH_DEFECTS)));
            proof = green;
            taken(person, kind);
        }
    }

    @Test
    void changedFilesAreANewDraft() {
        replayed();
        taken(POLICY, Kind.PROPOSED);
        taken(MANAGER, Kind.APPROVED);
        String approved = draft().sha256();
        files.in("4.0", "value: 3", "value: 2");
        start();

        assertThat(published.life(draft()).state()).isEqualTo(State.DRAFT);
        assertThat(take(POLICY, Kind.PUBLISHED)).isEqualTo(new Result.NotNow(State.DRAFT));
        assertThat(take(POLICY, Kind.PROPOSED, approved, WHY))
                .as("with the page of before")
                .isInstanceOf(Result.NotNow.class);
        assertThat(take(POLICY, Kind.PROPOSED)).isEqualTo(new Result.Lacking(Set.of(Lack.NOT_REPLAYED)));
        assertThat(inForce(FIRST)).isEqualTo("leeds/3.0");
    }

    @Test
    void anEditedManifestKeepsTheFingerprintInItsStatusAlone() {
        String draft = draft().sha256();
        files.in("4.0", "status: DRAFT", "status: PUBLISHED");
        assertThat(files.read()
                        .version("leeds", Version.of("4.0"))
                        .orElseThrow()
                        .sha256())
                .isEqualTo(draft);
        files.in("4.0", "value: 3", "value: 2");
        assertThat(files.read()
                        .version("leeds", Version.of("4.0"))
                        .orElseThrow()
                        .sha256())
                .isNotEqualTo(draft);
    }

    @Test
    void theFirstDayMustBeToComeAndFree() {
        replayed();
        now = Instant.parse("2026-12-14T00:00:00Z");
        assertThat(take(POLICY, Kind.PROPOSED)).isEqualTo(new Result.Lacking(Set.of(Lack.FIRST_DAY_PAST)));
        now = NOW;
        taken(POLICY, Kind.PROPOSED);
        taken(MANAGER, Kind.APPROVED);
        taken(POLICY, Kind.PUBLISHED);

        files.draft("4.1", FIRST);
        files.draft("3.9", FIRST.plusDays(1));
        start();
        CheckVersion checking = checking();
        assertThat(checking.check(
                                POLICY,
                                rules.version("leeds", Version.of("4.1")).orElseThrow())
                        .lacks())
                .contains(Lack.FIRST_DAY_TAKEN);
        assertThat(checking.check(
                                POLICY,
                                rules.version("leeds", Version.of("3.9")).orElseThrow())
                        .lacks())
                .contains(Lack.OUT_OF_ORDER);
    }

    @Test
    void aPublishedVersionIsWithdrawnBeforeItsFirstDayAndItsNumberIsGone() {
        publish();
        taken(MANAGER, Kind.WITHDRAWN);

        assertThat(inForce(FIRST)).isEqualTo("leeds/3.0");
        assertThat(start()).isEmpty();
        assertThat(take(POLICY, Kind.PROPOSED)).isEqualTo(new Result.NotNow(State.WITHDRAWN));
        files.in("4.0", "value: 3", "value: 2");
        assertThat(start()).containsExactly("leeds/4.0 was published here and was changed since");
        assertThat(take(POLICY, Kind.PROPOSED))
                .as("with other files neither")
                .isEqualTo(new Result.NotNow(State.TAKEN));
    }

    @Test
    void aVersionInForceIsNotWithdrawn() {
        publish();
        now = Instant.parse("2026-12-14T00:00:00Z");

        assertThat(taking.open(MANAGER, draft())).isEmpty();
        assertThat(take(MANAGER, Kind.WITHDRAWN)).isInstanceOf(Result.TooLate.class);
        assertThat(inForce(FIRST)).isEqualTo("leeds/4.0");
    }

    @Test
    void whoeverProposedTakesBackAndWhoeverWasToApproveReturnsWithAWord() {
        replayed();
        taken(POLICY, Kind.PROPOSED);
        assertThat(take(MANAGER, Kind.RETURNED, draft().sha256(), Optional.empty()))
                .isInstanceOf(Result.Refused.class);
        taken(MANAGER, Kind.RETURNED);
        taken(POLICY, Kind.PROPOSED);
        taken(MANAGER, Kind.APPROVED);
        taken(POLICY, Kind.RETURNED);
        assertThat(take(POLICY, Kind.PUBLISHED)).isEqualTo(new Result.NotNow(State.DRAFT));
    }

    @Test
    void aManifestThatSaysSoPublishesNothing() {
        files.in("4.0", "status: DRAFT", "status: PUBLISHED");

        assertThat(start()).singleElement().asString().contains("leeds/4.0 says that it is published");
        assertThat(inForce(FIRST)).as("even so").isEqualTo("leeds/3.0");
    }

    @Test
    void afterwardsTheManifestMaySaySo() {
        publish();
        files.in("4.0", "status: DRAFT", "status: PUBLISHED");

        assertThat(start()).isEmpty();
        assertThat(inForce(FIRST)).isEqualTo("leeds/4.0");
    }

    @Test
    void whatWasPublishedHereMustStayAsItWas() {
        publish();
        files.in("4.0", "value: 3", "value: 2");
        assertThat(start()).containsExactly("leeds/4.0 was published here and was changed since");
        assertThat(rules.status(draft())).as("other bytes decide nothing").isEqualTo(Status.WITHDRAWN);
        assertThat(inForce(FIRST)).isEqualTo("leeds/3.0");
        files.in("4.0", "value: 2", "value: 3").in("4.0", "status: DRAFT", "status: WITHDRAWN");
        assertThat(start())
                .containsExactly(
                        "leeds/4.0 was published here and says that it is withdrawn. That is done on its page");
        files.without("4.0");
        assertThat(start()).containsExactly("leeds/4.0 was published here and is missing");
    }

    @Test
    void whatCameWithTheProgramMustBeThereAsItCame() {
        files.without("4.0").in("3.0", "    value: 4\n    unit: final", "    value: 2\n    unit: final");
        assertThat(start()).containsExactly("leeds/3.0 came with the program and was changed");
        assertThat(inForce(FIRST)).isEqualTo("leeds/2.0");
        files.without("3.0");
        assertThat(start()).containsExactly("leeds/3.0 came with the program and is missing");
    }

    @Test
    void noWordOfAManifestPutsAVersionOfTheProgramOutOfForce() {
        for (String word : List.of("DRAFT", "WITHDRAWN")) {
            files.in("3.0", "status: PUBLISHED", "status: " + word);
            assertThat(start()).as(word).containsExactly("leeds/3.0 came with the program and was changed");
            files.in("3.0", "title: The panel", "title: A panel");
            assertThat(start()).as(word).containsExactly("leeds/3.0 came with the program and was changed");
            files.in("3.0", "title: A panel", "title: The panel").in("3.0", "status: " + word, "status: PUBLISHED");
        }
    }

    @Test
    void whoEverProposedTheseFilesDoesNotApproveThem() {
        replayed();
        taken(BOTH, Kind.PROPOSED);
        taken(BOTH, Kind.RETURNED);
        taken(POLICY, Kind.PROPOSED);
        assertThat(take(BOTH, Kind.APPROVED)).isInstanceOf(Result.OwnProposal.class);

        // nor after other files were proposed in between
        files.in("4.0", "value: 3", "value: 2");
        start();
        replayedAgain();
        taken(POLICY, Kind.PROPOSED);
        files.in("4.0", "value: 2", "value: 3");
        start();
        assertThat(take(BOTH, Kind.APPROVED)).isInstanceOf(Result.OwnProposal.class);
    }

    @Test
    void twoWhoTakeAStepAtOnceDoNotBothTakeIt() throws Exception {
        replayed();
        taken(POLICY, Kind.PROPOSED);
        taken(MANAGER, Kind.APPROVED);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch returned = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        CheckVersion slow = new CheckVersion(
                rules,
                version -> {
                    if (first.getAndSet(false)) {
                        asked.countDown();
                        await(returned);
                    }
                    return proof;
                },
                new ReadReplays(replays),
                services -> true,
                version -> Optional.of(version.sha256()),
                clock());
        TakeStep other = new TakeStep(rules, published, slow, steps, log, clock());
        String seen = checking().check(POLICY, draft()).replay();
        CompletableFuture<Result> publishing = CompletableFuture.supplyAsync(() ->
                other.take(POLICY, "leeds", "4.0", new TakeStep.Seen(draft().sha256(), seen), Kind.PUBLISHED, WHY));
        await(asked);
        taken(MANAGER, Kind.RETURNED);
        returned.countDown();

        assertThat(publishing.get(30, TimeUnit.SECONDS)).isEqualTo(new Result.NotNow(State.DRAFT));
        assertThat(rules.status(draft())).isEqualTo(Status.DRAFT);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReplayOnNothingIsNoneWhereThereAreCases() {
        replayed();
        nothingDecided = false;
        assertThat(take(POLICY, Kind.PROPOSED)).isEqualTo(new Result.Lacking(Set.of(Lack.REPLAYED_ON_NOTHING)));
    }

    @Test
    void anotherReplayThanWasSeenIsNotApprovedBy() {
        replayed();
        taken(POLICY, Kind.PROPOSED);
        String seen = checking().check(MANAGER, draft()).replay();
        now = now.plusSeconds(60);
        replayedAgain();
        assertThat(taking.take(MANAGER, "leeds", "4.0", new TakeStep.Seen(draft().sha256(), seen), Kind.APPROVED, WHY))
                .isEqualTo(new Result.NotNow(State.PROPOSED));
        taken(MANAGER, Kind.APPROVED);
    }

    @Test
    void whatIsApprovedMustLieInTheFolder() {
        replayed();
        files.in("4.0", "value: 3", "value: 2");
        assertThat(take(POLICY, Kind.PROPOSED)).isEqualTo(new Result.Lacking(Set.of(Lack.FILES_CHANGED)));
    }

    @Test
    void aDraftIsProvenWithEveryVersionItWillStandBeside() {
        files.draft("4.1", FIRST.plusDays(30));
        start();
        assertThat(Pair.of(rules).stream()
                        .filter(each -> each.service().name().equals("leeds/4.1")
                                || each.service().name().equals("leeds/4.0")))
                .hasSize(2);
    }

    @Test
    void aWithdrawnVersionIsNotPublishedByItsManifest() {
        publish();
        taken(POLICY, Kind.WITHDRAWN);
        files.in("4.0", "status: DRAFT", "status: PUBLISHED");

        assertThat(start())
                .containsExactly("leeds/4.0 was withdrawn here and says that it is published. Give it another number");
    }

    @Test
    void whoComesSecondIsToldAndNothingIsWrittenTwice() {
        replayed();
        taken(POLICY, Kind.PROPOSED);
        taken(MANAGER, Kind.APPROVED);
        assertThat(take(MANAGER, Kind.APPROVED)).isEqualTo(new Result.NotNow(State.APPROVED));
        assertThat(published.life(draft()).steps()).hasSize(2);
    }

    @Test
    void theCommandsGoByTheFilesAlone() {
        publish();
        assertThat(files.read().inForce("leeds", FIRST).orElseThrow().name()).isEqualTo("leeds/3.0");
    }
}
