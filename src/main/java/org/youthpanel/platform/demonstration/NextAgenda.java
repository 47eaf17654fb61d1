package org.youthpanel.platform.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Facts;
import org.youthpanel.panel.ListForSitting;
import org.youthpanel.panel.PlanSitting;
import org.youthpanel.panel.SittingResult;

/**
 * The sitting that comes next, planned, with its cases on the agenda. A case that is not gatekept cannot be: it waits for
 * the gatekeeper.
 */
final class NextAgenda {

    private final PlanSitting planning;
    private final ListForSitting listing;
    private final Cases cases;
    private final CaseEvents events;
    private final Clock clock;

    NextAgenda(PlanSitting planning, ListForSitting listing, Cases cases, CaseEvents events, Clock clock) {
        this.planning = planning;
        this.listing = listing;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    void plan(Person officer, List<MadeUpCase> made, LocalDate lastDay) {
        LocalDate on = Sitting.nextAfter(lastDay);
        List<String> ready = new ArrayList<>();
        for (MadeUpCase each : made) {
            if (each.sitting().equals(on) && each.decision().isEmpty()) {
                if (Boolean.TRUE.equals(Draft.at(each.facts(), Facts.GATEKEPT))) {
                    ready.add(each.reference());
                } else {
                    send(officer, each.reference());
                }
            }
        }
        PlanSitting.Result planned = planning.plan(
                officer,
                new PlanSitting.Form(
                        Optional.of(on),
                        Optional.of("Weekly panel"),
                        Set.of(FillDemonstration.SERVICE),
                        Optional.of(false),
                        List.of()));
        if (!(planned instanceof PlanSitting.Result.Planned done)
                || !(listing.list(officer, done.sitting().id(), done.sitting().number(), ready)
                        instanceof SittingResult.Changed)) {
            throw new IllegalStateException("The next sitting is not planned");
        }
    }

    private void send(Person officer, String reference) {
        events.add(
                cases.find(reference).orElseThrow().signed(clock.instant(), officer),
                reference,
                NewCaseEvent.of(CaseEventKind.SENT_FOR_GATEKEEPING, Map.of("factsVersion", 1)));
    }
}
