package org.youthpanel.tracking.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.Characteristic;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.panel.Adherence;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.tracking.Column;

class MakeTablesTest {

    private static final int FEWEST = 5;
    private static final Quarter QUARTER = new Quarter(2026, 2);

    @Test
    void h6NoLinearProgramUndoesThePublishedTables() {
        for (int children : List.of(0, 1, 4, 5, 9, 25, 40, 100, 500, 2000)) {
            List<Map<Column, String>> cases = cases(children, children);
            Linked linked = new MakeTables(cases).linked();
            BitSet hidden = Suppression.of(linked, FEWEST);
            assertThat(new Attack(linked, hidden, impossible()).findings(FEWEST))
                    .as(children + " children")
                    .isEmpty();
        }
    }

    @Test
    void h6OfNoCountItIsKnownBeforehandThatItIsZero() {
        assertThat(impossible().isEmpty()).isTrue();
    }

    @Test
    void whoKnowsWhichCountsAreZeroUndoesMore() {
        Linked linked = new Linked(List.of(16, 6, 0, 10), List.of(new Linked.Total(0, List.of(1, 2, 3))));
        BitSet hidden = new BitSet();
        hidden.set(1, 3);
        assertThat(new Attack(linked, hidden).findings(FEWEST)).isEmpty();
        BitSet impossible = new BitSet();
        impossible.set(2);
        assertThat(new Attack(linked, hidden, impossible).findings(FEWEST)).isNotEmpty();
    }

    /** The places of counts that are 0 of all cases there can be. */
    private static BitSet impossible() {
        List<Map<Column, String>> every = new ArrayList<>();
        Random chance = new Random(1);
        for (Disposal recommended : Disposal.values()) {
            for (Disposal decided : Disposal.values()) {
                for (List<Disposal> range : List.of(List.of(recommended), List.of(Disposal.values()))) {
                    for (int i = 0; i < 40; i++) {
                        every.add(codes(chance, decided, Adherence.of(recommended, range, decided)));
                    }
                }
            }
        }
        BitSet impossible = new BitSet();
        List<Integer> counts = new MakeTables(every).linked().counts();
        for (int place = 0; place < counts.size(); place++) {
            impossible.set(place, counts.get(place) == 0);
        }
        return impossible;
    }

    @Test
    void h6NoNumberUnderFiveIsPublishedAndACrowdedQuarterIsToldAlmostWhole() {
        PublishedSet few = MakeTables.of("leeds", QUARTER, FEWEST, cases(25, 1));
        assertThat(few.tables())
                .allSatisfy(table -> assertThat(table.cells())
                        .allSatisfy(row -> assertThat(row)
                                .allSatisfy(
                                        cell -> assertThat(cell.orElse(FEWEST)).isGreaterThanOrEqualTo(FEWEST))));
        assertThat(few.hidden()).isPositive().isLessThan(few.cells());
        PublishedSet many = MakeTables.of("leeds", QUARTER, FEWEST, cases(2000, 1));
        assertThat(many.hidden()).isLessThan(many.cells() / 3);
    }

    @Test
    void aTotalThatTablesShareIsTheSameInEach() {
        PublishedSet set = MakeTables.of("leeds", QUARTER, FEWEST, cases(400, 3));
        List<PublishedTable> tables = set.tables();
        assertThat(tables).hasSize(7);
        // the last line of each table by formality, and everywhere the last cell of all
        assertThat(tables.subList(1, 5).stream()
                        .map(each -> each.cells().get(each.cells().size() - 1))
                        .distinct())
                .hasSize(1);
        assertThat(tables.stream()
                        .map(each -> each.cells().get(each.cells().size() - 1))
                        .map(each -> each.get(each.size() - 1))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        PublishedSet set = MakeTables.of("leeds", QUARTER, FEWEST, cases(60, 4));
        String body = org.youthpanel.facts.Json.write(set.document());
        assertThat(PublishedSet.of(body)).isEqualTo(set);
    }

    private static List<Map<Column, String>> cases(int children, long seed) {
        Random chance = new Random(seed);
        List<Map<Column, String>> cases = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            cases.add(codes(chance, one(chance, Disposal.values()), one(chance, Adherence.values())));
        }
        return cases;
    }

    private static Map<Column, String> codes(Random chance, Disposal decided, Adherence adherence) {
        Map<Column, String> codes = new EnumMap<>(Column.class);
        codes.put(Column.DECIDED, decided.name());
        codes.put(Column.OFFENCE_TYPE, one(chance, OffenceType.values()).name());
        codes.put(
                Column.ETHNIC_GROUP,
                one(chance, "WHITE", "MIXED", "ASIAN", "BLACK", "OTHER", Characteristic.NOT_KNOWN));
        codes.put(Column.SEX, one(chance, "MALE", "FEMALE", Characteristic.PREFERS_NOT_TO_SAY));
        codes.put(Column.EXPOSURE, one(chance, Column.Exposed.values()).name());
        codes.put(Column.LEVELS_CHANGED, one(chance, Column.ChangedBy.values()).name());
        codes.put(Column.ADHERENCE, adherence.name());
        codes.put(Column.DEPTH, one(chance, Depth.values()).name());
        return codes;
    }

    /** The first more often than the last. */
    @SafeVarargs
    private static <T> T one(Random chance, T... values) {
        return values[Math.min(chance.nextInt(values.length), chance.nextInt(values.length))];
    }
}
