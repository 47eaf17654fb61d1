package org.youthpanel.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Matrices;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.database.TestDatabase;
import org.youthpanel.rules.Lock;
import org.youthpanel.workbench.publishing.PublishedHere;
import org.youthpanel.workbench.publishing.store.JdbcSteps;

class ServedAlikeTest {

    private static final Adviser ADVISER = Adviser.reading(Path.of("rules"));

    @TempDir
    private Path folder;

    private com.zaxxer.hikari.HikariDataSource data;
    private JdbcClient jdbc;
    private Instant now = Instant.parse("2026-06-02T09:00:00Z");

    @BeforeEach
    void open() {
        data = TestDatabase.open(folder);
        jdbc = JdbcClient.create((DataSource) data);
    }

    @AfterEach
    void close() {
        data.close();
    }

    private ServedAlike node() {
        PublishedHere published =
                new PublishedHere(Lock.published(read(Path.of("rules/rules.lock"))), new JdbcSteps(jdbc));
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
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
        return new ServedAlike(new Serves(ADVISER, published, new Matrices(List.of())), new JdbcLog(data), jdbc, clock);
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, Object> served() {
        Map<String, Object> all = new java.util.TreeMap<>();
        jdbc.sql("SELECT what, mark FROM served WHERE mark <> ''").query(row -> {
            all.put(row.getString(1), row.getString(2));
        });
        return all;
    }

    @Test
    void theFirstWritesDownWhatItServesByAndTheSecondServesTheSame() {
        node().join();
        Map<String, Object> before = served();
        assertThat(before).containsKey("rules national/5.0").containsKey(Serves.RESOLVER);
        ServedAlike second = node();
        second.join();
        assertThat(second.mayServe()).isTrue();
        assertThat(served()).isEqualTo(before);
    }

    @Test
    void otherFilesOfAVersionRefuseTheStartNamingEach() {
        node().join();
        jdbc.sql("UPDATE served SET mark = 'other' WHERE what IN ('rules national/5.0', 'rules leeds/3.0')")
                .update();
        Map<String, Object> before = served();
        assertThatThrownBy(() -> node().join())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("rules national/5.0 is not what it is elsewhere")
                .hasMessageContaining("rules leeds/3.0 is not what it is elsewhere");
        assertThat(served()).isEqualTo(before);
    }

    @Test
    void aNodeIsLeftBehindByOneThatKnowsMore() {
        ServedAlike node = node();
        node.join();
        assertThat(node.mayServe()).isTrue();
        jdbc.sql("INSERT INTO served (what, mark) VALUES ('rules national/6.0', 'abc')")
                .update();
        now = now.plus(Duration.ofSeconds(3));
        assertThat(node.mayServe()).isFalse();
        assertThat(node.differences()).containsExactly("rules national/6.0 is missing here");
        // and one whose clock was put back is not left serving
        ServedAlike other = node();
        now = now.minus(Duration.ofHours(1));
        assertThat(other.mayServe()).isFalse();
    }

    @Test
    void aLaterProgramTakesOverAndAnEarlierOneRefuses() {
        node().join();
        jdbc.sql("UPDATE served SET mark = '0.9' WHERE what = ?")
                .param(Serves.RESOLVER)
                .update();
        node().join();
        assertThat(served()).containsEntry(Serves.RESOLVER, Adviser.RESOLVER_VERSION);
        jdbc.sql("UPDATE served SET mark = '99.0' WHERE what = ?")
                .param(Serves.RESOLVER)
                .update();
        assertThatThrownBy(() -> node().join()).hasMessageContaining("the resolver of answers is 99.0 elsewhere");
    }
}
