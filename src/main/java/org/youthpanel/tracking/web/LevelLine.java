package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.ChangedBy;
import org.youthpanel.tracking.LevelChanges;

/**
 * Cases in which levels were changed, as files tell them.
 *
 * @param by the column that stands apart: a level, the author's team or the agency that raised it; empty for all cases
 * @param code what stands in it; empty where that is not known
 * @param any cases with any change; null where the page tells none
 * @param of out of how many; null where the page tells none
 */
record LevelLine(
        ChangedBy who,
        Optional<Column> by,
        Optional<String> code,
        @Nullable Integer any,
        @Nullable Integer raised,
        @Nullable Integer lowered,
        @Nullable Integer firstSet,
        @Nullable Integer of) {

    /** Those by the panel, then those by the gatekeeper. */
    static List<LevelLine> all(LevelChanges changes) {
        List<LevelLine> lines = new ArrayList<>();
        by(ChangedBy.PANEL, changes.panel(), lines);
        by(ChangedBy.GATEKEEPER, changes.gatekeeper(), lines);
        return lines;
    }

    private static void by(ChangedBy who, LevelChanges.By by, List<LevelLine> lines) {
        lines.add(new LevelLine(
                who,
                Optional.empty(),
                Optional.empty(),
                by.any().n(),
                by.raised().n(),
                by.lowered().n(),
                by.firstSet().n(),
                by.of().n()));
        by.levels()
                .forEach(each -> lines.add(new LevelLine(
                        who,
                        Optional.of(Column.LEVEL),
                        Optional.of(each.level().name()),
                        null,
                        each.raised().n(),
                        each.lowered().n(),
                        each.firstSet().n(),
                        by.of().n())));
        by.teams()
                .forEach(each -> lines.add(new LevelLine(
                        who,
                        Optional.of(Column.AUTHOR_TEAM),
                        each.team(),
                        null,
                        each.raised().n(),
                        each.lowered().n(),
                        each.firstSet().n(),
                        each.of().n())));
        by.agencies()
                .forEach(each -> lines.add(new LevelLine(
                        who,
                        Optional.of(Column.RAISED_BY),
                        Optional.of(each.agency().name()),
                        each.cases().n(),
                        null,
                        null,
                        null,
                        null)));
    }
}
