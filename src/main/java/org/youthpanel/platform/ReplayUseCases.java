package org.youthpanel.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.platform.nodes.ServedAlike;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.workbench.CompareVersions;
import org.youthpanel.workbench.ProveVersion;
import org.youthpanel.workbench.replay.BeginShadow;
import org.youthpanel.workbench.replay.CancelReplay;
import org.youthpanel.workbench.replay.CheckCase;
import org.youthpanel.workbench.replay.EndShadow;
import org.youthpanel.workbench.replay.FollowShadows;
import org.youthpanel.workbench.replay.ReadReplays;
import org.youthpanel.workbench.replay.ReadShadows;
import org.youthpanel.workbench.replay.Replays;
import org.youthpanel.workbench.replay.ResumeReplay;
import org.youthpanel.workbench.replay.RunReplays;
import org.youthpanel.workbench.replay.Shadows;
import org.youthpanel.workbench.replay.StartReplay;

/** The use cases of trying versions on logged cases, and what runs them in the background. */
@Configuration(proxyBeanMethods = false)
class ReplayUseCases {

    @Bean
    StartReplay startReplay(Adviser adviser, Replays replays, Clock clock) {
        return new StartReplay(adviser.rules(), replays, clock);
    }

    @Bean
    CancelReplay cancelReplay(Replays replays) {
        return new CancelReplay(replays);
    }

    @Bean
    ResumeReplay resumeReplay(Adviser adviser, Replays replays) {
        return new ResumeReplay(adviser.rules(), replays);
    }

    @Bean
    ReadReplays readReplays(Replays replays) {
        return new ReadReplays(replays);
    }

    @Bean
    RunReplays runReplays(
            Adviser adviser,
            KeepCounts keeping,
            Counts counts,
            Recommendations recommendations,
            PanelDecisions decisions,
            Replays replays,
            Clock clock) {
        return new RunReplays(adviser, keeping, counts, new CheckCase(recommendations, decisions), replays, clock);
    }

    @Bean
    BeginShadow beginShadow(Adviser adviser, Log log, Shadows shadows, Clock clock) {
        return new BeginShadow(adviser.rules(), log, shadows, clock);
    }

    @Bean
    EndShadow endShadow(Shadows shadows, Clock clock) {
        return new EndShadow(shadows, clock);
    }

    @Bean
    FollowShadows followShadows(Adviser adviser, Shadows shadows) {
        return new FollowShadows(adviser, shadows);
    }

    @Bean
    ReadShadows readShadows(
            Shadows shadows,
            FollowShadows following,
            KeepCounts keeping,
            Counts counts,
            Recommendations recommendations,
            PanelDecisions decisions,
            Clock clock) {
        return new ReadShadows(shadows, following, keeping, counts, recommendations, decisions, clock);
    }

    /** Begins with the application and is over before its database is closed. */
    @Bean(destroyMethod = "close")
    Background background(
            RunReplays replays,
            FollowShadows shadows,
            ProveVersion proofs,
            CompareVersions comparisons,
            ServedAlike alike) {
        return new Background(replays, shadows, proofs, comparisons, alike::mayServe);
    }
}
