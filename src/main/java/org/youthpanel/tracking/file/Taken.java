package org.youthpanel.tracking.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.AgreementFigures;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.Proportion;

/**
 * Everything that is counted of one selection.
 *
 * @param breakdown how the two voices agree in each group of a column
 * @param levelChanges by {@link #LEVELS}
 * @param reasons departures from the recommendation by their coded reason
 * @param rules departures by the rules that bore on the recommendation; a case stands under each of its rules
 * @param at when it was counted
 */
public record Taken(
        Agreement agreement,
        AgreementFigures statistics,
        Map<Column, List<Part>> breakdown,
        List<Counts.Group> levelChanges,
        List<Departed> reasons,
        List<Departed> rules,
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

    public static final List<Column> LEVELS =
            List.of(Column.CHANGED_BY, Column.LEVEL, Column.DIRECTION, Column.PANEL, Column.AUTHOR_TEAM);

    /**
     * One group.
     *
     * @param code empty where nothing stands in the column
     * @param same in how many both voices name the same disposal
     * @param equallyFormal in how many they name one of the same rung
     */
    public record Part(Optional<String> code, int n, int same, int equallyFormal) {

        public Proportion simple() {
            return new Proportion(same, n);
        }
    }

    /**
     * Decisions that differ from the recommendation.
     *
     * @param code of the reason, or the rule's id
     * @param asFormal another disposal of the same rung
     * @param of among how many compared cases
     */
    public record Departed(String code, int moreFormal, int lessFormal, int asFormal, int of) {

        public int all() {
            return moreFormal + lessFormal + asFormal;
        }
    }
}
