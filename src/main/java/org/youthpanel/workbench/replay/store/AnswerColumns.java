package org.youthpanel.workbench.replay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Outcome;
import org.youthpanel.advice.ShortAnswer;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.workbench.replay.Tried;

/** Answers in columns: the same four, with before or after at the end. */
final class AnswerColumns {

    static final String BEFORE = "outcome_before, recommended_before, depth_before, panel_case_before";
    static final String AFTER = "outcome_after, recommended_after, depth_after, panel_case_after";

    private AnswerColumns() {}

    static ShortAnswer read(ResultSet row, String when) throws SQLException {
        return new ShortAnswer(
                Outcome.valueOf(row.getString("outcome_" + when)),
                Rows.optional(row, "recommended_" + when).map(Disposal::valueOf),
                Depth.valueOf(row.getString("depth_" + when)),
                PanelCase.valueOf(row.getString("panel_case_" + when)));
    }

    static Tried tried(ResultSet row) throws SQLException {
        return row.getString("checked").equals("RUN")
                ? new Tried.Answered(read(row, "after"))
                : new Tried.CouldNotRun(
                        Tried.Reason.valueOf(row.getString("failure")),
                        Rows.optional(row, "failure_detail").orElse(""));
    }

    static @Nullable Object[] written(ShortAnswer answer) {
        return new @Nullable Object[] {
            answer.outcome().name(),
            answer.recommended().map(Enum::name).orElse(null),
            answer.depth().name(),
            answer.panelCase().name()
        };
    }

    /** checked, the four of the answer, failure and its detail. */
    static @Nullable Object[] written(Tried tried) {
        if (tried instanceof Tried.Answered answered) {
            @Nullable Object[] answer = written(answered.answer());
            return new @Nullable Object[] {"RUN", answer[0], answer[1], answer[2], answer[3], null, null};
        }
        Tried.CouldNotRun failed = (Tried.CouldNotRun) tried;
        return new @Nullable Object[] {
            "FAILED", null, null, null, null, failed.reason().name(), failed.detail()
        };
    }
}
