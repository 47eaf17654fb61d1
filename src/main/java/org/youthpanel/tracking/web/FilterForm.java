package org.youthpanel.tracking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.FindChoices;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.Selection;

/** The form above a page of figures: what it offers, and what is chosen. */
final class FilterForm {

    /** Columns that the form asks for; others stay in the address as they are. */
    static final List<Column> COLUMNS = FindChoices.COLUMNS;

    /** In the order of the page. */
    static final List<String> FIELDS = Stream.concat(
                    Stream.of("pair", "period", "from", "to"), COLUMNS.stream().map(Column::camel))
            .toList();

    private static final int QUARTERS = 8;
    private static final int YEARS = 3;

    private final Words words;
    private final ColumnWords names;

    FilterForm(Words words, ColumnWords names) {
        this.words = words;
        this.names = names;
    }

    /** An option of a select. */
    public record Item(String value, String text) {}

    /** A select of the form. */
    public record Field(String name, String label, List<Item> items, String value) {}

    /** A filter in force, and the page without it. */
    public record Selected(String text, String href) {}

    List<Item> pairs() {
        return Stream.of(Pair.values())
                .map(each -> new Item(each.code(), words.code(each)))
                .toList();
    }

    List<Item> periods(Selection selection, LocalDate today) {
        List<Period> all = new ArrayList<>();
        Period quarter = Period.quarter(today);
        all.add(quarter);
        for (int i = 0; i < QUARTERS; i++) {
            quarter = quarter.before().orElseThrow();
            all.add(quarter);
        }
        all.add(Period.lastTwelveMonths(today));
        int year = today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear();
        for (int i = 0; i < YEARS; i++) {
            all.add(Period.financialYear(year - i));
        }
        if (selection.period().code().isPresent() && !all.contains(selection.period())) {
            all.add(selection.period());
        }
        all.remove(Period.ALWAYS);
        all.add(Period.ALWAYS);
        List<Item> items = new ArrayList<>();
        all.stream().distinct().forEach(each -> items.add(new Item(each.code().orElseThrow(), said(each, today))));
        items.add(new Item(AskedPeriod.DAYS, words.of("tracking.filter.days")));
        return items;
    }

    /** Those of whole quarters that are over. */
    List<Item> closedPeriods(LocalDate today) {
        List<Period> all = new ArrayList<>();
        Period quarter = Period.lastQuarter(today);
        for (int i = 0; i < QUARTERS; i++) {
            all.add(quarter);
            quarter = quarter.before().orElseThrow();
        }
        for (int i = 1; i <= YEARS; i++) {
            Period year = Period.financialYear(today.getYear() - i);
            if (year.over(today)) {
                all.add(year);
            }
        }
        List<Item> items = new ArrayList<>();
        all.forEach(each -> items.add(new Item(each.code().orElseThrow(), said(each, today))));
        items.add(new Item(Period.upToLastQuarter(today).code().orElseThrow(), words.of("tracking.filter.closed")));
        return items;
    }

    private String said(Period period, LocalDate today) {
        String said = names.period(period);
        if (period.code().filter(each -> each.matches("\\d{4}-\\d{2}")).isPresent()) {
            said = words.of("tracking.filter.year", said);
        }
        return period.to().isEmpty() || period.over(today) ? said : words.of("tracking.filter.running", said);
    }

    /** What the select of periods shows. */
    static String chosen(Selection selection) {
        return selection.period().code().orElse(AskedPeriod.DAYS);
    }

    /** @param columns that are asked for */
    List<Field> fields(List<Column> columns, Selection selection, Map<Column, List<String>> choices) {
        List<Field> fields = new ArrayList<>();
        for (Column column : columns) {
            String chosen = selection.is().getOrDefault(column, "");
            List<Item> items = new ArrayList<>();
            items.add(new Item("", words.of("tracking.filter.all")));
            choices.getOrDefault(column, List.of())
                    .forEach(each -> items.add(new Item(each, names.code(column, each))));
            if (!chosen.isEmpty()
                    && items.stream().noneMatch(each -> each.value().equals(chosen))) {
                items.add(new Item(chosen, names.code(column, chosen)));
            }
            // one service is no choice
            if (column != Column.SERVICE || items.size() > 2 || !chosen.isEmpty()) {
                fields.add(new Field(column.camel(), names.name(column), items, chosen));
            }
        }
        return fields;
    }

    /** What the form does not ask for, and keeps. @param beside what else the address has */
    static Map<String, String> kept(Selection selection, Map<String, String> beside) {
        Map<String, String> kept = new LinkedHashMap<>(beside);
        selection.is().forEach((column, code) -> {
            if (!COLUMNS.contains(column)) {
                kept.put(column.camel(), code);
            }
        });
        return kept;
    }

    /** @param beside what else the address has */
    List<Selected> selected(String path, Selection selection, Map<String, String> beside) {
        List<Selected> all = new ArrayList<>();
        if (selection.pair() != Pair.RECOMMENDATION_DECISION) {
            all.add(new Selected(
                    words.of("words.part", words.of("tracking.pair"), words.code(selection.pair())),
                    address(path, selection.of(Pair.RECOMMENDATION_DECISION), beside)));
        }
        for (Column column : Column.filters()) {
            String code = selection.is().get(column);
            if (code != null) {
                Map<Column, String> others = new LinkedHashMap<>(selection.is());
                others.remove(column);
                all.add(new Selected(
                        words.of("words.part", names.name(column), names.code(column, code)),
                        address(path, selection.with(others), beside)));
            }
        }
        return all;
    }

    static String address(String path, Selection selection, Map<String, String> beside) {
        Map<String, String> parameters = SelectionForm.parameters(selection);
        parameters.putAll(beside);
        return SelectionForm.address(path, parameters);
    }
}
