package org.youthpanel.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Exposure;
import org.youthpanel.casework.Exposures;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Way;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;

/**
 * Records the panel's own view of a case before the recommendation is uncovered, and how far it had been seen before.
 *
 * <p>The log knows who opened a recommendation by name alone. A name is taken for one of the panel where it has done what
 * only a chair may: started, closed or uncovered in this sitting, or recorded a decision of the service. Who records the
 * view is of the panel, and so is whoever opened the papers. Any recommendation of the case counts, the older ones too:
 * they were about the same child.
 */
public final class RecordFirstView {

    private static final int LONGEST_WORDS = 2_000;

    private final SittingChanges changes;
    private final FindCase finder;
    private final Exposures exposures;
    private final CaseEvents events;
    private final PanelDecisions decisions;
    private final java.time.Clock clock;

    public RecordFirstView(
            SittingChanges changes,
            FindCase finder,
            Exposures exposures,
            CaseEvents events,
            PanelDecisions decisions,
            java.time.Clock clock) {
        this.changes = changes;
        this.finder = finder;
        this.exposures = exposures;
        this.events = events;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Who had seen a recommendation of the case before the first view. */
    public enum Seen {
        NOBODY,
        /** Who prepared or checked it, and nobody of the panel. */
        OTHERS,
        PANEL
    }

    public SittingResult record(
            Person person, String id, int number, Optional<Disposal> view, Optional<String> words, List<Problem> told) {
        return changes.hearing(person, id, number, (sitting, item) -> {
            if (item.uncovered() || !sitting.firstView()) {
                return new SittingResult.NotNow(sitting);
            }
            List<Problem> problems = new ArrayList<>(told);
            org.youthpanel.casework.Fields.required("view.disposal", view, problems);
            if (words.filter(each -> each.length() > LONGEST_WORDS).isPresent()) {
                problems.add(new Problem("view.words", "too-long", "Use up to 2,000 characters."));
            }
            if (!problems.isEmpty()) {
                return new SittingResult.Refused(List.copyOf(problems));
            }
            FindCase.Found found = finder.find(person, item.reference()).orElseThrow();
            List<Exposure> before = exposures.of(item.reference());
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            words.ifPresent(each -> body.put("words", each));
            body.put("exposure", seen(person, sitting, found.file().service(), before));
            body.put("seen", before.stream().map(RecordFirstView::told).toList());
            events.add(
                    found.file().signed(clock.instant(), person),
                    item.reference(),
                    NewCaseEvent.of(CaseEventKind.FIRST_VIEW, body)
                            .code(view.orElseThrow())
                            .in(sitting.id()));
            return changes.changed(person, sitting, new SittingEvent.Uncovered(item.reference(), Optional.empty()));
        });
    }

    /** Uncovers the recommendation without a first view, with the reason. */
    public SittingResult goOnWithout(
            Person person, String id, int number, Optional<String> reason, List<Problem> told) {
        return changes.hearing(person, id, number, (sitting, item) -> {
            if (item.uncovered() || !sitting.firstView()) {
                return new SittingResult.NotNow(sitting);
            }
            List<Problem> problems = new ArrayList<>(told);
            org.youthpanel.casework.Fields.required("view.without", reason, problems);
            if (reason.filter(each -> each.length() > LONGEST_WORDS).isPresent()) {
                problems.add(new Problem("view.without", "too-long", "Use up to 2,000 characters."));
            }
            return problems.isEmpty()
                    ? changes.changed(person, sitting, new SittingEvent.Uncovered(item.reference(), reason))
                    : new SittingResult.Refused(List.copyOf(problems));
        });
    }

    private Seen seen(Person person, Sitting sitting, String service, List<Exposure> before) {
        if (before.isEmpty()) {
            return Seen.NOBODY;
        }
        Set<String> panel = sitting.events().stream()
                .filter(each -> onlyChairsMay(each.event()))
                .map(each -> each.stamp().by())
                .collect(Collectors.toSet());
        panel.add(person.name());
        decisions
                .currentOf(Set.of(service))
                .values()
                .forEach(each -> panel.add(each.stamp().by()));
        return before.stream()
                        .anyMatch(each -> each.way() == Way.PACK
                                || panel.contains(each.stamp().by()))
                ? Seen.PANEL
                : Seen.OTHERS;
    }

    private static boolean onlyChairsMay(SittingEvent event) {
        return !(event instanceof SittingEvent.Planned
                || event instanceof SittingEvent.Listed
                || event instanceof SittingEvent.Moved
                || event instanceof SittingEvent.TakenOff
                || event instanceof SittingEvent.FirstViewSet);
    }

    private static Map<String, String> told(Exposure exposure) {
        return Map.of(
                "by", exposure.stamp().by(),
                "at", exposure.stamp().at().toString(),
                "way", exposure.way().name(),
                "recommendation", exposure.recommendation());
    }
}
