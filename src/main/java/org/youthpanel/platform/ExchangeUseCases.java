package org.youthpanel.platform;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Snapshot;
import org.youthpanel.casework.store.JdbcSnapshot;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.after.ReadAftermath;
import org.youthpanel.panel.exchange.ExportCases;
import org.youthpanel.panel.exchange.PoliceCodes;

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
}
