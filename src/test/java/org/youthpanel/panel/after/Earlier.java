package org.youthpanel.panel.after;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.DecisionForm;
import org.youthpanel.panel.DecisionResult;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Plan;
import org.youthpanel.panel.RecordPanelDecision;
import org.youthpanel.platform.RunningApplication;

/** Cases that a panel decided some days ago, as the log would have them had the application run then. */
public abstract class Earlier extends RunningApplication {

    protected static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    protected Adviser adviser;

    @Autowired
    protected Log log;

    @Autowired
    protected FindCase finder;

    @Autowired
    protected Recommendations recommendations;

    @Autowired
    protected ChangeLevels levels;

    @Autowired
    protected PanelDecisions decisions;

    @Autowired
    protected CaseEvents events;

    @Autowired
    protected OpenCase opening;

    @Autowired
    protected AskForRecommendation asking;

    @Autowired
    protected Clock clock;

    protected LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    protected static Person person(Role role, String service) {
        return new Person(role.name().toLowerCase(java.util.Locale.ROOT), Set.of(role), Set.of(service));
    }

    /** The facts of the ordinary case, moved to a panel of that day. */
    protected Map<String, @Nullable Object> facts(LocalDate panel, @Nullable Object... differences) {
        List<@Nullable Object> all = new ArrayList<>(List.of(
                "decisionDate", panel.toString(),
                "offence.committedOn", panel.minusDays(30).toString(),
                "dates.referredOn", panel.minusDays(25).toString(),
                "dates.bailedOn", panel.minusDays(28).toString()));
        all.addAll(Arrays.asList(differences));
        // as a body brings them: whole numbers alike, however they are written here
        return Stored.map(Json.write(Ordinary.facts(all.toArray())));
    }

    /** Opened and advised on. @param child the case-management number */
    protected String advised(String child, Map<String, @Nullable Object> facts) {
        String reference = fresh();
        Person officer = person(Role.OFFICER, String.valueOf(facts.get("service")));
        OpenCase.Result opened = opening.open(
                officer, CaseForm.of(Optional.of(reference), Optional.of(child), facts, Map.of(), List.of()));
        if (!(opened instanceof OpenCase.Result.Opened)) {
            throw new IllegalStateException(opened.toString());
        }
        asking.ask(officer, reference, Optional.empty());
        return reference;
    }

    /** An ordinary case of Leeds that was decided so many days ago. */
    protected String decided(int days, Disposal disposal, @Nullable Object... differences) {
        LocalDate panel = today().minusDays(days);
        String reference = advised("N-" + fresh(), facts(panel, differences));
        decide(reference, panel, disposal);
        return reference;
    }

    /** Recorded at noon on that day, by the chair. */
    protected void decide(String reference, LocalDate on, Disposal disposal) {
        var given = recommendations.of(reference);
        var last = given.get(given.size() - 1);
        Clock then = Clock.fixed(on.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        DecisionResult result = new RecordPanelDecision(
                        adviser.rules(), log, finder, recommendations, levels, decisions, events, then)
                .record(
                        person(Role.CHAIR, last.stamp().service()),
                        reference,
                        new DecisionForm(
                                Optional.of(last.id()),
                                Optional.of(disposal),
                                Optional.of("The panel heard the child and agreed."),
                                last.recommended()
                                        .filter(each -> each != disposal)
                                        .map(each -> Departure.PROPORTIONALITY),
                                Optional.empty(),
                                List.of(),
                                Plan.NONE,
                                Map.of(),
                                Optional.of(on),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
        if (!(result instanceof DecisionResult.Recorded)) {
            throw new IllegalStateException(result.toString());
        }
    }

    /** The three parts of a date as a form sends them. */
    protected static String[] date(String name, LocalDate day, String... more) {
        List<String> all = new ArrayList<>(List.of(
                name + ".day", String.valueOf(day.getDayOfMonth()),
                name + ".month", String.valueOf(day.getMonthValue()),
                name + ".year", String.valueOf(day.getYear())));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
