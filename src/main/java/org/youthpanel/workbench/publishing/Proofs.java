package org.youthpanel.workbench.publishing;

import java.util.Optional;
import org.youthpanel.rules.RuleSetVersion;

/** Whether versions were verified as they are now, beside the versions that are in force with them. */
public interface Proofs {

    /**
     * @param defects how many were found, in the rules and in the scenarios; 0 is green
     * @param kinds of case that were looked at
     * @param scenarios that were run
     */
    record Proven(int defects, long kinds, int scenarios) {

        public boolean isGreen() {
            return defects == 0;
        }
    }

    /** Empty while nobody has asked for it. */
    Optional<Proven> of(RuleSetVersion version);
}
