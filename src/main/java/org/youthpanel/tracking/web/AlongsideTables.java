package org.youthpanel.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Timeliness;
import org.youthpanel.tracking.LevelChanges;
import org.youthpanel.tracking.LevelChanges.Effect;
import org.youthpanel.tracking.TimeTaken;
import org.youthpanel.tracking.file.Taken;
import org.youthpanel.tracking.web.FigureTable.Number;

/** Referrals, recommendations that were overtaken and time taken, as files tell them. */
@Component
class AlongsideTables {

    private final Words words;
    private final ColumnWords names;

    AlongsideTables(Words words, ColumnWords names) {
        this.words = words;
        this.names = names;
    }

    List<FigureTable> of(Taken taken) {
        return List.of(referrals(taken.levelChanges()), overtaken(taken.levelChanges()), time(taken.time()));
    }

    private FigureTable referrals(LevelChanges changes) {
        FigureTable table = new FigureTable(words, "Referrals")
                .key("group", "code")
                .count("prompted", "made", "unprompted", "afterRaised", "madeAfterRaised");
        changes.referrals()
                .forEach(each -> table.add(
                        "referrals",
                        each.to().name(),
                        words.code(each.to()),
                        List.of(words.code(each.to()), each.to().name()),
                        Number.count(each.prompted().n()),
                        Number.count(each.made().n()),
                        Number.count(each.unprompted().n()),
                        Number.count(each.afterRaised().n()),
                        Number.count(each.madeAfterRaised().n())));
        return table;
    }

    private FigureTable overtaken(LevelChanges changes) {
        FigureTable table = new FigureTable(words, "Overtaken")
                .key("cause", "before", "after", "depthBefore", "depthAfter", "code")
                .count("cases");
        for (LevelChanges.Overtaken each : changes.overtaken()) {
            Effect effect = each.effect();
            String code = String.join(
                    ">",
                    each.cause(),
                    effect.recommendedBefore().orElse(""),
                    effect.recommendedAfter().orElse(""),
                    effect.depthBefore().orElse(""),
                    effect.depthAfter().orElse(""));
            String cause = names.code(Column.CAUSE, each.cause());
            table.add(
                    "overtaken",
                    code,
                    words.of(
                            "files.overtaken",
                            cause,
                            disposal(effect.recommendedBefore()),
                            disposal(effect.recommendedAfter()),
                            depth(effect.depthBefore()),
                            depth(effect.depthAfter())),
                    List.of(
                            cause,
                            disposal(effect.recommendedBefore()),
                            disposal(effect.recommendedAfter()),
                            depth(effect.depthBefore()),
                            depth(effect.depthAfter()),
                            code),
                    Number.count(effect.cases().n()));
        }
        return table;
    }

    private String disposal(Optional<String> code) {
        return code.map(words::disposal).orElseGet(() -> words.of("figures.effect.none"));
    }

    private String depth(Optional<String> code) {
        return code.map(each -> words.of("Depth." + each)).orElseGet(() -> words.of("figures.effect.none"));
    }

    private FigureTable time(TimeTaken time) {
        FigureTable table = new FigureTable(words, "Time taken")
                .key("group", "code")
                .count("cases", "onTime", "late", "open", "overdue")
                .share("inTime", "inTimeCount", "dueCount")
                .count("medianOf")
                .number("medianDays");
        for (TimeTaken.Clock each : time.clocks()) {
            Map<Timeliness, Number> states = new java.util.EnumMap<>(Timeliness.class);
            each.states().forEach((state, tally) -> states.put(state, Number.count(tally.n())));
            String name = names.name(each.state());
            table.add(
                    "time",
                    each.state().camel(),
                    name,
                    List.of(name, each.state().camel()),
                    Number.count(each.cases().n()),
                    states.get(Timeliness.IN_TIME),
                    states.get(Timeliness.LATE),
                    states.get(Timeliness.OPEN),
                    states.get(Timeliness.OVERDUE),
                    each.inTime()
                            .map(Number::share)
                            .orElseGet(() -> Number.missing(
                                    each.states().get(Timeliness.IN_TIME).n(), each.due(), words.of("tracking.few"))),
                    Number.count(each.late().n()),
                    median(each.late()));
        }
        median(table, Column.DAYS_TO_PANEL, time.toPanel());
        median(table, Column.DAYS_TO_RECORD, time.toRecord());
        return table;
    }

    private void median(FigureTable table, Column column, TimeTaken.Median median) {
        table.add(
                "time",
                column.camel(),
                names.name(column),
                List.of(names.name(column), column.camel()),
                null,
                null,
                null,
                null,
                null,
                null,
                Number.count(median.n()),
                median(median));
    }

    private static Number median(TimeTaken.Median median) {
        return new Number(
                median.days().value().orElse(null),
                null,
                null,
                median.n(),
                null,
                median.days().reason().orElse(""));
    }
}
