package org.youthpanel.platform;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.London;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.rules.Lock;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.Where;
import org.youthpanel.workbench.ProveVersion;
import org.youthpanel.workbench.publishing.CheckVersion;
import org.youthpanel.workbench.publishing.Proofs;
import org.youthpanel.workbench.publishing.PublishedHere;
import org.youthpanel.workbench.publishing.Steps;
import org.youthpanel.workbench.publishing.TakeStep;
import org.youthpanel.workbench.replay.ReadReplays;

/** Which versions are served, and the use cases of publishing one. */
@Configuration(proxyBeanMethods = false)
class PublishingUseCases {

    /**
     * Advises by what came with the program or was published here.
     *
     * @throws BrokenRuleSet where the files say otherwise
     */
    static Adviser adviser(RuleBook files, PublishedHere published) {
        return adviser(files, published, Supplier::get);
    }

    static Adviser adviser(RuleBook files, PublishedHere published, Adviser.Stopwatch stopwatch) {
        List<String> defects = published.defects(files);
        if (!defects.isEmpty()) {
            throw new BrokenRuleSet(defects);
        }
        return new Adviser(files.under(published), stopwatch);
    }

    /** By what the program brought, whatever lies in the rules folder. */
    static PublishedHere published(Steps steps) {
        return new PublishedHere(Lock.published(BundledFiles.text("rules/rules.lock")), steps);
    }

    @Bean
    PublishedHere publishedHere(Steps steps) {
        return published(steps);
    }

    @Bean
    Proofs proofs(ProveVersion proving) {
        return version -> proving.of(version)
                .answer()
                .map(each -> new Proofs.Proven(
                        each.isGreen() ? 0 : Math.max(1, each.defects().size()), each.size(), each.passed()));
    }

    @Bean
    CheckVersion checkVersion(
            Adviser adviser,
            Proofs proofs,
            ReadReplays replays,
            KeepCounts keeping,
            Counts counts,
            UseCases.RulesFolder folder,
            Clock clock) {
        return new CheckVersion(
                adviser.rules(),
                proofs,
                replays,
                services -> {
                    keeping.catchUp(services);
                    return counts.size(
                                    Counted.CASES,
                                    Where.of(services, London.today(clock))
                                            .with(Column.STANDING, Column.Standing.DECIDED))
                            == 0;
                },
                version -> RuleBookReader.fingerprint(folder.path(), version.name()),
                clock);
    }

    @Bean
    TakeStep takeStep(
            Adviser adviser, PublishedHere published, CheckVersion checking, Steps steps, Log log, Clock clock) {
        return new TakeStep(adviser.rules(), published, checking, steps, log, clock);
    }
}
