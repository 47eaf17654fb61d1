package org.youthpanel.platform.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.casework.store.JdbcSnapshot;

/** Everything that a database keeps, as lines, in one snapshot: others go on writing. Needs no more than to read. */
public final class WriteBackup {

    private static final int AT_ONCE = 200;

    private final DataSource data;
    private final Optional<List<@Nullable String>> version;

    public WriteBackup(DataSource data) {
        this(data, Optional.empty());
    }

    /** @param version of tables from before it was noted, and their mark */
    WriteBackup(DataSource data, Optional<List<@Nullable String>> version) {
        this.data = data;
        this.version = version;
    }

    /** In clear. The stream is left open. */
    public void to(OutputStream stream) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try {
            new JdbcSnapshot(data).reading(() -> {
                try {
                    all(lines);
                    return lines;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.flush();
    }

    private void all(Writer lines) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(data);
        jdbc.setFetchSize(AT_ONCE);
        List<@Nullable String> made = version.orElseGet(() -> noted(jdbc));
        if (made.stream().anyMatch(Objects::isNull)) {
            throw new BackupRefused(
                    "The database was last started with an older version of this program. Start it once with this one.");
        }
        lines.write(Line.of(Line.BEGIN, made));
        for (String table : ask(jdbc, Tables::kept)) {
            write(jdbc, table, ask(jdbc, connection -> Tables.key(connection, table)), lines);
        }
        JdbcChains chains = new JdbcChains(data);
        for (String service :
                jdbc.queryForList("SELECT DISTINCT service FROM log_position ORDER BY service", String.class)) {
            Chains.Head head = chains.head(service).orElseThrow();
            lines.write(Line.of(Line.CHAIN, List.of(service, String.valueOf(head.position()), head.hash())));
        }
        lines.write(Line.of(Line.END, List.of()));
    }

    private static List<@Nullable String> noted(JdbcTemplate jdbc) {
        List<List<@Nullable String>> both = jdbc.query(
                "SELECT tables_version, tables_mark FROM installation WHERE id = 1",
                (row, number) -> Arrays.asList(row.getString(1), row.getString(2)));
        return both.get(0);
    }

    private static List<String> ask(JdbcTemplate jdbc, ConnectionCallback<List<String>> question) {
        List<String> answer = jdbc.execute(question);
        return answer == null ? List.of() : answer;
    }

    private static void write(JdbcTemplate jdbc, String table, List<String> key, Writer lines) {
        String order = key.isEmpty() ? "" : " ORDER BY " + String.join(", ", key);
        jdbc.query("SELECT * FROM " + table + order, (ResultSetExtractor<String>) rows -> {
            ResultSetMetaData about = rows.getMetaData();
            int columns = about.getColumnCount();
            try {
                List<String> names = new ArrayList<>();
                names.add(table);
                for (int i = 1; i <= columns; i++) {
                    names.add(about.getColumnLabel(i).toLowerCase(Locale.ROOT));
                }
                lines.write(Line.of(Line.TABLE, names));
                while (rows.next()) {
                    List<@Nullable String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(Cell.read(rows, i, about.getColumnType(i)));
                    }
                    lines.write(Line.of(Line.ROW, row));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return table;
        });
    }
}
