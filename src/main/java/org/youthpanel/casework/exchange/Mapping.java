package org.youthpanel.casework.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Json;

/**
 * How the files of a supplier's system are read. It is kept for the next file.
 *
 * @param columns what each head gives, by path; heads that are not in it are left out
 * @param fixed what is the same for all rows, by path, as a document has it
 * @param codes by {@link Target#codesKey()}: our code for each of theirs, folded; empty where theirs says that it is not
 *     known
 * @param words of yes, no and the like, folded
 */
public record Mapping(
        Map<String, String> columns,
        Map<String, String> fixed,
        Map<String, Map<String, String>> codes,
        Dates dates,
        Words words,
        Separator separator) {

    private static final Set<String> SAME_FOR_A_SYSTEM = Set.of("gravity.scale");

    /** How days are written. Either way 2026-06-02 is read: it can be nothing else. */
    public enum Dates {
        DAY_FIRST,
        ISO
    }

    /** What stands between the entries of a list in one cell. */
    public enum Separator {
        SEMICOLON(";"),
        COMMA(","),
        BAR("\\|"),
        LINE("\\R");

        private final String pattern;

        Separator(String pattern) {
            this.pattern = pattern;
        }

        public String pattern() {
            return pattern;
        }
    }

    /** @param none that a list has no entries */
    public record Words(List<String> yes, List<String> no, List<String> unknown, List<String> none) {

        public static final Words ORDINARY = new Words(
                List.of("yes", "y", "true", "1"),
                List.of("no", "n", "false", "0"),
                List.of("unknown", "not known", "n/k"),
                List.of("none"));

        public Words {
            yes = folded(yes);
            no = folded(no);
            unknown = folded(unknown);
            none = folded(none);
        }

        private static List<String> folded(List<String> words) {
            return words.stream()
                    .map(Mapping::fold)
                    .filter(each -> !each.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /** As two cells that say the same are the same. */
    public static String fold(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.UK);
    }

    /** One of our codes, however it is spelt: {@code Either way} for {@code EITHER_WAY}. */
    public static Optional<String> own(Target target, String text) {
        String spelt = text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return target.codes().stream().filter(spelt::equals).findFirst();
    }

    public Mapping withCodes(Map<String, Map<String, String>> more) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(codes);
        more.forEach((key, each) -> {
            Map<String, String> both = new LinkedHashMap<>(all.getOrDefault(key, Map.of()));
            both.putAll(each);
            all.put(key, both);
        });
        return new Mapping(columns, fixed, all, dates, words, separator);
    }

    /** Without what is of this file alone: said of the next one, it would be of other cases. */
    public Mapping forNextFile(Set<String> codesKept) {
        Map<String, String> same = new LinkedHashMap<>(fixed);
        same.keySet().retainAll(SAME_FOR_A_SYSTEM);
        Map<String, Map<String, String>> said = new LinkedHashMap<>(codes);
        said.keySet().retainAll(codesKept);
        return new Mapping(columns, same, said, dates, words, separator);
    }

    /** What was kept before stays, where the file of this one said nothing of it. */
    public Mapping after(Mapping before, List<String> headsHere) {
        Map<String, String> all = new LinkedHashMap<>();
        before.columns.forEach((head, path) -> {
            if (headsHere.stream().noneMatch(each -> fold(each).equals(fold(head)))) {
                all.put(head, path);
            }
        });
        all.putAll(columns);
        return new Mapping(all, fixed, before.withCodes(codes).codes, dates, words, separator);
    }

    public String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("columns", columns);
        document.put("fixed", fixed);
        document.put("codes", codes);
        document.put("dates", dates);
        document.put("yes", words.yes());
        document.put("no", words.no());
        document.put("unknown", words.unknown());
        document.put("none", words.none());
        document.put("separator", separator);
        return Json.write(document);
    }

    public static Mapping of(String json) {
        Map<String, @Nullable Object> document = Stored.map(json);
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        texts(document.get("codes"), Object.class).forEach((key, each) -> codes.put(key, texts(each, String.class)));
        return new Mapping(
                texts(document.get("columns"), String.class),
                texts(document.get("fixed"), String.class),
                codes,
                Dates.valueOf(String.valueOf(document.get("dates"))),
                new Words(
                        words(document.get("yes")),
                        words(document.get("no")),
                        words(document.get("unknown")),
                        words(document.get("none"))),
                Separator.valueOf(String.valueOf(document.get("separator"))));
    }

    private static <T> Map<String, T> texts(@Nullable Object node, Class<T> type) {
        Map<String, T> texts = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, each) -> texts.put(String.valueOf(key), type.cast(each)));
        }
        return texts;
    }

    private static List<String> words(@Nullable Object node) {
        return Stored.list(node).stream().map(String::valueOf).toList();
    }

    /** Says nothing of the values of a file. */
    @Override
    public String toString() {
        return "Mapping";
    }
}
