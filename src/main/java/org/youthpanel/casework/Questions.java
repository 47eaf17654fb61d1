package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Problem;

/** The question pages of a case: what is typed into them, as a document of facts, and the other way round. */
public interface Questions {

    /** All pages together. */
    Answered read(WorkingCopy copy, List<WorkingSection> sections);

    /** As it would have been typed, by section. */
    Map<String, Map<String, List<String>>> fill(
            Map<String, @Nullable Object> facts, Map<Particular, String> particulars);

    /**
     * What the pages say, as far as it can be read.
     *
     * @param facts nested maps for the strict reader, which judges them; what was not answered is not in them
     * @param problems what the strict reader could not know
     */
    record Answered(Map<String, @Nullable Object> facts, Map<Particular, String> particulars, List<Problem> problems) {

        /** Says nothing of what was answered. */
        @Override
        public String toString() {
            return "Answered";
        }
    }
}
