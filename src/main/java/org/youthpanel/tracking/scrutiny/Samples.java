package org.youthpanel.tracking.scrutiny;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Signature;

/** The samples of the log. */
public interface Samples {

    /**
     * Adds an event at the end. Where somebody else's event took its number, the work around it is run again, and reads
     * that one first.
     *
     * @param seen the number of the last event that was read; 0 for a new sample
     */
    Sample.Recorded add(Signature signature, String sample, int seen, SampleEvent event);

    Optional<Sample> find(String id);

    /** Those of these services, the latest drawn first. */
    List<Sample> ofServices(Set<String> services);

    /** The position of the last entry of a service's chain; 0 where there is none. */
    long head(String service);
}
