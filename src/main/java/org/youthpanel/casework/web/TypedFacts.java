package org.youthpanel.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Problem;

/**
 * Facts as they were typed, turned into a document for the strict reader, which judges them. What the reader could not
 * know is a problem here: half a date, or "none of these" beside one of these.
 *
 * @param document nested maps; what was not answered is not in it
 * @param places of entries of lists in the document, and the rows of the form that they were typed in
 */
public record TypedFacts(Map<String, @Nullable Object> document, List<Problem> problems, Map<String, String> places) {

    /** The answer that there are none, which is not the same as not knowing. */
    public static final String NONE = "none";

    public static final String UNKNOWN = "unknown";
    public static final String SOME = "some";

    static TypedFacts of(FactsForm form, Typed typed) {
        ReadTyped reader = new ReadTyped(form, typed);
        form.fields().forEach(reader::read);
        return reader.facts();
    }

    /** The name of the field that a problem of the reader is about. */
    public String field(String path) {
        String direct = places.get(path);
        if (direct != null) {
            return direct;
        }
        int bracket = path.indexOf(']');
        String row = bracket < 0 ? null : places.get(path.substring(0, bracket + 1));
        String name = row == null ? path : row + path.substring(bracket + 1);
        // one of several in a field of its own, and a scale that is asked for with its score
        return name.replaceFirst("\\[\\d+]$", "")
                .replace("[", ".")
                .replace("]", "")
                .replaceFirst("(?<=\\.)gravity\\.scale$", "gravity.base");
    }
}
