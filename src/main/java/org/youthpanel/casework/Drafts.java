package org.youthpanel.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people have typed into forms and not sent, each person's own. A draft goes when its form has been sent. */
public interface Drafts {

    /** @param typed what stands in the fields, by their names, as it was typed */
    record Draft(Map<String, List<String>> typed, Instant at) {

        /** Says nothing of what was typed. */
        @Override
        public String toString() {
            return "Draft";
        }
    }

    /** In place of the one before. @param place the address of the form */
    void keep(String person, String place, Draft draft);

    Optional<Draft> find(String person, String place);

    void drop(String person, String place);

    /** Where the person has drafts, the newest first. */
    List<String> places(String person);

    /** Everybody's, of the forms whose addresses begin with this: what they were for is no more. */
    void dropBelow(String address);

    /** Those that nobody has touched since. */
    void dropBefore(Instant time);
}
