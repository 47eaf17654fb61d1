package org.youthpanel.panel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.NewFacts;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/**
 * Puts cases on an agenda. The day of the sitting becomes the decision date of the case, which selects the rules, and the
 * case is advised again where its recommendation was for another day. A case that is not gatekept cannot be listed
 * (policy D9); a case is on one open agenda at a time.
 */
public final class ListForSitting {

    private final Adviser adviser;
    private final SittingChanges changes;
    private final Sittings sittings;
    private final FindCase finder;
    private final FactsVersions versions;
    private final Recommendations recommendations;
    private final AskForRecommendation advice;
    private final Gatekeeping gatekeeping;
    private final CaseEvents events;
    private final PanelDecisions decisions;
    private final ListCases cases;
    private final Clock clock;

    public ListForSitting(
            Adviser adviser,
            SittingChanges changes,
            Sittings sittings,
            FindCase finder,
            FactsVersions versions,
            Recommendations recommendations,
            AskForRecommendation advice,
            Gatekeeping gatekeeping,
            CaseEvents events,
            PanelDecisions decisions,
            ListCases cases,
            Clock clock) {
        this.adviser = adviser;
        this.changes = changes;
        this.sittings = sittings;
        this.finder = finder;
        this.versions = versions;
        this.recommendations = recommendations;
        this.advice = advice;
        this.gatekeeping = gatekeeping;
        this.events = events;
        this.decisions = decisions;
        this.cases = cases;
        this.clock = clock;
    }

    /** A case that could be listed, or says why not. @param standing SIGNED_OFF where it can */
    public record Candidate(ListCases.Overview overview, Gatekeeping.Standing standing) {
        public boolean isListable() {
            return standing == Gatekeeping.Standing.SIGNED_OFF;
        }
    }

    /** Undecided cases, and those that come back, of the sitting's services that the person sees and that no open agenda has. */
    public List<Candidate> candidates(Person person, Sitting sitting) {
        return cases.list(person).stream()
                .filter(each -> sitting.services().contains(each.file().service()))
                .filter(each -> each.decision().isEmpty() || each.status() == CaseStatus.BACK_TO_THE_PANEL)
                .filter(each -> sittings.hearing(each.file().reference()).isEmpty())
                .filter(each -> !isWithdrawn(each.file().reference()))
                .map(each ->
                        new Candidate(each, gatekeeping.standing(each.file().reference())))
                .toList();
    }

    /** All of them, or none where one cannot be; its problems name it: {@code cases.T-1}. */
    public SittingResult list(Person person, String id, int seen, List<String> references) {
        sittings.find(id).ifPresent(sitting -> references.forEach(each -> tryOut(person, sitting, each)));
        return changes.from(person, id, seen, sitting -> {
            List<Problem> problems = new ArrayList<>();
            if (references.isEmpty()) {
                problems.add(new Problem("cases", "required", "Say which cases."));
            }
            references.forEach(each -> problems.addAll(problems(person, sitting, each, Optional.empty())));
            if (!problems.isEmpty()) {
                return new SittingResult.Refused(List.copyOf(problems));
            }
            Sitting longer = sitting;
            for (String each : references.stream().distinct().toList()) {
                longer = add(person, longer, each);
            }
            return new SittingResult.Changed(longer);
        });
    }

    /** Rules that were never run here take seconds to compile, and nobody else should wait for it with what they write. */
    void tryOut(Person person, Sitting sitting, String reference) {
        finder.find(person, reference)
                .map(found -> read(found, sitting))
                .filter(Reading.Read.class::isInstance)
                .ifPresent(reading -> adviser.advise(((Reading.Read) reading).facts()));
    }

    /** Why the case cannot be listed; empty where it can. @param leaving the sitting whose agenda it comes from */
    List<Problem> problems(Person person, Sitting sitting, String reference, Optional<String> leaving) {
        String path = "cases." + reference;
        Optional<FindCase.Found> found = finder.find(person, reference)
                .filter(each -> sitting.services().contains(each.file().service()));
        if (found.isEmpty()) {
            return List.of(new Problem(path, "unknown-code", "There is no such case."));
        }
        if (DecidedAgain.next(decisions.of(reference), events.of(reference)).isEmpty()) {
            return List.of(new Problem(path, "decided", "The case has a decision."));
        }
        if (sittings.hearing(reference)
                .filter(each -> !leaving.equals(Optional.of(each.id())))
                .isPresent()) {
            return List.of(new Problem(path, "listed", "The case is on an open agenda."));
        }
        if (isWithdrawn(reference)) {
            return List.of(new Problem(path, "withdrawn", "The case was withdrawn."));
        }
        if (gatekeeping.standing(reference) != Gatekeeping.Standing.SIGNED_OFF) {
            return List.of(new Problem(path, "not-gatekept", "The case is not gatekept (D9)."));
        }
        return read(found.get(), sitting) instanceof Reading.Refused refused
                ? refused.problems().stream()
                        .map(each -> new Problem(path + "." + each.path(), each.code(), each.message()))
                        .toList()
                : List.of();
    }

    /** As part of the work around it, for a case without a problem. */
    Sitting add(Person person, Sitting sitting, String reference) {
        FindCase.Found found = finder.find(person, reference).orElseThrow();
        CaseFacts facts = ((Reading.Read) read(found, sitting)).facts();
        int version = found.latest().version();
        Signature signature = found.file().signed(clock.instant(), person);
        boolean otherDay = !Stored.map(found.latest().facts())
                .get(Facts.DECISION_DATE.path())
                .equals(sitting.on().toString());
        if (otherDay) {
            version++;
            versions.add(
                    signature,
                    new NewFacts(
                            reference,
                            version,
                            Origin.LISTED,
                            Optional.empty(),
                            facts,
                            found.latest().particulars()));
        }
        int current = version;
        if (recommendations.of(reference).stream().noneMatch(each -> each.factsVersion() == current)) {
            advice.advise(signature, reference, version, facts);
        }
        return changes.add(person, sitting, new SittingEvent.Listed(reference, version));
    }

    /** The facts with the day of the sitting, judged by the rules in force on it. */
    private Reading read(FindCase.Found found, Sitting sitting) {
        var document = new java.util.LinkedHashMap<>(Stored.map(found.latest().facts()));
        document.put(Facts.DECISION_DATE.path(), sitting.on().toString());
        return adviser.read(Stored.document(org.youthpanel.facts.Json.write(document)));
    }

    private boolean isWithdrawn(String reference) {
        return events.last(reference, CaseEventKind.WITHDRAWN).isPresent();
    }
}
