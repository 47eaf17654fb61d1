package org.youthpanel.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What reading must be told by the rule sets: which dates they cover and how the national one reads gravity. */
public interface Conventions {

    /** Problems with the service or the date: no version of one of the two layers is in force then. */
    List<Problem> coverage(String service, LocalDate decisionDate);

    /** How gravity is read on that day; empty before the first national version. */
    Optional<GravityConvention> gravityOn(LocalDate decisionDate);
}
