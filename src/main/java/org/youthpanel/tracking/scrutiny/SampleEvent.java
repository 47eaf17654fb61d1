package org.youthpanel.tracking.scrutiny;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.youthpanel.tracking.Column;

/** Something that happened to a sample. */
public sealed interface SampleEvent {

    /** The reference of the one case it is about. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /**
     * @param by what the strata are
     * @param size how many were asked for
     * @param madeUp whether the program made the seed; otherwise a person gave it
     * @param head the last entry of the service's chain that the population was counted from
     * @param population every case that could be drawn, by stratum, in the order of the references
     * @param drawn of each stratum, in the order of the draw
     */
    record Drawn(
            Period period,
            Column by,
            int size,
            String seed,
            boolean madeUp,
            long head,
            SortedMap<String, List<String>> population,
            SortedMap<String, List<String>> drawn)
            implements SampleEvent {}

    /** A case put into the sample by hand; it stands for no other. */
    record Chosen(String reference, String why) implements SampleEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }

    record Found(String reference, Finding finding) implements SampleEvent {
        @Override
        public Optional<String> about() {
            return Optional.of(reference);
        }
    }
}
