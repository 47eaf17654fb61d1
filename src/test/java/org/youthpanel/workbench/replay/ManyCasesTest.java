package org.youthpanel.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Books;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.platform.ReplaysOfDatabase;
import org.youthpanel.platform.database.TestDatabase;
import org.youthpanel.tracking.Period;
import org.youthpanel.workbench.replay.Replay.State;

/** A job over many cases, from its start over being cancelled to its end: what it costs is told, what it leaves asserted. */
class ManyCasesTest {

    private static final Person POLICY = new Person("policy", Set.of(Role.POLICY), Set.of("leeds"));

    @TempDir
    private Path folder;

    @Test
    void aFewHundredCases() {
        run(300);
    }

    @Test
    @Tag("slow")
    void fiveThousandCases() {
        run(5_000);
    }

    private void run(int cases) {
        Adviser adviser = Books.adviser();
        try (ReplaysOfDatabase desk = new ReplaysOfDatabase(TestDatabase.open(folder), adviser)) {
            long begin = System.nanoTime();
            ManyCases.fill(desk.data(), adviser, cases);
            tell("filled", begin);
            Map<String, String> log = log(desk);

            begin = System.nanoTime();
            StartReplay.Result started = desk.starting()
                    .start(POLICY, "national", "4.0", new StartReplay.Form(Optional.of(Period.ALWAYS), List.of()));
            tell("started", begin);
            String id = ((StartReplay.Result.Started) started).replay().id();

            long[] asked = new long[1];
            desk.running(watched(desk, () -> {
                        asked[0] = System.nanoTime();
                        assertThat(new CancelReplay(desk.replays()).cancel(POLICY, id))
                                .isInstanceOf(CancelReplay.Result.Cancelled.class);
                        tell("cancelled", asked[0]);
                    }))
                    .runNext();
            tell("and put down", asked[0]);
            Replay cancelled = desk.replays().find(id).orElseThrow();
            assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
            assertThat(cancelled.total()).contains(cases);
            assertThat(cancelled.done()).isEqualTo(50);
            assertThat(desk.reading().changes(cancelled).n()).isEqualTo(cancelled.done());

            begin = System.nanoTime();
            int left = cases - cancelled.done();
            assertThat(new ResumeReplay(adviser.rules(), desk.replays()).resume(POLICY, id))
                    .isInstanceOf(ResumeReplay.Result.Resumed.class);
            assertThat(desk.running().runNext()).isTrue();
            tell(
                    left + " cases at " + left * 1_000_000_000L / (System.nanoTime() - begin) + " a second, all in",
                    begin);
            Replay done = desk.replays().find(id).orElseThrow();
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.done()).isEqualTo(cases);

            begin = System.nanoTime();
            Changes changes = desk.reading().changes(done);
            tell("figures", begin);
            // half of the cases are possessions of a knife, and no other changes
            assertThat(changes.n()).isEqualTo(cases);
            assertThat(changes.recommendationChanges()).isBetween(1, cases / 2);
            assertThat(desk.replays().count(id, Replays.Which.CHANGED)).isEqualTo(changes.changed());
            assertThat(desk.replays().count(id, Replays.Which.MADE)).isEqualTo(changes.made());
            assertThat(desk.replays().count(id, Replays.Which.ABSORBED)).isEqualTo(changes.absorbed());
            assertThat(desk.replays().cases(id, Replays.Which.CHANGED, 0, 25)).hasSize(25);
            assertThat(log(desk)).isEqualTo(log);
            assertThat(new JdbcChains(desk.data()).verify())
                    .allMatch(each -> each.firstBreak().isEmpty());
        }
    }

    /** Somebody cancels after the first cases are kept. */
    private static Replays watched(ReplaysOfDatabase desk, Runnable cancel) {
        return (Replays) Proxy.newProxyInstance(
                Replays.class.getClassLoader(), new Class<?>[] {Replays.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(desk.replays(), arguments);
                    if (method.getName().equals("checked")) {
                        cancel.run();
                    }
                    return answer;
                });
    }

    private static Map<String, String> log(ReplaysOfDatabase desk) {
        Map<String, String> log = new TreeMap<>();
        JdbcClient.create(desk.data())
                .sql("SELECT service, MAX(chain_position), COUNT(*) FROM log_position GROUP BY service")
                .query((row, line) -> log.put(row.getString(1), row.getLong(2) + " " + row.getLong(3)))
                .list();
        return log;
    }

    private static void tell(String what, long begin) {
        System.out.printf("  %-50s %8.0f ms%n", what, (System.nanoTime() - begin) / 1e6);
    }
}
