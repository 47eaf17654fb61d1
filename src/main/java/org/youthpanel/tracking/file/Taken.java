package org.youthpanel.tracking.file;

import java.time.Instant;
import java.util.List;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.AgreementFigures;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Departures;
import org.youthpanel.tracking.LevelChanges;
import org.youthpanel.tracking.TimeTaken;

/**
 * Everything that is counted of one selection, by the use cases of the pages: whoever takes a number along has the one
 * that a page shows.
 *
 * @param breakdowns by each of {@link #BREAKDOWN}, in that order
 * @param at when it was counted
 */
public record Taken(
        Agreement agreement,
        List<Breakdown> breakdowns,
        LevelChanges levelChanges,
        Departures departures,
        TimeTaken time,
        Instant at) {

    /** What agreement is broken down by. */
    public static final List<Column> BREAKDOWN = List.of(
            Column.OFFENCE_TYPE,
            Column.GRAVITY,
            Column.DEPTH,
            Column.PANEL,
            Column.AUTHOR_TEAM,
            Column.RULE_SETS,
            Column.EXPOSURE);

    public AgreementFigures statistics() {
        return agreement.crossing().figures();
    }
}
