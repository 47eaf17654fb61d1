package org.youthpanel.tracking.web;

import java.util.List;
import org.youthpanel.tracking.Departures;

/**
 * Departures of one reason or rule, as files tell them: those that were heard in the selection itself.
 *
 * @param code of the reason, or the rule's id
 * @param asFormal another disposal of the same rung
 * @param of among how many compared cases; of a rule, those in which it bore on the recommendation
 */
record DepartureLine(String code, int all, int moreFormal, int lessFormal, int asFormal, int of) {

    static List<DepartureLine> reasons(Departures departures) {
        return departures.reasons().stream()
                .map(each -> new DepartureLine(
                        each.reason().map(Enum::name).orElse(AlongsideDocument.NO_REASON),
                        each.heard().now().n(),
                        each.more().n(),
                        each.less().n(),
                        each.sameRung().n(),
                        departures.compared().now().n()))
                .filter(each -> each.all() > 0)
                .toList();
    }

    static List<DepartureLine> rules(Departures departures) {
        return departures.rules().stream()
                .map(each -> new DepartureLine(
                        each.rule(),
                        each.departed().now().n(),
                        each.more().n(),
                        each.less().n(),
                        each.sameRung().n(),
                        each.bore().n()))
                .filter(each -> each.all() > 0)
                .toList();
    }
}
