package org.youthpanel.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Matrices;
import org.youthpanel.casework.Snapshot;
import org.youthpanel.casework.store.JdbcSnapshot;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.after.ReadAftermath;
import org.youthpanel.panel.exchange.ExportCases;
import org.youthpanel.panel.exchange.PoliceCodes;
import org.youthpanel.panel.exchange.archive.ArchiveTables;
import org.youthpanel.panel.exchange.archive.MakeArchive;

/** The use cases of what leaves for other systems. */
@Configuration(proxyBeanMethods = false)
class ExchangeUseCases {

    @Bean
    Snapshot snapshot(DataSource dataSource) {
        return new JdbcSnapshot(dataSource);
    }

    @Bean
    PoliceCodes policeCodes(PoliceCodeSettings own, Settings settings) {
        return own.read(settings.data());
    }

    @Bean
    ExportCases exportCases(
            Snapshot snapshot,
            Cases cases,
            FactsVersions versions,
            ReadAftermath reading,
            Sittings sittings,
            CaseNumbers numbers,
            PoliceCodes codes) {
        return new ExportCases(snapshot, cases, versions, reading, sittings, numbers, codes);
    }

    @Bean
    MakeArchive makeArchive(
            Snapshot snapshot,
            ArchiveTables tables,
            Chains chains,
            Sittings sittings,
            Matrices matrices,
            Adviser adviser,
            MakeArchive.Description description,
            Clock clock) {
        return new MakeArchive(snapshot, tables, chains, sittings, matrices, adviser.rules(), description, clock);
    }
}
