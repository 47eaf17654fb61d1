package org.youthpanel.casework.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.advice.Books;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.Way;
import org.youthpanel.platform.database.HmacChildKeys;
import org.youthpanel.platform.database.SealedCaseNumbers;
import org.youthpanel.platform.database.Secrets;
import org.youthpanel.platform.database.TestDatabase;

/** The log in a database file of its own, with the use cases that write most of it. */
public final class OpenLog implements AutoCloseable {

    public static final Person OFFICER = new Person("officer", Set.of(Role.OFFICER), Set.of("leeds"));

    final Path data;
    public final HikariDataSource pool;
    public final JdbcClient jdbc;
    public final JdbcLog log;
    public final JdbcChains chains;
    public final JdbcCases cases;
    public final JdbcRecommendations recommendations;
    public final OpenCase opening;
    public final AskForRecommendation asking;

    public OpenLog(Path data) {
        this.data = data;
        this.pool = TestDatabase.open(data);
        this.jdbc = JdbcClient.create(pool);
        this.log = new JdbcLog(pool);
        this.chains = new JdbcChains(pool);
        this.recommendations = new JdbcRecommendations(jdbc);
        this.cases = new JdbcCases(jdbc);
        JdbcFactsVersions versions = new JdbcFactsVersions(jdbc);
        Clock clock = Clock.systemUTC();
        FindCase finder = new FindCase(cases, versions, Books.adviser());
        this.opening = new OpenCase(
                Books.adviser(),
                log,
                cases,
                versions,
                new JdbcCharacteristics(jdbc),
                new HmacChildKeys(Secrets.of(data)),
                new SealedCaseNumbers(Secrets.of(data)),
                clock);
        this.asking = new AskForRecommendation(
                Books.adviser(),
                log,
                finder,
                recommendations,
                new OpenRecommendation(log, finder, recommendations, new JdbcExposures(jdbc), clock),
                clock);
    }

    /** Opens the ordinary case under this reference. */
    public OpenCase.Result open(String reference) {
        return opening.open(
                OFFICER,
                CaseForm.of(
                        Optional.of(reference),
                        Optional.of("CM-4711"),
                        Ordinary.facts(),
                        Map.of("ethnicity", "W1"),
                        List.of()));
    }

    public LoggedRecommendation ask(String reference) {
        return ((AskForRecommendation.Result.Advised) asking.ask(OFFICER, reference, Optional.of(Way.API)))
                .recommendation();
    }

    /** As nobody else may. */
    Connection owner() throws SQLException {
        return TestDatabase.owner(data);
    }

    @Override
    public void close() {
        pool.close();
    }
}
