package org.youthpanel.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/** Adds a version of a case's facts, for whoever has seen the one before it. */
public final class ChangeFacts {

    private final Adviser adviser;
    private final Log log;
    private final FindCase finder;
    private final FactsVersions versions;
    private final Clock clock;

    public ChangeFacts(Adviser adviser, Log log, FindCase finder, FactsVersions versions, Clock clock) {
        this.adviser = adviser;
        this.log = log;
        this.finder = finder;
        this.versions = versions;
        this.clock = clock;
    }

    public sealed interface Result {
        record Changed(FactsVersion facts) implements Result {}

        /** Somebody changed them in between. */
        record Stale(FactsVersion current) implements Result {}

        record NoSuchCase() implements Result {}

        record NotYours() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    /** @param seen the version that the change was made from */
    public Result change(Person person, String reference, int seen, Document document) {
        return change(person, reference, seen, document, Optional.empty());
    }

    /** @param particulars what the panel reads and no rule sees; empty where they stay as they are */
    public Result change(
            Person person,
            String reference,
            int seen,
            Document document,
            Optional<Map<Particular, String>> particulars) {
        Optional<FindCase.Found> found = finder.find(person, reference);
        if (found.isEmpty()) {
            return new Result.NoSuchCase();
        }
        // before the document is judged: who works from an old version has to look again anyway
        if (found.get().latest().version() != seen) {
            return new Result.Stale(found.get().latest());
        }
        Reading reading = adviser.read(document);
        if (reading instanceof Reading.Refused refused) {
            return new Result.Refused(refused.problems());
        }
        CaseFacts facts = ((Reading.Read) reading).facts();
        if (!person.belongsTo(facts.service())) {
            return new Result.NotYours();
        }
        if (!facts.service().equals(found.get().file().service())) {
            return new Result.Refused(
                    List.of(new Problem("service", "fixed", "A case stays with the service that opened it.")));
        }
        List<Problem> notTheirs = gatekeeperOnly(person, found.get().latest(), facts);
        if (!notTheirs.isEmpty()) {
            return new Result.Refused(notTheirs);
        }
        return log.atomically(() -> add(person, found.get().file(), seen, facts, particulars));
    }

    /** Nobody else says that an assessment was gatekept, or that its levels stand (policy D9, A12). */
    private static List<Problem> gatekeeperOnly(Person person, FactsVersion before, CaseFacts after) {
        if (person.is(Role.GATEKEEPER)) {
            return List.of();
        }
        Map<?, ?> assessment = Stored.map(before.facts()).get("assessment") instanceof Map<?, ?> map ? map : Map.of();
        List<Problem> problems = new ArrayList<>();
        for (Fact<Boolean> each : List.of(Facts.LEVELS_CONFIRMED, Facts.GATEKEPT)) {
            String key = each.path().substring("assessment.".length());
            // levels were confirmed in the knowledge of the factors then on file, not of others
            boolean overtaken =
                    each == Facts.LEVELS_CONFIRMED && !factors(assessment).equals(factors(after));
            if (after.get(each).orElse(false) && (!Boolean.TRUE.equals(assessment.get(key)) || overtaken)) {
                problems.add(new Problem(
                        each.path(), "gatekeeper-only", "Only a gatekeeper says so, by gatekeeping the case."));
            }
        }
        return problems;
    }

    private static List<?> factors(CaseFacts facts) {
        return Stored.document(facts.json()).root() instanceof Map<?, ?> map
                        && map.get("assessment") instanceof Map<?, ?> all
                ? factors(all)
                : List.of();
    }

    private static List<?> factors(Map<?, ?> assessment) {
        return java.util.Arrays.asList(
                assessment.get("riskOfHarmFactors"), assessment.get("safetyFactors"),
                assessment.get("riskOfHarm"), assessment.get("safetyAndWellbeing"));
    }

    private Result add(
            Person person, CaseFile file, int seen, CaseFacts facts, Optional<Map<Particular, String>> particulars) {
        FactsVersion current = versions.latest(file.reference()).orElseThrow();
        if (current.version() != seen) {
            return new Result.Stale(current);
        }
        return new Result.Changed(versions.add(
                file.signed(clock.instant(), person),
                new NewFacts(
                        file.reference(),
                        seen + 1,
                        Origin.CHANGED,
                        Optional.empty(),
                        facts,
                        particulars.orElse(current.particulars()))));
    }
}
