package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/** Reads what the pages of a working copy say together, judged as the facts of a case are. */
public final class ReadWorkingCopy {

    private final WorkingCopies copies;
    private final FactsVersions versions;
    private final Questions questions;
    private final Adviser adviser;

    public ReadWorkingCopy(WorkingCopies copies, FactsVersions versions, Questions questions, Adviser adviser) {
        this.copies = copies;
        this.versions = versions;
        this.questions = questions;
        this.adviser = adviser;
    }

    /**
     * A working copy as it stands.
     *
     * @param facts as they would be handed in; empty where there are problems
     * @param problems everything that is missing or cannot be read
     */
    public record Prepared(
            WorkingCopy copy,
            List<WorkingSection> sections,
            Questions.Answered answered,
            Optional<CaseFacts> facts,
            List<Problem> problems) {

        public Optional<WorkingSection> section(String key) {
            return sections.stream().filter(each -> each.section().equals(key)).findFirst();
        }
    }

    public Optional<Prepared> read(Person person, String reference) {
        return copies.find(reference)
                .filter(copy -> person.belongsTo(copy.service()))
                .map(this::read);
    }

    private Prepared read(WorkingCopy copy) {
        List<WorkingSection> sections = copies.sections(copy.reference());
        Questions.Answered answered = questions.read(copy, sections);
        Reading reading = adviser.read(new Document(answered.facts(), answered.problems()));
        return reading instanceof Reading.Read read
                ? new Prepared(copy, sections, answered, Optional.of(carried(copy, read.facts())), List.of())
                : new Prepared(copy, sections, answered, Optional.empty(), ((Reading.Refused) reading).problems());
    }

    /** With what no page asks for, as it stood in the version that this began from. */
    private CaseFacts carried(WorkingCopy copy, CaseFacts facts) {
        Map<String, @Nullable Object> before = versions.of(copy.reference()).stream()
                .filter(each -> each.version() == copy.factsVersion())
                .findFirst()
                .map(each -> Stored.map(each.facts()))
                .orElseGet(TreeMap::new);
        return gatekept(copy, noWords(facts, before), assessment(before));
    }

    /** A page with no lines cannot say whether there are none or none was written down: nobody changed that. */
    private static CaseFacts noWords(CaseFacts facts, Map<String, @Nullable Object> before) {
        CaseFacts result = facts;
        for (Fact<List<String>> fact : List.of(Facts.STRENGTHS, Facts.AGGRAVATING, Facts.MITIGATING)) {
            Object node = before;
            for (String key : fact.path().split("\\.")) {
                node = node instanceof Map<?, ?> map ? map.get(key) : null;
            }
            if (List.of().equals(node) && facts.get(fact).isEmpty()) {
                result = result.with(fact, List.of());
            }
        }
        return result;
    }

    /** Policy D9, A12: what the gatekeeper said of an assessment stays with it, and goes with the first change of it. */
    private static CaseFacts gatekept(WorkingCopy copy, CaseFacts facts, Map<String, @Nullable Object> before) {
        Object gatekept = before.remove("gatekept");
        Object confirmed = before.remove("levelsConfirmed");
        boolean same = !copy.isNew() && before.equals(assessment(Stored.map(facts.json())));
        CaseFacts result = facts;
        if (same && gatekept != null) {
            result = result.with(Facts.GATEKEPT, Objects.equals(gatekept, true));
        } else if (!same && facts.get(Facts.ASSESSMENT_DONE).isPresent()) {
            result = result.with(Facts.GATEKEPT, false);
        }
        return confirmed == null
                ? result
                : result.with(Facts.LEVELS_CONFIRMED, same && Objects.equals(confirmed, true));
    }

    private static Map<String, @Nullable Object> assessment(Map<String, ? extends @Nullable Object> document) {
        Map<String, @Nullable Object> assessment = new TreeMap<>();
        if (document.get("assessment") instanceof Map<?, ?> map) {
            map.forEach((key, value) -> assessment.put(String.valueOf(key), value));
        }
        return assessment;
    }
}
