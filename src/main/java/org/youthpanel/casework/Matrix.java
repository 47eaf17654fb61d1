package org.youthpanel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.GravityScale;

/**
 * One version of the table of base scores that a service has loaded for itself. The product ships none.
 *
 * @param from the first day of panels that it is in force for
 * @param scale of every score in it
 * @param sha256 of its file, byte for byte
 */
public record Matrix(
        String service, String version, LocalDate from, GravityScale scale, List<Entry> entries, String sha256) {

    public Matrix {
        entries = List.copyOf(entries);
    }

    /**
     * One offence of it.
     *
     * @param name empty where the file gives none
     * @param aggravating the factors that it lists for this offence, as free words
     */
    public record Entry(
            String code, Optional<String> name, int base, List<String> aggravating, List<String> mitigating) {

        public Entry {
            aggravating = List.copyOf(aggravating);
            mitigating = List.copyOf(mitigating);
        }
    }

    public Optional<Entry> find(String code) {
        return entries.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** As it is kept with a case whose score was filled in from it. */
    public String mark() {
        return "matrix " + service + " " + version + ", sha256 " + sha256;
    }
}
