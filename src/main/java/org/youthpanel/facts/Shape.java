package org.youthpanel.facts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the value of a fact is written in a document, and read from it. A value that does not fit adds a problem at its
 * path and is nothing.
 *
 * @param <T> the type of the value
 */
public abstract class Shape<T> {

    abstract Optional<T> read(Object node, String path, List<Problem> problems);

    /** The value as a document holds it. */
    Object write(T value) {
        return value;
    }

    /** Every value, where they can be counted; for a set of codes the empty one and each code alone. */
    public List<T> values() {
        return List.of();
    }

    /** True or false, and nothing that only looks like it. */
    static Shape<Boolean> yesNo() {
        return new Shape<>() {
            @Override
            Optional<Boolean> read(Object node, String path, List<Problem> problems) {
                return node instanceof Boolean truth ? Optional.of(truth) : wrong(path, "true or false", problems);
            }

            @Override
            public List<Boolean> values() {
                return List.of(true, false);
            }
        };
    }

    static Shape<Integer> wholeNumber(int lowest, int highest) {
        return new Shape<>() {
            @Override
            Optional<Integer> read(Object node, String path, List<Problem> problems) {
                if (!(node instanceof Long number)) {
                    return wrong(path, "a whole number", problems);
                }
                if (number < lowest || number > highest) {
                    String range = highest == Integer.MAX_VALUE
                            ? lowest + " or more"
                            : "between " + lowest + " and " + highest;
                    problems.add(new Problem(path, "out-of-range", "This must be " + range + "."));
                    return Optional.empty();
                }
                return Optional.of(number.intValue());
            }
        };
    }

    /** Free words, which rules never see. */
    static Shape<String> text() {
        return new Shape<>() {
            @Override
            Optional<String> read(Object node, String path, List<Problem> problems) {
                if (!(node instanceof String text)) {
                    return wrong(path, "text", problems);
                }
                if (!PlainText.isWhole(text)) {
                    problems.add(new Problem(path, "control-character", "This has signs that are no text."));
                    return Optional.empty();
                }
                if (text.isBlank()) {
                    problems.add(new Problem(path, "blank", "This is empty. Fill it in or leave it out."));
                    return Optional.empty();
                }
                return Optional.of(text);
            }
        };
    }

    static Shape<LocalDate> date() {
        return new Shape<>() {
            @Override
            Optional<LocalDate> read(Object node, String path, List<Problem> problems) {
                try {
                    return node instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? Optional.of(LocalDate.parse(text))
                            : wrong(path, "a date such as 2026-06-02", problems);
                } catch (DateTimeParseException e) {
                    return wrong(path, "a day of the calendar such as 2026-06-02", problems);
                }
            }

            @Override
            Object write(LocalDate value) {
                return value.toString();
            }
        };
    }

    /** One of the codes of the field; {@code UNKNOWN} is how the program says that there is none, not a code. */
    static <E extends Enum<E>> Shape<E> code(Class<E> type) {
        List<E> codes = Arrays.stream(type.getEnumConstants())
                .filter(code -> !code.name().equals("UNKNOWN"))
                .toList();
        return new Shape<>() {
            @Override
            Optional<E> read(Object node, String path, List<Problem> problems) {
                if (!(node instanceof String text)) {
                    return wrong(path, "a code: " + named(codes), problems);
                }
                Optional<E> code =
                        codes.stream().filter(each -> each.name().equals(text)).findFirst();
                if (code.isEmpty()) {
                    problems.add(new Problem(path, "unknown-code", "This must be one of " + named(codes) + "."));
                }
                return code;
            }

            @Override
            Object write(E value) {
                return value.name();
            }

            @Override
            public List<E> values() {
                return codes;
            }
        };
    }

    /** A list of codes in which neither order nor repetition says anything. */
    static <E extends Enum<E>> Shape<Set<E>> codes(Class<E> type) {
        Shape<E> code = code(type);
        return new Shape<>() {
            @Override
            Optional<Set<E>> read(Object node, String path, List<Problem> problems) {
                return listOf(code, node, path, problems).map(list -> {
                    Set<E> set = EnumSet.noneOf(type);
                    set.addAll(list);
                    return Collections.unmodifiableSet(set);
                });
            }

            @Override
            Object write(Set<E> value) {
                return value.stream().sorted().map(Enum::name).toList();
            }

            @Override
            public List<Set<E>> values() {
                List<Set<E>> values = new ArrayList<>(List.of(Set.of()));
                code.values().forEach(each -> values.add(Set.of(each)));
                return values;
            }
        };
    }

    static <T> Shape<List<T>> list(Shape<T> element) {
        return new Shape<>() {
            @Override
            Optional<List<T>> read(Object node, String path, List<Problem> problems) {
                return listOf(element, node, path, problems);
            }

            @Override
            Object write(List<T> value) {
                return value.stream().map(element::write).toList();
            }
        };
    }

    /** A map with facts of its own, such as one earlier outcome. */
    static <T> Shape<T> record(Schema schema, Function<Values, T> made, Function<T, Values> taken) {
        return new Shape<>() {
            @Override
            Optional<T> read(Object node, String path, List<Problem> problems) {
                int before = problems.size();
                Values values = schema.read(node, path, problems);
                return problems.size() == before ? Optional.of(made.apply(values)) : Optional.empty();
            }

            @Override
            Object write(T value) {
                return taken.apply(value).document(schema);
            }
        };
    }

    private static <T> Optional<List<T>> listOf(Shape<T> element, Object node, String path, List<Problem> problems) {
        if (!(node instanceof List<?> nodes)) {
            return wrong(path, "a list", problems);
        }
        List<T> values = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < nodes.size(); i++) {
            Object each = nodes.get(i);
            String at = path + "[" + i + "]";
            Optional<T> value = each == null
                    ? wrong(at, "a value, and nothing is given", problems)
                    : element.read(each, at, problems);
            whole &= value.isPresent();
            value.ifPresent(values::add);
        }
        return whole ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private static <T> Optional<T> wrong(String path, String wanted, List<Problem> problems) {
        problems.add(new Problem(path, "wrong-type", "This must be " + wanted + "."));
        return Optional.empty();
    }

    private static String named(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
