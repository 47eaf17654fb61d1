package org.youthpanel.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.ChildKeys;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.WorkingCopies;
import org.youthpanel.casework.exchange.CheckImport;
import org.youthpanel.casework.exchange.ConfirmImport;
import org.youthpanel.casework.exchange.ImportEntries;
import org.youthpanel.casework.exchange.Imports;
import org.youthpanel.casework.exchange.MapFile;
import org.youthpanel.casework.exchange.ReadImports;
import org.youthpanel.casework.exchange.RunImports;
import org.youthpanel.casework.exchange.SavedMappings;
import org.youthpanel.casework.exchange.Targets;
import org.youthpanel.casework.exchange.UploadFile;
import org.youthpanel.casework.exchange.web.TargetsOfForm;
import org.youthpanel.platform.nodes.ServedAlike;

/** The use cases of taking cases from files, and what runs them in the background. */
@Configuration(proxyBeanMethods = false)
class ImportUseCases {

    /** @param kept how long a file is kept that nobody goes on with */
    @ConfigurationProperties("youth-panel.imports")
    record ImportSettings(@DefaultValue("7d") Duration kept) {}

    @Bean
    Targets importTargets() {
        return TargetsOfForm.all();
    }

    @Bean
    UploadFile uploadFile(Imports imports, SavedMappings mappings, Clock clock) {
        return new UploadFile(imports, mappings, clock);
    }

    @Bean
    MapFile mapFile(Imports imports, SavedMappings mappings, Targets targets, Log log, Clock clock) {
        return new MapFile(imports, mappings, targets, log, clock);
    }

    @Bean
    ReadImports readImports(Imports imports, SavedMappings mappings, ImportSettings settings) {
        return new ReadImports(imports, mappings, settings.kept());
    }

    @Bean
    CheckImport checkImport(
            OpenCase opening,
            Cases cases,
            FactsVersions versions,
            WorkingCopies copies,
            ChildKeys keys,
            Targets targets) {
        return new CheckImport(opening, cases, versions, copies, keys, targets);
    }

    @Bean
    ConfirmImport confirmImport(Imports imports, CheckImport checking) {
        return new ConfirmImport(imports, checking);
    }

    @Bean
    RunImports runImports(
            Imports imports,
            ImportEntries entries,
            CheckImport checking,
            OpenCase opening,
            Log log,
            ImportSettings settings,
            Clock clock) {
        return new RunImports(imports, entries, checking, opening, log, settings.kept(), clock);
    }

    /** Begins with the application and is over before its database is closed. */
    @Bean(destroyMethod = "close")
    ImportsInBackground importsInBackground(RunImports imports, ServedAlike alike) {
        return new ImportsInBackground(imports, alike::mayServe);
    }
}
