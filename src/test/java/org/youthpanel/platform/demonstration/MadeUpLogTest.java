package org.youthpanel.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.advice.Books;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.store.JdbcCaseEvents;
import org.youthpanel.casework.store.JdbcCases;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.casework.store.JdbcCharacteristics;
import org.youthpanel.casework.store.JdbcExposures;
import org.youthpanel.casework.store.JdbcFactsVersions;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.casework.store.JdbcRecommendations;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.store.JdbcPanelDecisions;
import org.youthpanel.panel.store.JdbcSittings;
import org.youthpanel.platform.database.HmacChildKeys;
import org.youthpanel.platform.database.SealedCaseNumbers;
import org.youthpanel.platform.database.Secrets;
import org.youthpanel.platform.database.TestDatabase;

/** The year in a database of its own, filled once for all tests. */
class MadeUpLogTest {

    private static final Clock THE_DAY_AFTER =
            Clock.fixed(TheYear.LAST_DAY.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    @TempDir
    static Path data;

    private static HikariDataSource database;
    private static JdbcClient jdbc;
    private static FillDemonstration demonstration;

    @BeforeAll
    static void fill() {
        database = TestDatabase.open(data);
        jdbc = JdbcClient.create(database);
        demonstration = new FillDemonstration(
                Books.adviser(),
                new JdbcLog(database),
                new JdbcCases(jdbc),
                new JdbcFactsVersions(jdbc),
                new JdbcCharacteristics(jdbc),
                new HmacChildKeys(Secrets.of(data)),
                new SealedCaseNumbers(Secrets.of(data)),
                new JdbcRecommendations(jdbc),
                new JdbcExposures(jdbc),
                new JdbcPanelDecisions(jdbc),
                new JdbcCaseEvents(jdbc),
                new JdbcSittings(jdbc));
        demonstration.fill(THE_DAY_AFTER);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void hasEveryCaseOfTheYear() {
        assertThat(files())
                .extracting(CaseFile::reference)
                .containsExactlyInAnyOrderElementsOf(
                        TheYear.cases().stream().map(MadeUpCase::reference).toList());
    }

    @Test
    void hasTheDecisionsInTheirLastForm() {
        var current = new JdbcPanelDecisions(jdbc).currentOf(Set.of(TheYear.SERVICE));
        List<MadeUpCase> decided = TheYear.cases().stream()
                .filter(each -> each.decision().isPresent())
                .toList();
        assertThat(current).hasSameSizeAs(decided);
        assertThat(decided).allSatisfy(each -> {
            PanelDecision logged = current.get(each.reference());
            MadeUpDecision made = each.decision().orElseThrow();
            assertThat(logged.disposal()).isEqualTo(made.disposal());
            assertThat(logged.given().departure()).isEqualTo(made.departure());
            assertThat(logged.isCorrection()).isEqualTo(made.correction().isPresent());
        });
    }

    @Test
    void isAChainThatHoldsAndNeverGoesBackInTime() {
        List<Chains.Followed> chains = new JdbcChains(database).verify();
        assertThat(chains).singleElement().satisfies(chain -> {
            assertThat(chain.firstBreak()).isEmpty();
            assertThat(chain.entries()).isGreaterThan(500);
        });
        List<Instant> opened = files().stream().map(each -> each.stamp().at()).toList();
        assertThat(opened).isSorted();
        assertThat(opened.get(opened.size() - 1)).isBefore(THE_DAY_AFTER.instant());
    }

    @Test
    void isNotFilledTwice() {
        int before = files().size();
        demonstration.fill(THE_DAY_AFTER);
        assertThat(files()).hasSize(before);
    }

    private static List<CaseFile> files() {
        return new JdbcCases(jdbc).of(Set.of(TheYear.SERVICE));
    }
}
