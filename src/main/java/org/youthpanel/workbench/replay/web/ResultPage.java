package org.youthpanel.workbench.replay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.web.ColumnWords;
import org.youthpanel.workbench.replay.Changes;
import org.youthpanel.workbench.replay.Disparity;
import org.youthpanel.workbench.replay.Replays;
import org.youthpanel.workbench.replay.Replays.Which;

/** Puts what came of a version into a page, a replay’s or a shadow’s: the sentence first, then the tables. */
@Component
class ResultPage {

    private final ReplayWords said;
    private final ResultTables tables;
    private final ColumnWords columns;

    ResultPage(ReplayWords said, ResultTables tables, ColumnWords columns) {
        this.said = said;
        this.tables = tables;
        this.columns = columns;
    }

    /** A link to the same by another characteristic. */
    public record Link(String text, String href, boolean current) {}

    /** @param cases the address of the cases of a number; empty where the person may read none */
    void put(
            Changes changes,
            Disparity disparity,
            List<Replays.Failures> failures,
            String address,
            Function<Which, Optional<String>> cases,
            Model model) {
        model.addAttribute("headline", said.headline(changes));
        model.addAttribute("n", changes.n());
        model.addAttribute("agreement", said.agreement(changes));
        model.addAttribute("test", said.test(changes));
        List<ResultTables.Table> before = new ArrayList<>();
        if (changes.n() > 0) {
            before.add(tables.towards(changes, cases));
            before.add(tables.beside(changes, cases));
        }
        List<ResultTables.Table> after = new ArrayList<>();
        if (changes.compared() > 0) {
            before.add(tables.matrix(changes));
            after.add(tables.departures(changes, cases));
        }
        model.addAttribute("changed", before);
        model.addAttribute("departures", after);
        model.addAttribute("disparity", changes.n() > 0 ? tables.disparity(disparity) : List.of());
        model.addAttribute(
                "by",
                CompareGroups.BY.stream()
                        .map(each ->
                                new Link(columns.name(each), address + "?by=" + each.camel(), each == disparity.by()))
                        .toList());
        model.addAttribute(
                "failures",
                tables.failures(failures, cases.apply(Which.COULD_NOT_RUN)).orElse(null));
        cases.apply(Which.CHANGED).filter(each -> changes.changed() > 0).ifPresent(href -> {
            model.addAttribute("changedHref", href);
            model.addAttribute("changedText", said.of("replay.changed.link", changes.changed()));
        });
    }

    static Optional<Column> by(String parameter) {
        return CompareGroups.BY.stream()
                .filter(each -> each.camel().equals(parameter))
                .findFirst();
    }
}
