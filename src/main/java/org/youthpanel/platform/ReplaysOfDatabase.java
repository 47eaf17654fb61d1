package org.youthpanel.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.store.JdbcCaseEvents;
import org.youthpanel.casework.store.JdbcCases;
import org.youthpanel.casework.store.JdbcCharacteristics;
import org.youthpanel.casework.store.JdbcFactsVersions;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.casework.store.JdbcRecommendations;
import org.youthpanel.panel.store.JdbcPanelDecisions;
import org.youthpanel.panel.store.JdbcSittings;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.store.JdbcCountedCases;
import org.youthpanel.tracking.store.JdbcCounts;
import org.youthpanel.tracking.store.JdbcSamples;
import org.youthpanel.workbench.publishing.store.JdbcSteps;
import org.youthpanel.workbench.replay.CheckCase;
import org.youthpanel.workbench.replay.ReadReplays;
import org.youthpanel.workbench.replay.Replays;
import org.youthpanel.workbench.replay.RunReplays;
import org.youthpanel.workbench.replay.StartReplay;
import org.youthpanel.workbench.replay.store.JdbcReplays;

/** Replays over a database, where no application serves it. Closes the database at its end. */
public final class ReplaysOfDatabase implements AutoCloseable {

    private final HikariDataSource data;
    private final Replays replays;
    private final StartReplay starting;
    private final Function<Replays, RunReplays> running;

    /** @param files by the rule files alone; which of them are in force is said by the database, too */
    public ReplaysOfDatabase(HikariDataSource data, Adviser files) {
        this.data = data;
        JdbcClient jdbc = JdbcClient.create(data);
        Adviser adviser = adviser(files, jdbc);
        Log log = new JdbcLog(data);
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        JdbcRecommendations recommendations = new JdbcRecommendations(jdbc);
        JdbcPanelDecisions decisions = new JdbcPanelDecisions(jdbc);
        KeepCounts keeping = new KeepCounts(
                log,
                new JdbcCountedCases(jdbc),
                new JdbcCases(jdbc),
                new JdbcFactsVersions(jdbc),
                recommendations,
                decisions,
                new JdbcCaseEvents(jdbc),
                new JdbcCharacteristics(jdbc),
                new JdbcSittings(jdbc),
                new JdbcSamples(jdbc));
        replays = new JdbcReplays(new JdbcTemplate(data), log, clock);
        starting = new StartReplay(adviser.rules(), replays, clock);
        running = kept -> new RunReplays(
                adviser, keeping, new JdbcCounts(jdbc), new CheckCase(recommendations, decisions), kept, clock);
    }

    private Adviser adviser(Adviser files, JdbcClient jdbc) {
        try {
            return PublishingUseCases.adviser(files.rules(), PublishingUseCases.published(new JdbcSteps(jdbc)));
        } catch (BrokenRuleSet broken) {
            data.close();
            throw broken;
        }
    }

    public DataSource data() {
        return data;
    }

    public Replays replays() {
        return replays;
    }

    public StartReplay starting() {
        return starting;
    }

    public RunReplays running() {
        return running(replays);
    }

    /** The same with somebody looking on. @param watched this folder’s jobs, and what is to happen beside */
    public RunReplays running(Replays watched) {
        return running.apply(watched);
    }

    public ReadReplays reading() {
        return new ReadReplays(replays);
    }

    @Override
    public void close() {
        data.close();
    }
}
