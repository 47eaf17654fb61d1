package org.youthpanel.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.WorkingCopies;

/** Finds what waits for a person. Recommendations are not looked at: nobody sees one on the way to their work. */
public final class ListWork {

    private final Cases cases;
    private final FactsVersions versions;
    private final CaseEvents events;
    private final PanelDecisions decisions;
    private final WorkingCopies copies;
    private final ListSittings sittings;
    private final FollowUps followUps;

    public ListWork(
            Cases cases,
            FactsVersions versions,
            CaseEvents events,
            PanelDecisions decisions,
            WorkingCopies copies,
            ListSittings sittings,
            FollowUps followUps) {
        this.cases = cases;
        this.versions = versions;
        this.events = events;
        this.decisions = decisions;
        this.copies = copies;
        this.sittings = sittings;
        this.followUps = followUps;
    }

    /** A case, and the event that makes it somebody's work. */
    public record Item(CaseFile file, CaseEvent event) {}

    /** A case that was signed off once, and the version of the facts that overtook that. */
    public record Overtaken(CaseFile file, FactsVersion facts) {}

    /**
     * Each list as it is to be worked through.
     *
     * @param returned to who prepares, those that the person sent first
     * @param waiting for gatekeeping, the oldest first
     * @param feedback on assessments, the newest first: of an author on their own cases, of a manager on all
     * @param corrections that somebody other than the person proposed
     * @param declined corrections that the person proposed, where nothing was proposed since
     */
    public record Work(
            List<Item> returned,
            List<WorkingCopies.InPreparation> unfinished,
            List<Item> putOff,
            List<Item> waiting,
            List<Overtaken> overtaken,
            List<Item> feedback,
            List<Item> corrections,
            List<Item> declined,
            List<ListSittings.Overview> sittings,
            List<FollowUps.FollowUp> followUps) {}

    public Work list(Person person) {
        Set<String> services = person.services();
        Map<String, List<CaseEvent>> happened = events.ofServices(services);
        List<ListSittings.Overview> planned = sittings.notClosed(person);
        Set<String> listed = planned.stream()
                .flatMap(each -> each.sitting().waiting().stream())
                .collect(Collectors.toSet());
        Set<String> decided = decisions.currentOf(services).keySet();
        List<Item> returned = new ArrayList<>();
        List<Item> putOff = new ArrayList<>();
        List<Item> waiting = new ArrayList<>();
        List<Overtaken> overtaken = new ArrayList<>();
        List<Item> feedback = new ArrayList<>();
        List<Item> corrections = new ArrayList<>();
        List<Item> declined = new ArrayList<>();
        for (CaseFile file : cases.of(services)) {
            List<CaseEvent> own = happened.getOrDefault(file.reference(), List.of());
            feedback(person, file, own, feedback);
            correction(person, file, own, corrections);
            declined(person, file, own, declined);
            if (!decided.contains(file.reference())
                    && !last(own, CaseEventKind.WITHDRAWN).isPresent()) {
                List<FactsVersion> all = versions.of(file.reference());
                Gatekeeping.Standing standing = Gatekeeping.standing(all, own);
                Optional<CaseEvent> gate = Gatekeeping.last(own);
                switch (standing) {
                    case RETURNED -> gate.ifPresent(each -> returned.add(new Item(file, each)));
                    case SENT -> gate.ifPresent(each -> waiting.add(new Item(file, each)));
                    case OVERTAKEN -> overtaken.add(new Overtaken(file, all.get(all.size() - 1)));
                    default -> {}
                }
                last(own, CaseEventKind.PUT_OFF)
                        .filter(each -> !listed.contains(file.reference()))
                        .ifPresent(each -> putOff.add(new Item(file, each)));
            }
        }
        Comparator<Item> oldestFirst =
                Comparator.comparing(each -> each.event().stamp().at());
        Comparator<Item> yoursFirst = Comparator.comparing(each -> !sentBy(person, happened, each));
        returned.sort(yoursFirst.thenComparing(oldestFirst));
        waiting.sort(oldestFirst);
        putOff.sort(oldestFirst);
        feedback.sort(oldestFirst.reversed());
        declined.sort(oldestFirst.reversed());
        overtaken.sort(Comparator.comparing(each -> each.facts().stamp().at()));
        return new Work(
                List.copyOf(returned),
                copies.of(services),
                List.copyOf(putOff),
                List.copyOf(waiting),
                List.copyOf(overtaken),
                List.copyOf(feedback),
                List.copyOf(corrections),
                List.copyOf(declined),
                planned,
                followUps.due(services));
    }

    private void feedback(Person person, CaseFile file, List<CaseEvent> own, List<Item> feedback) {
        last(own, CaseEventKind.FEEDBACK)
                .filter(each -> person.is(Role.MANAGER) || wrote(person, file, own))
                .ifPresent(each -> feedback.add(new Item(file, each)));
    }

    /** Whose assessment it is: who gave any of its facts, or sent it for gatekeeping. */
    private boolean wrote(Person person, CaseFile file, List<CaseEvent> own) {
        return own.stream()
                        .anyMatch(each -> each.kind() == CaseEventKind.SENT_FOR_GATEKEEPING
                                && each.stamp().by().equals(person.name()))
                || versions.of(file.reference()).stream()
                        .anyMatch(each -> each.stamp().by().equals(person.name()));
    }

    private static void correction(Person person, CaseFile file, List<CaseEvent> own, List<Item> corrections) {
        lastOfCorrections(own)
                .filter(each -> each.kind() == CaseEventKind.CORRECTION_PROPOSED
                        && !each.stamp().by().equals(person.name()))
                .ifPresent(each -> corrections.add(new Item(file, each)));
    }

    private static void declined(Person person, CaseFile file, List<CaseEvent> own, List<Item> declined) {
        lastOfCorrections(own)
                .filter(each -> each.kind() == CaseEventKind.CORRECTION_DECLINED)
                .filter(answer -> own.stream()
                        .anyMatch(each -> each.kind() == CaseEventKind.CORRECTION_PROPOSED
                                && ProposedCorrection.answers(answer, each)
                                && each.stamp().by().equals(person.name())))
                .ifPresent(each -> declined.add(new Item(file, each)));
    }

    private static Optional<CaseEvent> lastOfCorrections(List<CaseEvent> own) {
        return own.stream()
                .filter(each -> each.kind() == CaseEventKind.CORRECTION_PROPOSED
                        || each.kind() == CaseEventKind.CORRECTION_CONFIRMED
                        || each.kind() == CaseEventKind.CORRECTION_DECLINED)
                .reduce((earlier, later) -> later);
    }

    private static boolean sentBy(Person person, Map<String, List<CaseEvent>> happened, Item item) {
        return last(happened.getOrDefault(item.file().reference(), List.of()), CaseEventKind.SENT_FOR_GATEKEEPING)
                .filter(each -> each.stamp().by().equals(person.name()))
                .isPresent();
    }

    private static Optional<CaseEvent> last(List<CaseEvent> own, CaseEventKind kind) {
        return own.stream().filter(each -> each.kind() == kind).reduce((earlier, later) -> later);
    }
}
