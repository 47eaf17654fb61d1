package org.youthpanel.workbench.replay;

import java.util.Optional;
import org.youthpanel.advice.ShortAnswer;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Departure;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.tracking.Crossing;
import org.youthpanel.tracking.Shift;

/** Two answers on a case, held against each other and against what was decided. */
public record TwoAnswers(ShortAnswer before, ShortAnswer after, Disposal decided, Optional<Departure> departure) {

    /** How the recommendation changes. */
    public enum Towards {
        SAME,
        MORE_FORMAL,
        LESS_FORMAL,
        SAME_RUNG,
        /** Before, nothing could be recommended. */
        NOW_RECOMMENDED,
        /** Before, something was. */
        NO_LONGER_RECOMMENDED
    }

    public Towards towards() {
        if (before.recommended().isEmpty() || after.recommended().isEmpty()) {
            return before.recommended().equals(after.recommended())
                    ? Towards.SAME
                    : after.recommended().isPresent() ? Towards.NOW_RECOMMENDED : Towards.NO_LONGER_RECOMMENDED;
        }
        Shift shift =
                Crossing.shift(before.recommended().get(), after.recommended().get());
        return Towards.valueOf(shift.name());
    }

    /** Whether something is recommended both times: then agreement before and after can be compared. */
    public boolean recommendedBothTimes() {
        return before.recommended().isPresent() && after.recommended().isPresent();
    }

    public boolean agreedBefore() {
        return before.recommended().filter(decided::equals).isPresent();
    }

    public boolean agreesAfter() {
        return after.recommended().filter(decided::equals).isPresent();
    }

    /** A departure that the version would have absorbed: it recommends what was decided. */
    public boolean absorbed() {
        return recommendedBothTimes() && !agreedBefore() && agreesAfter();
    }

    /** A departure that it would have made. */
    public boolean made() {
        return recommendedBothTimes() && agreedBefore() && !agreesAfter();
    }

    /** Which way something changes that is yes, no or not to be told. */
    public enum Otherwise {
        SAME,
        MORE,
        LESS,
        /** It can be told now and could not before, or the other way. */
        UNCLEAR
    }

    public Otherwise depthTowards() {
        return otherwise(before.depth() == after.depth(), Depth.ASSET_PLUS, Depth.LARP, before.depth(), after.depth());
    }

    public Otherwise panelCaseTowards() {
        return otherwise(
                before.panelCase() == after.panelCase(),
                PanelCase.YES,
                PanelCase.NO,
                before.panelCase(),
                after.panelCase());
    }

    private static Otherwise otherwise(boolean same, Object yes, Object no, Object before, Object after) {
        if (same) {
            return Otherwise.SAME;
        }
        if (before == no && after == yes) {
            return Otherwise.MORE;
        }
        return before == yes && after == no ? Otherwise.LESS : Otherwise.UNCLEAR;
    }

    public boolean changes() {
        return !before.equals(after);
    }
}
