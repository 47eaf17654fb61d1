package org.youthpanel.workbench.reading.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.space.Comparison;
import org.youthpanel.workbench.space.Region;
import org.youthpanel.workbench.space.Region.Direction;
import org.youthpanel.workbench.space.Region.Part;

/**
 * What is different between two versions, in words.
 *
 * @param headlines how many kinds of case go which way
 * @param recommended from what to what
 * @param parts of the answer that change somewhere, each with its regions
 */
public record ComparisonInWords(
        List<String> headlines,
        List<PlainTable> recommended,
        List<Changing> parts,
        List<Rule> rules,
        List<String> parameters) {

    /** @param id for links */
    public record Changing(String id, String title, List<Kind> kinds) {}

    /**
     * Cases that are answered alike before, and alike after.
     *
     * @param change from what to what, and which way that goes
     * @param when each has to hold; empty for every case
     * @param some why the conditions say less than there is; null where they say all
     */
    public record Kind(
            String change, List<String> when, @Nullable String some, String count, List<FactLine> example) {}

    /**
     * A rule that is not the same in both.
     *
     * @param before its conditions as they were; empty where it is new or they stayed
     */
    public record Rule(String title, String reason, List<String> before, List<String> when, List<String> then) {}

    static ComparisonInWords of(Comparison comparison, Words words) {
        Write write = new Write(comparison, words);
        return new ComparisonInWords(
                write.headlines(), write.recommended(), write.parts(), write.rules(), write.parameters());
    }

    private record Write(Comparison comparison, Words words) {

        List<String> headlines() {
            if (!comparison.comparable()) {
                return List.of(words.of("changes.not-comparable"));
            }
            if (comparison.regions().isEmpty()) {
                return List.of(words.of("changes.none"));
            }
            if (comparison.recommended().isEmpty()) {
                return List.of(words.of("changes.none-recommended"));
            }
            Map<Direction, Long> counts = new EnumMap<>(Direction.class);
            comparison.recommended().forEach(each -> counts.merge(each.direction(), each.kinds(), Long::sum));
            List<String> lines = new ArrayList<>();
            counts.forEach((direction, kinds) -> lines.add(words.of(
                    "changes.recommended." + direction,
                    number(kinds),
                    number(comparison.recommended().get(0).all()))));
            return List.copyOf(lines);
        }

        List<PlainTable> recommended() {
            if (comparison.recommended().isEmpty()) {
                return List.of();
            }
            return List.of(new PlainTable(
                    "recommended",
                    words.of("changes.recommended"),
                    words.of("changes.kinds.note"),
                    List.of(
                            words.of("changes.before"),
                            words.of("changes.after"),
                            words.of("changes.direction"),
                            words.of("changes.kinds")),
                    comparison.recommended().stream()
                            .map(each -> new PlainTable.Row(
                                    begun(answer(each.part(), each.before())),
                                    List.of(
                                            new PlainTable.Cell(begun(answer(each.part(), each.after())), ""),
                                            new PlainTable.Cell(words.of("changes.direction." + each.direction()), ""),
                                            new PlainTable.Cell(number(each.kinds()), ""))))
                            .toList()));
        }

        List<Changing> parts() {
            Map<String, List<Region>> byPart = new LinkedHashMap<>();
            comparison
                    .regions()
                    .forEach(each -> byPart.computeIfAbsent(title(each), key -> new ArrayList<>())
                            .add(each));
            List<Changing> parts = new ArrayList<>();
            byPart.forEach((title, regions) -> parts.add(new Changing(
                    "part-" + (parts.size() + 1),
                    title,
                    regions.stream().map(this::kind).toList())));
            return List.copyOf(parts);
        }

        private String title(Region region) {
            if (region.part() != Part.BAR) {
                return words.of("changes.part." + region.part());
            }
            String[] about = region.about().split(" ");
            return words.of("changes.part.BAR", ConditionInWords.code("Disposal", about[0], words), about[1]);
        }

        private Kind kind(Region region) {
            String change = words.of(
                    "changes.change",
                    begun(answer(region.part(), region.before())),
                    answer(region.part(), region.after()));
            return new Kind(
                    region.direction() == Direction.OTHER
                            ? change
                            : words.of(
                                    "changes.directed",
                                    change,
                                    words.of("changes.direction." + region.direction())
                                            .toLowerCase(Locale.UK)),
                    ConditionInWords.orAsWritten(region.where(), comparison.to(), words),
                    region.exactly() ? null : words.of("changes.some"),
                    words.of("changes.count", number(region.kinds()), region.kinds()),
                    FactLine.of(region.example(), words));
        }

        private String answer(Part part, String code) {
            String own = words.find("changes.answer." + part + "." + code);
            if (own != null) {
                return own;
            }
            String any = words.find("changes.answer." + code);
            return any != null ? any : ConditionInWords.code("Disposal", code, words);
        }

        private static String begun(String words) {
            return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        }

        List<Rule> rules() {
            return comparison.rules().stream().map(this::rule).toList();
        }

        private Rule rule(Comparison.RuleChange change) {
            Optional<RuleDefinition> old = rule(comparison.from(), change.id());
            Optional<RuleDefinition> now = rule(comparison.to(), change.id());
            RuleDefinition shown = now.or(() -> old).orElseThrow();
            RuleSetVersion version = now.isPresent() ? comparison.to() : comparison.from();
            boolean other = old.isPresent()
                    && now.isPresent()
                    && !old.get().conditions().equals(now.get().conditions());
            return new Rule(
                    words.of("changes.rule." + change.change(), shown.label(), shown.id()),
                    change.change().equals("changed") ? change.what() : shown.reason(),
                    other ? ConditionInWords.orAsWritten(old.get().conditions(), comparison.from(), words) : List.of(),
                    ConditionInWords.orAsWritten(shown.conditions(), version, words),
                    EffectInWords.of(shown.effects(), words));
        }

        private static Optional<RuleDefinition> rule(RuleSetVersion version, String id) {
            return version.rules().stream().filter(each -> each.id().equals(id)).findFirst();
        }

        List<String> parameters() {
            return comparison.parameters().stream()
                    .map(each -> words.of(
                            "changes.parameter",
                            words.of("rulebook.parameter." + each.name()),
                            value(each.name(), each.before()),
                            value(each.name(), each.after())))
                    .toList();
        }

        private String value(String name, Optional<Object> value) {
            return value.map(each -> ParameterInWords.of(name, each, words)).orElseGet(() -> words.of("words.none"));
        }

        private static String number(long number) {
            return String.format(Locale.UK, "%,d", number);
        }
    }
}
