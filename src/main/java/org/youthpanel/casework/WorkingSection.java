package org.youthpanel.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One question page of a working copy.
 *
 * @param revision counts how often it was saved, from 1
 * @param typed what stands in its fields, by their names, as it was typed, whether it can be read or not
 */
public record WorkingSection(
        String section, int revision, Map<String, List<String>> typed, Instant savedAt, String savedBy) {

    /** Says nothing of what was typed. */
    @Override
    public String toString() {
        return "WorkingSection " + section + " " + revision;
    }
}
