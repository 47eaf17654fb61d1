package org.youthpanel.tracking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.Sheet.Head;
import org.youthpanel.casework.sheet.Sheet.Kind;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.file.TakeFigures;

/**
 * The compared cases, a row each, in codes: nothing of the child's characteristics, nothing that ties one child's cases
 * together, and nobody who recorded a decision.
 */
@Component
class DecisionSheet {

    static final List<Column> COLUMNS = List.of(
            Column.REFERENCE,
            Column.SERVICE,
            Column.COUNTED_ON,
            Column.QUARTER,
            Column.RECOMMENDED,
            Column.DECIDED,
            Column.ADHERENCE,
            Column.RUNGS,
            Column.DEPARTURE,
            Column.CORRECTIONS,
            Column.STARTING_POINT,
            Column.PROPOSAL,
            Column.POLICE_VIEW,
            Column.FIRST_VIEW,
            Column.EXPOSURE,
            Column.POLICE_DECIDED,
            Column.DELIVERED,
            Column.COMPLETED,
            Column.PANEL,
            Column.AUTHOR_TEAM,
            Column.OFFENCE_TYPE,
            Column.SERIOUS_VIOLENCE,
            Column.GRAVITY_SCALE,
            Column.GRAVITY,
            Column.DEPTH,
            Column.PANEL_CASE,
            Column.LEVELS_CHANGED,
            Column.REFUSED,
            Column.RULE_SETS,
            Column.RULES,
            Column.ASSESSMENT_STATE,
            Column.POLICE_STATE,
            Column.DELIVERY_STATE,
            Column.DAYS_TO_PANEL,
            Column.DAYS_TO_RECORD);

    private static final int WIDTH = 22;

    private final TakeFigures taking;
    private final Words words;

    DecisionSheet(TakeFigures taking, Words words) {
        this.taking = taking;
        this.words = words;
    }

    /** @param n how many they are, counted already */
    Sheet of(Person person, Selection selection, int n) {
        return new Sheet(
                "Decisions",
                "",
                COLUMNS.stream().map(this::head).toList(),
                n,
                rows -> taking.cases(person, selection, COLUMNS, codes -> {
                    List<@Nullable Object> row = new ArrayList<>();
                    for (Column column : COLUMNS) {
                        row.add(cell(column, codes.get(column)));
                    }
                    rows.take(row);
                }));
    }

    Head head(Column column) {
        Kind kind = switch (column.kind()) {
            case NUMBER -> Kind.COUNT;
            case DAY -> Kind.DAY;
            case CODE, STATE -> Kind.TEXT;
        };
        String own = words.find("files.column." + column.camel());
        return new Head(column.camel(), own == null ? words.of("tracking.column." + column.camel()) : own, kind, WIDTH);
    }

    private static @Nullable Object cell(Column column, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (column.kind()) {
            case NUMBER -> Integer.valueOf(code);
            case DAY -> LocalDate.parse(code);
            // ids stand between spaces
            case CODE, STATE -> code.strip();
        };
    }
}
