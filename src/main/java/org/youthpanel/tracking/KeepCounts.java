package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sittings;

/**
 * Counts what the log has that was not counted yet. Whoever reads a figure asks for this first, so that a figure is
 * never behind the log, and nobody who writes has to think of it.
 */
public final class KeepCounts {

    /** Entries of the log in one transaction: others can write in between. */
    private static final int AT_ONCE = 500;

    private final Log log;
    private final CountedCases counted;
    private final Cases cases;
    private final FactsVersions versions;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final Characteristics characteristics;
    private final Sittings sittings;
    private final ScrutinyViews scrutiny;

    public KeepCounts(
            Log log,
            CountedCases counted,
            Cases cases,
            FactsVersions versions,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            Characteristics characteristics,
            Sittings sittings,
            ScrutinyViews scrutiny) {
        this.log = log;
        this.counted = counted;
        this.cases = cases;
        this.versions = versions;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.events = events;
        this.characteristics = characteristics;
        this.sittings = sittings;
        this.scrutiny = scrutiny;
    }

    /** Of the rows that are counted; another number is another way to count, and everything is counted anew. */
    public static int form() {
        return CountCase.FORM;
    }

    /** Until nothing of these services is left to be counted. */
    public void catchUp(Set<String> services) {
        Set<String> behind = new HashSet<>(services);
        behind.removeAll(counted.finished(services, CountCase.FORM));
        for (String service : behind) {
            while (log.atomically(() -> some(service))) {}
        }
    }

    /** Whether there may be more. */
    private boolean some(String service) {
        CountedCases.Behind behind = counted.behind(service, CountCase.FORM, AT_ONCE);
        if (behind.upTo() == 0) {
            return false;
        }
        behind.children().forEach(child -> count(service, child));
        counted.counted(service, behind.upTo());
        return true;
    }

    /** All cases of the child: a later one can be the re-entry of an earlier one. */
    private void count(String service, String child) {
        List<CaseFile> files = cases.ofChild(child).stream()
                .filter(each -> each.service().equals(service))
                .toList();
        for (CaseFile file : files) {
            List<FactsVersion> known = versions.of(file.reference());
            if (!known.isEmpty()) {
                counted.put(file.reference(), CountCase.of(read(file, known, files)));
            }
        }
    }

    private CaseLog read(CaseFile file, List<FactsVersion> known, List<CaseFile> files) {
        String reference = file.reference();
        List<LocalDate> committed = new ArrayList<>();
        for (CaseFile other : files) {
            if (!other.reference().equals(reference)) {
                versions.latest(other.reference())
                        .map(each -> CountCase.map(Stored.map(each.facts()).get("offence"))
                                .get("committedOn"))
                        .ifPresent(each -> committed.add(LocalDate.parse(String.valueOf(each))));
            }
        }
        return new CaseLog(
                file,
                known,
                recommendations.of(reference),
                decisions.of(reference),
                events.of(reference),
                characteristics.of(reference).stream()
                        .reduce((earlier, later) -> later)
                        .map(each -> each.codes())
                        .orElse(Map.of()),
                sittings.of(reference),
                scrutiny.of(reference),
                committed);
    }
}
