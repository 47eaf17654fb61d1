package org.youthpanel.workbench.space;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.WriteCsv;
import org.youthpanel.facts.Json;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;

/**
 * A comparison as a file, kept beside the rules of a published version: {@code changes-from-2.0.csv}. It is made from
 * the files of the versions and is none of them: no hash covers it, and it can be made again.
 */
public final class ChangeList {

    private static final List<Sheet.Head> HEADS = Stream.of(
                    "what", "part", "about", "direction", "before", "after", "where", "kinds", "of", "example")
            .map(code -> new Sheet.Head(code, code, Sheet.Kind.TEXT, 1))
            .toList();

    private ChangeList() {}

    /** The published version before another of its set. */
    public static Optional<RuleSetVersion> before(RuleBook book, RuleSetVersion version) {
        return book.versions().stream()
                .filter(each -> each.manifest().set().equals(version.manifest().set()))
                .filter(each -> each.manifest().status() == Status.PUBLISHED)
                .filter(each ->
                        each.manifest().version().compareTo(version.manifest().version()) < 0)
                .max(Comparator.comparing(each -> each.manifest().version()));
    }

    public static String fileName(RuleSetVersion from) {
        return "changes-from-" + from.manifest().version() + ".csv";
    }

    public static byte[] csv(Comparison comparison) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(version("FROM", comparison.from()));
        rows.add(version("TO", comparison.to()));
        rows.add(version("BESIDE", comparison.beside()));
        if (!comparison.comparable()) {
            rows.add(row("NOT_COMPARABLE", "gravity.scale"));
        }
        comparison.regions().forEach(each -> rows.add(region("REGION", each, each.written())));
        comparison.recommended().forEach(each -> rows.add(region("RECOMMENDED", each, null)));
        comparison
                .rules()
                .forEach(
                        each -> rows.add(row("RULE", each.id(), each.label(), each.change(), null, null, each.what())));
        comparison
                .parameters()
                .forEach(each -> rows.add(row(
                        "PARAMETER",
                        each.name(),
                        null,
                        null,
                        each.before().map(String::valueOf).orElse(null),
                        each.after().map(String::valueOf).orElse(null))));
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            WriteCsv.write(Sheet.of("changes", HEADS, rows), bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<@Nullable Object> version(String which, RuleSetVersion version) {
        return row("VERSION", which, null, null, version.name(), version.sha256());
    }

    private static List<@Nullable Object> region(String what, Region region, @Nullable String where) {
        return row(
                what,
                region.part().name(),
                region.about(),
                region.direction().name(),
                region.before(),
                region.after(),
                where,
                region.kinds(),
                region.all() == 0 ? null : region.all(),
                Json.write(region.example()));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>(java.util.Arrays.asList(cells));
        while (row.size() < HEADS.size()) {
            row.add(null);
        }
        return row;
    }

    /**
     * What is wrong with the files that are kept: each published version but the first of its set has one, made from the
     * bytes that there are now.
     *
     * @param rules the folder of the rule sets
     */
    public static List<String> defects(RuleBook book, Path rules, List<RuleSetVersion> versions) {
        List<String> defects = new ArrayList<>();
        for (RuleSetVersion version : versions) {
            Optional<RuleSetVersion> from = before(book, version);
            from.filter(each -> version.manifest().status() == Status.PUBLISHED)
                    .ifPresent(each -> kept(book, rules, each, version, defects));
            kept(rules.resolve(version.name())).stream()
                    .filter(file -> from.isEmpty() || !file.equals(fileName(from.get())))
                    .forEach(file -> defects.add(
                            version + "/" + file + " tells of a version that is not the one before: remove the file"));
        }
        return defects;
    }

    private static void kept(RuleBook book, Path rules, RuleSetVersion from, RuleSetVersion to, List<String> defects) {
        String name = to + "/" + fileName(from);
        Path file = rules.resolve(name);
        String mend = "; make it with: compare " + from + " " + to + " --csv " + rules.resolve(name);
        try {
            if (!Files.exists(file)) {
                defects.add(name + " is missing" + mend);
                return;
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            boolean fresh = Stream.of(from, to, Comparison.beside(book, from, to))
                    .allMatch(each -> text.contains("," + each.name() + "," + each.sha256() + ","));
            if (!fresh) {
                defects.add(name + " is of other versions than there are now" + mend);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> kept(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("changes-from-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
