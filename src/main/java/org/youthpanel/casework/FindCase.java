package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Reading;

/** Finds a case that a person may see. A case of another service is not found, so that its existence stays unknown. */
public final class FindCase {

    private final Cases cases;
    private final FactsVersions versions;
    private final Adviser adviser;

    public FindCase(Cases cases, FactsVersions versions, Adviser adviser) {
        this.cases = cases;
        this.versions = versions;
        this.adviser = adviser;
    }

    /** @param latest the facts as they stand */
    public record Found(CaseFile file, FactsVersion latest) {}

    public Optional<Found> find(Person person, String reference) {
        return cases.find(reference)
                .filter(file -> person.belongsTo(file.service()))
                .map(file -> new Found(file, versions.latest(reference).orElseThrow()));
    }

    /** The references of the same child's other cases that the person may see, oldest first. */
    public List<String> othersOfChild(Person person, CaseFile file) {
        return cases.ofChild(file.stamp().child()).stream()
                .filter(each -> person.belongsTo(each.service()))
                .map(CaseFile::reference)
                .filter(each -> !each.equals(file.reference()))
                .toList();
    }

    /** Facts of the log, judged by the rules as they are today; refused where those no longer cover them. */
    public Reading read(FactsVersion version) {
        return adviser.read(Stored.document(version.facts()));
    }

    /** The same for whoever cannot go on without. */
    public CaseFacts facts(FactsVersion version) {
        if (read(version) instanceof Reading.Read read) {
            return read.facts();
        }
        throw new IllegalStateException("Version " + version.version() + " of the facts can no longer be read");
    }
}
