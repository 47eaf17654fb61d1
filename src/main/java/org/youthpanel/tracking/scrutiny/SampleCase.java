package org.youthpanel.tracking.scrutiny;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Stamp;

/**
 * A case of a sample.
 *
 * @param number in the sample, from 1; it never changes
 * @param stratum that it was drawn from; empty where it was chosen by hand
 * @param whyChosen empty where it was drawn
 * @param findings oldest first: the last one counts, the others were corrected
 */
public record SampleCase(
        int number, String reference, Optional<String> stratum, Optional<String> whyChosen, List<Entry> findings) {

    public record Entry(Stamp stamp, Finding finding) {}

    public boolean isRandom() {
        return stratum.isPresent();
    }

    public Optional<Finding> finding() {
        return findings.stream().map(Entry::finding).reduce((earlier, later) -> later);
    }
}
