package org.youthpanel.tracking.web;

import static org.youthpanel.casework.sheet.Sheet.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.Sheet.Head;
import org.youthpanel.casework.sheet.Sheet.Kind;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.file.Taken;

/** What was selected, when and by whom, and what each figure means: the same words for every kind of file. */
@Component
class CoverSheet {

    /** The figures that a file defines. */
    static final List<String> DEFINED = List.of(
            "n",
            "simple",
            "interval",
            "byRung",
            "adherence",
            "kappa",
            "linear",
            "quadratic",
            "ac1",
            "meanDifference",
            "tauB",
            "rho",
            "stuartMaxwell",
            "bowker",
            "beside",
            "levels",
            "departures",
            "rules",
            "referrals",
            "overtaken",
            "time",
            "fairness",
            "drift",
            "outcomes");

    private static final int NAME = 34;
    private static final int WIDE = 100;

    private final Words words;
    private final ColumnWords names;

    CoverSheet(Words words, ColumnWords names) {
        this.words = words;
        this.names = names;
    }

    /** A name and what is said of it. */
    public record Item(String name, String text) {}

    Sheet of(Person person, Taken taken, boolean withCases) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        about(person, taken).forEach(each -> rows.add(row(each.name(), each.text())));
        rows.add(row(words.of("files.sheets"), words.of(withCases ? "files.sheets.cases" : "files.sheets.figures")));
        definitions().forEach(each -> rows.add(row(each.name(), each.text())));
        return Sheet.of(
                        "Cover",
                        List.of(
                                new Head("what", words.of("files.head.what"), Kind.TEXT, NAME),
                                new Head("words", words.of("files.head.words"), Kind.TEXT, WIDE)),
                        rows)
                .titled(title(taken.agreement().selection()));
    }

    String title(Selection selection) {
        return words.of("files.title", words.code(selection.pair()), names.period(selection.period()));
    }

    List<Item> about(Person person, Taken taken) {
        Selection selection = taken.agreement().selection();
        return List.of(
                new Item(words.of("files.sensitive"), words.of("files.sensitive.text")),
                new Item(words.of("files.period"), names.period(selection.period())),
                new Item(words.of("tracking.pair"), words.code(selection.pair())),
                new Item(words.of("files.services"), services(person, selection)),
                new Item(words.of("files.filters"), filters(selection)),
                new Item(words.of("files.made"), words.at(taken.at())),
                new Item(words.of("files.made-by"), person.name()),
                new Item(words.of("files.note"), words.of("tracking.note")));
    }

    List<Item> definitions() {
        return DEFINED.stream()
                .map(each -> new Item(words.of("files.figure." + each), words.of("files.define." + each)))
                .toList();
    }

    private String services(Person person, Selection selection) {
        return selection
                .service()
                .map(each -> names.code(Column.SERVICE, each))
                .orElseGet(() -> person.services().stream()
                        .sorted()
                        .map(each -> names.code(Column.SERVICE, each))
                        .collect(Collectors.joining(", ")));
    }

    private String filters(Selection selection) {
        String filters = Column.filters().stream()
                .filter(each -> each != Column.SERVICE && selection.is().containsKey(each))
                .map(each -> words.of(
                        "words.part",
                        names.name(each),
                        names.code(each, selection.is().get(each))))
                .collect(Collectors.joining("; "));
        return filters.isEmpty() ? words.of("files.filters.none") : filters;
    }
}
