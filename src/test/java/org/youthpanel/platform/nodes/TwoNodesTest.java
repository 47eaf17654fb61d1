package org.youthpanel.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.TestDatabase;

/** Two programs on one server, and what becomes of people and of what they recorded when one is killed. */
@Tag("slow")
@EnabledIf("org.youthpanel.platform.database.TestDatabase#isOnServer")
class TwoNodesTest {

    private static final int CLIENTS = 4;
    private static final int ENOUGH = 20;

    @TempDir
    private Path folder;

    /** Records cases at a node, one after the other, until the node or the test ends. */
    private static void load(Node node, int client, Queue<String> acknowledged, AtomicBoolean over) {
        AtomicInteger number = new AtomicInteger();
        try {
            while (!over.get()) {
                String reference = "L-" + node.port + "-" + client + "-" + number.incrementAndGet();
                HttpResponse<String> answer = node.post(
                        "officer",
                        "/api/v1/cases",
                        Map.of("reference", reference, "child", reference, "facts", Ordinary.facts()));
                if (answer.statusCode() == 201
                        && node.post("officer", "/api/v1/cases/" + reference + "/recommendations", Map.of())
                                        .statusCode()
                                == 201) {
                    acknowledged.add(reference);
                }
            }
        } catch (IOException | InterruptedException e) {
            // the node is gone
        }
    }

    private static void until(Queue<String> acknowledged, String of, int many) throws InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            if (acknowledged.stream().filter(each -> each.startsWith(of)).count() >= many) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("Too little was recorded at " + of);
    }

    private static void opened(Node node, String reference) throws Exception {
        assertThat(node.post(
                                "officer",
                                "/api/v1/cases",
                                Map.of("reference", reference, "child", reference, "facts", Ordinary.facts()))
                        .statusCode())
                .isEqualTo(201);
    }

    private static Page decide(Visitor chair, String at, String why) {
        Page check = chair.send(chair.get(at), at, "disposal", "COMMUNITY_RESOLUTION");
        assertThat(check.path()).isEqualTo(at + "/check");
        return chair.send(
                check, at + "/check", "rationale", why, "interventions", "A letter", "responsible", "Case worker");
    }

    @Test
    void aNodeIsKilledInMidSittingAndTheChairGoesOnAtTheOther() throws Exception {
        DatabaseSettings database = TestDatabase.fresh();
        ExecutorService clients = Executors.newFixedThreadPool(2 * CLIENTS);
        AtomicBoolean over = new AtomicBoolean();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (Node one = Node.begun(database, folder.resolve("one")).serving()) {
            Files.createDirectories(folder.resolve("two"));
            Files.copy(folder.resolve("one/secrets"), folder.resolve("two/secrets"));
            try (Node other = Node.begun(database, folder.resolve("two")).serving()) {
                opened(one, "S-1");
                opened(other, "S-2");
                Visitor chair = Visitor.signedIn(one.port, "chair");
                String sitting = TodaysSitting.planned(chair, "no");
                chair.send(chair.get(sitting), sitting + "/cases", "cases", "S-1", "cases", "S-2");
                chair.send(chair.get(sitting), sitting + "/start");
                for (int i = 0; i < CLIENTS; i++) {
                    int client = i;
                    clients.submit(() -> load(one, client, acknowledged, over));
                    clients.submit(() -> load(other, client, acknowledged, over));
                }
                assertThat(decide(chair, sitting + "/cases/1", "It fits the harm.")
                                .text())
                        .contains("Decision recorded for S-1");
                Page second = chair.get(sitting + "/cases/2");
                Page check = chair.send(second, sitting + "/cases/2", "disposal", "COMMUNITY_RESOLUTION");
                chair.sendTo(
                        check,
                        check.path(),
                        "/drafts",
                        "place",
                        check.path(),
                        "rationale",
                        "Half a sentence, and then");
                until(acknowledged, "L-" + one.port, ENOUGH);

                one.kill();

                Visitor led = chair.ledTo(other.port);
                Page again = led.get(check.path());
                assertThat(again.status()).isEqualTo(200);
                assertThat(again.path()).as("nobody has to sign in again").isEqualTo(check.path());
                assertThat(Visitor.value(again, "rationale")).isEqualTo("Half a sentence, and then");
                assertThat(led.get(sitting).text()).contains("S-1");
                assertThat(decide(led, sitting + "/cases/2", "The same here.").text())
                        .contains("Decision recorded for S-2");
                Page closed = led.send(led.get(sitting + "/close"), sitting + "/close");
                assertThat(closed.text()).contains("Meeting closed");
                int before = acknowledged.size();
                until(acknowledged, "L-" + other.port, ENOUGH);
                over.set(true);
                clients.shutdown();
                assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
                assertThat(acknowledged.size()).isGreaterThanOrEqualTo(before);
            }
        } finally {
            clients.shutdownNow();
        }
        try (HikariDataSource data = TestDatabase.again(database, folder.resolve("one"))) {
            JdbcClient jdbc = JdbcClient.create(data);
            assertThat(new JdbcChains(data).verify())
                    .isNotEmpty()
                    .allMatch(each -> each.firstBreak().isEmpty());
            assertThat(jdbc.sql("SELECT reference FROM recommendation")
                            .query(String.class)
                            .list())
                    .as("nothing that was acknowledged is lost")
                    .containsAll(acknowledged);
            assertThat(jdbc.sql("SELECT COUNT(*) FROM decision")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            assertThat(jdbc.sql("SELECT COUNT(*) FROM case_file c WHERE NOT EXISTS"
                                    + " (SELECT 1 FROM facts_version f WHERE f.reference = c.reference)")
                            .query(Integer.class)
                            .single())
                    .as("nor is half a case there")
                    .isZero();
        }
    }

    @Test
    void aNodeWithOtherRulesEndsItsStartSayingWhich() throws Exception {
        DatabaseSettings database = TestDatabase.fresh();
        try (Node one = Node.begun(database, folder.resolve("one")).serving()) {
            Files.createDirectories(folder.resolve("two"));
            Files.copy(folder.resolve("one/secrets"), folder.resolve("two/secrets"));
            try (HikariDataSource data = TestDatabase.again(database, folder.resolve("one"))) {
                JdbcClient.create(data)
                        .sql("INSERT INTO served (what, mark) VALUES ('rules national/6.0', 'abc')")
                        .update();
            }
            for (int i = 0; i < 100 && one.status("/sign-in") == 200; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(one.status("/sign-in")).isEqualTo(503);
            HttpResponse<String> refused = one.post("officer", "/api/v1/what-if", Ordinary.facts());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("/problems/not-now");
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            try (Node other = Node.begun(database, folder.resolve("two"))) {
                assertThat(other.ended()).isEqualTo(1);
                assertThat(other.said()).contains("rules national/6.0 is missing here");
            }
        }
    }
}
