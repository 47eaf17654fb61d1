package org.youthpanel.workbench;

import java.time.Instant;
import java.util.List;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.space.Defect;
import org.youthpanel.workbench.space.Proof;

/**
 * What was found of one version, of exactly these bytes.
 *
 * @param sha256 of the version that was proven
 * @param at when it was finished
 * @param defects everything that is wrong with it; of a draft, as if it were published
 * @param proofs what was found over the case space, for each pair in which the version stands
 * @param passed how many of the scenarios whose cases it decides came out as expected
 */
public record Proven(
        RuleSetVersion version,
        String sha256,
        Instant at,
        List<Defect> defects,
        List<Proof> proofs,
        int passed,
        int failed) {

    /** Nothing is wrong, and something was tried. */
    public boolean isGreen() {
        return defects.isEmpty() && failed == 0 && passed > 0 && size() > 0;
    }

    /** How many kinds of case were tried. */
    public long size() {
        return proofs.stream().mapToLong(Proof::size).sum();
    }
}
