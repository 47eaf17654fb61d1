package org.youthpanel.casework.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.youthpanel.casework.exchange.Mapping;
import org.youthpanel.casework.exchange.Target;
import org.youthpanel.casework.exchange.Targets;
import org.youthpanel.casework.exchange.file.Table;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.facts.Problem;

/** What is typed about the columns of a file, as a mapping, and the other way round. */
final class TypedMapping {

    static final String COLUMN = "column.";
    static final String FIXED = "fixed.";
    static final List<String> WORDS = List.of("words.yes", "words.no", "words.unknown", "words.none");

    private final Targets targets;

    TypedMapping(Targets targets) {
        this.targets = targets;
    }

    /** The first time: a head that is the path of a fact, or what the pages call it. */
    Mapping guessed(Table table, UnaryOperator<String> labels) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> given = new LinkedHashSet<>();
        for (String head : table.heads()) {
            targets.all().stream()
                    .map(Target::path)
                    .filter(path -> Mapping.fold(path).equals(Mapping.fold(head))
                            || Mapping.fold(labels.apply(path)).equals(Mapping.fold(head)))
                    .findFirst()
                    .filter(given::add)
                    .ifPresent(path -> columns.put(head, path));
        }
        return new Mapping(
                columns,
                Map.of(),
                Map.of(),
                Mapping.Dates.DAY_FIRST,
                Mapping.Words.ORDINARY,
                Mapping.Separator.SEMICOLON);
    }

    void fill(Mapping mapping, Table table, Typed typed) {
        for (int i = 0; i < table.heads().size(); i++) {
            String head = Mapping.fold(table.heads().get(i));
            String name = COLUMN + i;
            mapping.columns().entrySet().stream()
                    .filter(each -> Mapping.fold(each.getKey()).equals(head))
                    .findFirst()
                    .ifPresent(each -> typed.add(name, each.getValue()));
        }
        mapping.fixed().forEach((path, value) -> {
            if (targets.find(path)
                    .filter(each -> each.kind() == Target.Kind.DATE)
                    .isPresent()) {
                TypedDate.put(typed, FIXED + path, java.time.LocalDate.parse(value));
            } else {
                typed.add(FIXED + path, value);
            }
        });
        typed.add("dates", mapping.dates());
        typed.add("separator", mapping.separator());
        typed.add("words.yes", String.join(", ", mapping.words().yes()));
        typed.add("words.no", String.join(", ", mapping.words().no()));
        typed.add("words.unknown", String.join(", ", mapping.words().unknown()));
        typed.add("words.none", String.join(", ", mapping.words().none()));
    }

    /** @param codes that were said before, of the same system */
    Mapping read(Typed typed, Table table, Map<String, Map<String, String>> codes, List<Problem> problems) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.heads().size(); i++) {
            String path = typed.one(COLUMN + i);
            if (targets.find(path).isPresent()) {
                columns.put(table.heads().get(i), path);
            } else if (!path.isEmpty()) {
                problems.add(new Problem(COLUMN + i, "unknown-code", "This is nothing that a column gives."));
            }
        }
        Mapping.Words words = new Mapping.Words(
                words(typed, "words.yes"),
                words(typed, "words.no"),
                words(typed, "words.unknown"),
                words(typed, "words.none"));
        Stream.of("words.yes", "words.no").forEach(each -> {
            if (words(typed, each).isEmpty()) {
                problems.add(new Problem(each, "required", "This is needed."));
            }
        });
        if (words.yes().stream().anyMatch(words.no()::contains)) {
            problems.add(new Problem("words.no", "both", "A word means both."));
        }
        return new Mapping(
                columns,
                fixed(typed, problems),
                codes,
                one(typed, "dates", Mapping.Dates.values(), problems),
                words,
                one(typed, "separator", Mapping.Separator.values(), problems));
    }

    private Map<String, String> fixed(Typed typed, List<Problem> problems) {
        Map<String, String> fixed = new LinkedHashMap<>();
        for (Target each : targets.fixed()) {
            String name = FIXED + each.path();
            if (each.kind() == Target.Kind.DATE) {
                TypedDate day = TypedDate.of(typed, name);
                day.date().ifPresent(date -> fixed.put(each.path(), date.toString()));
                Optional.ofNullable(day.wrong())
                        .ifPresent(code -> problems.add(new Problem(name, code, "This is no date.")));
            } else if (!typed.one(name).isEmpty()) {
                if (allowed(each).contains(typed.one(name))) {
                    fixed.put(each.path(), typed.one(name));
                } else {
                    problems.add(new Problem(name, "unknown-code", "This is none of the answers."));
                }
            }
        }
        return fixed;
    }

    static List<String> allowed(Target fixed) {
        return switch (fixed.kind()) {
            case YES_NO -> List.of("true", "false");
            case NONE -> List.of("none");
            default -> fixed.codes();
        };
    }

    private static <E extends Enum<E>> E one(Typed typed, String name, E[] values, List<Problem> problems) {
        Optional<E> one = Stream.of(values)
                .filter(each -> each.name().equals(typed.one(name)))
                .findFirst();
        if (one.isEmpty()) {
            problems.add(new Problem(name, "required", "This is needed."));
        }
        return one.orElse(values[0]);
    }

    private static List<String> words(Typed typed, String name) {
        List<String> words = new ArrayList<>();
        for (String each : typed.one(name).split(",")) {
            if (!each.isBlank()) {
                words.add(each.strip());
            }
        }
        return words;
    }
}
