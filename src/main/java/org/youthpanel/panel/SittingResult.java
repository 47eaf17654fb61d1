package org.youthpanel.panel;

import java.util.List;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.facts.Problem;

/** What changing a sitting, or hearing a case in it, came to. */
public sealed interface SittingResult {

    /** @param sitting with the change */
    record Changed(Sitting sitting) implements SittingResult {}

    /** Somebody changed the sitting after the page was opened. */
    record Stale(Sitting current) implements SittingResult {}

    /** Somebody changed the facts of the case after the page was opened. */
    record StaleFacts(FactsVersion current) implements SittingResult {}

    /** The sitting is closed, or has not begun, or is done with the case. */
    record NotNow(Sitting current) implements SittingResult {}

    /** There is none, or none with this case, that the person may see. */
    record NoSuchSitting() implements SittingResult {}

    record Refused(List<Problem> problems) implements SittingResult {}
}
