package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has to hold of a log after whatever happened to its database. */
final class Recorded {

    private Recorded() {}

    /** @param acknowledged what the recorder said, with the full stop */
    static void holds(DataSource data, Collection<String> acknowledged) {
        JdbcClient jdbc = JdbcClient.create(data);
        Set<String> there = new HashSet<>(
                jdbc.sql("SELECT reference FROM case_file").query(String.class).list());
        assertThat(there)
                .as("nothing that was acknowledged is lost")
                .containsAll(
                        acknowledged.stream().map(line -> line.replace(".", "")).toList());
        for (String table : new String[] {"facts_version", "characteristics"}) {
            assertThat(jdbc.sql("SELECT reference FROM " + table)
                            .query(String.class)
                            .list())
                    .as("no half of a record is there")
                    .containsExactlyInAnyOrderElementsOf(there);
        }
        assertThat(new JdbcChains(data).verify())
                .isNotEmpty()
                .allSatisfy(chain -> assertThat(chain.firstBreak()).isEmpty());
    }
}
