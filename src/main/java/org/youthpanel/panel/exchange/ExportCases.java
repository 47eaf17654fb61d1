package org.youthpanel.panel.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Snapshot;
import org.youthpanel.panel.CaseStanding;
import org.youthpanel.panel.CaseStatus;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.after.Aftermath;
import org.youthpanel.panel.after.ReadAftermath;

/** Gives cases one after the other, as they stood at one moment, in the order in which they were opened. */
public final class ExportCases {

    private final Snapshot snapshot;
    private final Cases cases;
    private final FactsVersions versions;
    private final ReadAftermath reading;
    private final Sittings sittings;
    private final CaseNumbers numbers;
    private final PoliceCodes codes;

    public ExportCases(
            Snapshot snapshot,
            Cases cases,
            FactsVersions versions,
            ReadAftermath reading,
            Sittings sittings,
            CaseNumbers numbers,
            PoliceCodes codes) {
        this.snapshot = snapshot;
        this.cases = cases;
        this.versions = versions;
        this.reading = reading;
        this.sittings = sittings;
        this.numbers = numbers;
        this.codes = codes;
    }

    /** Those of the selection that the person may see; one at a time is held. */
    public void each(Person person, ExportSelection selection, Consumer<ExportedCase> taking) {
        Set<String> services = new HashSet<>(selection.services());
        services.retainAll(person.services());
        snapshot.reading(() -> {
            List<CaseFile> files = cases.of(services);
            for (CaseFile file : files) {
                // a case is opened with its facts: there is nothing to read of one that has none
                if (versions.latest(file.reference()).isPresent()) {
                    reading.read(person, file.reference())
                            .map(this::of)
                            .filter(selection::has)
                            .ifPresent(taking);
                }
            }
            return files.size();
        });
    }

    private ExportedCase of(Aftermath known) {
        String reference = known.file().reference();
        CaseStatus status = CaseStanding.of(
                known.decisions(),
                known.advice(),
                known.events(),
                sittings.hearing(reference).isPresent(),
                () -> Gatekeeping.standing(versions.of(reference), known.events()));
        Optional<String> code = known.carriedOut()
                .flatMap(outcome -> ExportedCase.outcomeOn(known)
                        .flatMap(on -> codes.of(known.file().service(), outcome, on)));
        return new ExportedCase(
                known, status, () -> known.file().sealedNumber().map(kept -> numbers.open(reference, kept)), code);
    }
}
