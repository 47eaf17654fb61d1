package org.youthpanel.tracking.following;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;

/** What followed decisions, as the log was counted. */
public interface Followings {

    /**
     * Work with a child that ended; a case that was decided again can have several.
     *
     * @param child ties a child's cases together
     * @param disposal what was delivered; where that is not known, what the police decided, or else the panel
     */
    record Ended(String child, String reference, LocalDate on, boolean completed, Disposal disposal) {}

    /** Of a service, in the order of the days. */
    List<Ended> ended(String service, LocalDate from, LocalDate to);

    /**
     * So many children whose first case with a decision and a recommendation is alike.
     *
     * @param reEntered whether they came to notice again within twelve months; empty while those are not over
     */
    record Children(Adherence adherence, String ruleSets, Optional<Boolean> reEntered, int n) {}

    /**
     * @param last decisions up to this day have been followed for twelve months
     * @param until later decisions are left out
     */
    List<Children> reEntries(String service, LocalDate last, LocalDate until);
}
