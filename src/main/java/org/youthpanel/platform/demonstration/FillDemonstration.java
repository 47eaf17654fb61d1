package org.youthpanel.platform.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.ChildKeys;
import org.youthpanel.casework.Exposures;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.AnswerCorrection;
import org.youthpanel.panel.CorrectPanelDecision;
import org.youthpanel.panel.ListCases;
import org.youthpanel.panel.ListForSitting;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.PlanSitting;
import org.youthpanel.panel.ReadAgenda;
import org.youthpanel.panel.RecordPanelDecision;
import org.youthpanel.panel.SittingChanges;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.after.ReadAftermath;
import org.youthpanel.panel.after.RecordFollowing;

/** Fills an empty log with the made-up year up to yesterday, through the use cases that a real year would go through. */
public final class FillDemonstration {

    /** The service of the demonstration's accounts. */
    static final String SERVICE = "leeds";

    /** Any would do; this one shows a departure of every kind on most days. */
    static final long SEED = 51;

    private static final Set<Agency> QUORUM = EnumSet.of(Agency.CHAIR, Agency.POLICE, Agency.VOLUNTEER);

    private static final Logger LOGGER = LoggerFactory.getLogger(FillDemonstration.class);
    private static final ZoneId WALL = ZoneId.of("Europe/London");

    private final Adviser adviser;
    private final Log log;
    private final Cases cases;
    private final FactsVersions versions;
    private final Characteristics characteristics;
    private final ChildKeys keys;
    private final CaseNumbers numbers;
    private final Recommendations recommendations;
    private final Exposures exposures;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final Sittings sittings;

    public FillDemonstration(
            Adviser adviser,
            Log log,
            Cases cases,
            FactsVersions versions,
            Characteristics characteristics,
            ChildKeys keys,
            CaseNumbers numbers,
            Recommendations recommendations,
            Exposures exposures,
            PanelDecisions decisions,
            CaseEvents events,
            Sittings sittings) {
        this.adviser = adviser;
        this.log = log;
        this.cases = cases;
        this.versions = versions;
        this.characteristics = characteristics;
        this.keys = keys;
        this.numbers = numbers;
        this.recommendations = recommendations;
        this.exposures = exposures;
        this.decisions = decisions;
        this.events = events;
        this.sittings = sittings;
    }

    /**
     * Does nothing where the log has a case: what somebody tried out is never mixed with what was made up later.
     *
     * @return whether it filled the log
     */
    public boolean fill(Clock today) {
        if (!cases.of(Set.of(SERVICE)).isEmpty()) {
            return false;
        }
        LocalDate lastDay =
                MadeUpYear.nearest(LocalDate.ofInstant(today.instant(), WALL).minusDays(1));
        List<MadeUpCase> made = MadeUpYear.of(SEED, SERVICE, lastDay).cases(adviser);
        // one piece of work: a start that is broken off leaves no half of a year behind
        log.atomically(() -> {
            StandingClock clock = new StandingClock();
            Playing.UseCases use = useCases(clock);
            Playing playing = new Playing(use, clock, SERVICE);
            playing.play(made, lastDay);
            clock.put(lastDay.atTime(16, 30));
            nextAgenda(use, clock).plan(playing.officer(), made, lastDay);
            return made;
        });
        LOGGER.info(
                "Made up a year of {} for the demonstration: {} cases of {} children, {} of them decided, up to {}",
                SERVICE,
                made.size(),
                made.stream().map(MadeUpCase::childNumber).distinct().count(),
                made.stream().filter(each -> each.decision().isPresent()).count(),
                lastDay);
        return true;
    }

    private NextAgenda nextAgenda(Playing.UseCases use, Clock clock) {
        FindCase finder = new FindCase(cases, versions, adviser);
        Gatekeeping gatekeeping = new Gatekeeping(versions, events);
        ReadAgenda agenda = new ReadAgenda(sittings, finder, recommendations, gatekeeping, adviser.rules());
        ListForSitting listing = new ListForSitting(
                adviser,
                new SittingChanges(log, sittings, agenda, cases, clock),
                sittings,
                finder,
                versions,
                recommendations,
                use.ask(),
                gatekeeping,
                events,
                decisions,
                new ListCases(cases, versions, recommendations, decisions, events, sittings),
                clock);
        PlanSitting planning = new PlanSitting(adviser.rules(), QUORUM, log, sittings, clock);
        return new NextAgenda(planning, listing, cases, events, clock);
    }

    private Playing.UseCases useCases(Clock clock) {
        FindCase finder = new FindCase(cases, versions, adviser);
        OpenRecommendation read = new OpenRecommendation(log, finder, recommendations, exposures, clock);
        AskForRecommendation ask = new AskForRecommendation(adviser, log, finder, recommendations, read, clock);
        ChangeLevels levels = new ChangeLevels(log, finder, versions, recommendations, ask, clock);
        return new Playing.UseCases(
                new OpenCase(adviser, log, cases, versions, characteristics, keys, numbers, clock),
                ask,
                read,
                new RecordPanelDecision(
                        adviser.rules(), log, finder, recommendations, levels, decisions, events, clock),
                new CorrectPanelDecision(
                        adviser.rules(), log, finder, recommendations, levels, decisions, events, clock),
                new AnswerCorrection(adviser.rules(), log, finder, recommendations, levels, decisions, events, clock),
                new RecordFollowing(
                        log,
                        new ReadAftermath(finder, cases, versions, recommendations, decisions, events, clock),
                        events,
                        clock),
                levels,
                events);
    }
}
