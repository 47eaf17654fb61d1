package org.youthpanel.workbench.replay.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.web.ColumnWords;
import org.youthpanel.workbench.replay.StartReplay;

/** The period that a replay is asked for: one of a list, or days. */
final class TypedPeriod {

    static final List<String> FIELDS = List.of("replay.period", "replay.from", "replay.to");

    private static final String DAYS = "days";
    private static final int QUARTERS = 8;
    private static final int YEARS = 3;
    private static final int APRIL = 4;

    private TypedPeriod() {}

    public record Item(String value, String text) {}

    /** Nothing is chosen beforehand. */
    static List<Item> choices(Words words, ColumnWords names, LocalDate today) {
        List<Period> periods = new ArrayList<>(List.of(Period.ALWAYS, Period.lastTwelveMonths(today)));
        Period quarter = Period.quarter(today);
        for (int i = 0; i < QUARTERS; i++) {
            quarter = quarter.before().orElseThrow();
            periods.add(quarter);
        }
        int year = today.getMonthValue() < APRIL ? today.getYear() - 1 : today.getYear();
        for (int i = 0; i < YEARS; i++) {
            periods.add(Period.financialYear(year - i));
        }
        List<Item> items = new ArrayList<>(List.of(new Item("", words.of("replay.period.choose"))));
        periods.stream()
                .distinct()
                .forEach(each -> items.add(new Item(
                        each.code().orElseThrow(),
                        each.equals(Period.ALWAYS) ? words.of("replay.period.all") : names.period(each))));
        items.add(new Item(DAYS, words.of("replay.period.days")));
        return items;
    }

    /** @param errors takes which parts of a day are wrong */
    static StartReplay.Form of(Typed typed, FormErrors errors) {
        String chosen = typed.one("replay.period");
        if (chosen.isEmpty()) {
            return new StartReplay.Form(Optional.empty(), List.of());
        }
        if (!chosen.equals(DAYS)) {
            Optional<Period> period = Period.of(chosen);
            return new StartReplay.Form(
                    period,
                    period.isPresent()
                            ? List.of()
                            : List.of(new Problem("replay.period", "unknown-code", "There is no such period.")));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> from = day(typed, "replay.from", problems, errors);
        Optional<LocalDate> to = day(typed, "replay.to", problems, errors);
        if (problems.isEmpty() && from.isEmpty() && to.isEmpty()) {
            problems.add(new Problem("replay.from", "required", "Give the first day or the last."));
        }
        return new StartReplay.Form(
                problems.isEmpty() ? Optional.of(new Period(from, to)) : Optional.empty(), problems);
    }

    private static Optional<LocalDate> day(Typed typed, String name, List<Problem> problems, FormErrors errors) {
        TypedDate date = TypedDate.of(typed, name);
        if (date.wrong() != null) {
            errors.wrongParts(name, date.wrongParts());
            problems.add(new Problem(name, date.wrong(), "This is no such day."));
        }
        return date.date();
    }
}
