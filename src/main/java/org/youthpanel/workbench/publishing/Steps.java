package org.youthpanel.workbench.publishing;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Signature;
import org.youthpanel.rules.RuleSetVersion;

/** What was done with versions here. It only grows. */
public interface Steps {

    /**
     * @param signature with the name of the rule set for the service
     * @param before how many steps the set had when it was decided to take this one: where somebody took one since, it
     *     fails, and the work around it runs again
     */
    Step add(
            Signature signature,
            int before,
            RuleSetVersion version,
            Step.Kind kind,
            Optional<String> words,
            Optional<Evidence> evidence);

    /** How many a set has. */
    int count(String set);

    /** The earliest first, whatever the fingerprint. */
    List<Step> of(String set, String version);

    /** Of every set and version; of each the earliest first. */
    List<Step> all();
}
