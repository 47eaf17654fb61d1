package org.youthpanel.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.store.OpenLog;
import org.youthpanel.facts.Disposal;
import org.youthpanel.platform.database.TestDatabase;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Grade;
import org.youthpanel.tracking.scrutiny.Draw;
import org.youthpanel.tracking.scrutiny.Finding;
import org.youthpanel.tracking.scrutiny.Period;
import org.youthpanel.tracking.scrutiny.Sample;
import org.youthpanel.tracking.scrutiny.SampleEvent;

class SampleLogTest {

    private static final Signature BY = new Signature("leeds", "", Instant.parse("2026-11-20T10:00:00Z"), "manager");

    @TempDir
    private Path data;

    @Test
    void aSampleIsReadAsItWasWrittenAndItsRowsAreInTheChain() throws SQLException {
        try (OpenLog log = new OpenLog(data)) {
            log.open("A-1");
            JdbcSamples samples = new JdbcSamples(log.jdbc);
            SortedMap<String, List<String>> population = new TreeMap<>(Map.of("CHARGE", List.of("A-1")));
            SampleEvent.Drawn draw = new SampleEvent.Drawn(
                    Period.of("2026-Q2").orElseThrow(),
                    Column.DECIDED,
                    3,
                    "a seed",
                    true,
                    samples.head("leeds"),
                    population,
                    Draw.of("a seed", 3, population));
            Finding finding = new Finding(
                    Grade.INAPPROPRIATE,
                    Optional.of("Too much."),
                    Optional.of(Disposal.YOUTH_CAUTION),
                    Disposal.CHARGE,
                    Optional.empty());
            log.log.atomically(() -> samples.add(BY, "2026-Q2-test", 0, draw));
            log.log.atomically(() -> samples.add(BY, "2026-Q2-test", 1, new SampleEvent.Found("A-1", finding)));
            Sample read = samples.find("2026-Q2-test").orElseThrow();
            assertThat(read.draw()).isEqualTo(draw);
            assertThat(read.find(1).orElseThrow().finding()).contains(finding);
            assertThat(samples.of("A-1").orElseThrow().disposal()).contains(Disposal.YOUTH_CAUTION);
            assertThat(log.chains.verify()).allMatch(chain -> chain.firstBreak().isEmpty());

            assertThatThrownBy(() -> execute(log.pool.getConnection(), "UPDATE scrutiny_event SET body = '{}'"))
                    .isInstanceOf(SQLException.class);
            Connection owner = TestDatabase.owner(data);
            execute(owner, "UPDATE scrutiny_event SET body = REPLACE(body, 'INAPPROPRIATE', 'APPROPRIATE')");
            assertThat(log.chains.verify()).anyMatch(chain -> chain.firstBreak().isPresent());
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (connection;
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
