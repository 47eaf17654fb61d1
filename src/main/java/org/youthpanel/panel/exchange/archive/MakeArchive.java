package org.youthpanel.panel.exchange.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Matrices;
import org.youthpanel.casework.Matrix;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Snapshot;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.Sheet.Head;
import org.youthpanel.casework.sheet.Sheet.Kind;
import org.youthpanel.casework.sheet.WriteCsv;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.Sittings;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;

/**
 * Writes everything of one service into one ZIP, as it stood at one moment and always in the same order. Nothing of it is
 * held whole: rows go from the database to the file some hundred at a time.
 */
public final class MakeArchive {

    /** In place of what this service may not be told. */
    private static final String WITHHELD = "withheld";

    private static final String LINE = "{\"hash\":\"%s\",\"row\":%s}\n";

    private final Snapshot snapshot;
    private final ArchiveTables tables;
    private final Chains chains;
    private final Sittings sittings;
    private final Matrices matrices;
    private final RuleBook rules;
    private final Description description;
    private final Clock clock;

    public MakeArchive(
            Snapshot snapshot,
            ArchiveTables tables,
            Chains chains,
            Sittings sittings,
            Matrices matrices,
            RuleBook rules,
            Description description,
            Clock clock) {
        this.snapshot = snapshot;
        this.tables = tables;
        this.chains = chains;
        this.sittings = sittings;
        this.matrices = matrices;
        this.rules = rules;
        this.description = description;
        this.clock = clock;
    }

    /** What the archive says of itself to whoever opens it. */
    public interface Description {
        String of(About about);
    }

    /**
     * @param head of the chain; position 0 where it has no entry
     * @param columns of every table, by the file that has it
     * @param ruleSets with their fingerprints
     */
    public record About(
            String service,
            Instant at,
            String by,
            Chains.Head head,
            Map<String, List<String>> columns,
            List<String> ruleSets) {}

    /** Of what retention took away. */
    private static final String REMOVED = "removed";

    private static final String START = "0".repeat(64);

    /** @param out stays open */
    public void write(Person person, String service, OutputStream out) {
        if (!person.belongsTo(service)) {
            throw new IllegalArgumentException("Nobody takes along what is another service's");
        }
        snapshot.reading(() -> {
            try (Archive archive = new Archive(out, clock.instant())) {
                write(person, service, archive);
                return archive;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void write(Person person, String service, Archive archive) throws IOException {
        Set<Long> withheld = new HashSet<>();
        Set<Long> there = new HashSet<>();
        archive.text("README.txt", description.of(about(person, service, archive.at())));
        for (String table : tables.log()) {
            archive.lines(
                    file(table),
                    lines -> tables.rows(table, service, each -> {
                        there.add(each.position());
                        if (each.foreign()) {
                            withheld.add(each.position());
                        } else {
                            lines.add(LINE.formatted(each.hash(), each.canonical()));
                        }
                    }));
        }
        chain(service, withheld, there, archive);
        archive.lines(
                "joint/sitting_event.jsonl",
                lines -> heldByOthers(service)
                        .forEach(sitting -> tables.ofSitting(sitting.id(), service, each -> {
                            if (!each.foreign()) {
                                lines.add(LINE.formatted(each.hash(), each.canonical()));
                            }
                        })));
        packs(service, archive);
        for (String table : List.of("working_copy", "working_section", "import_mapping")) {
            archive.lines(
                    "preparation/" + table + ".jsonl",
                    lines -> tables.others(table, service, row -> lines.add(row + "\n")));
        }
        matrices(service, archive);
        for (RuleSetVersion version : versions(service)) {
            for (Map.Entry<String, String> each : version.files().entrySet()) {
                archive.text("rules/" + version.name() + "/" + each.getKey(), each.getValue());
            }
        }
        archive.manifest();
    }

    /** Of the log, a file for each table. */
    private static String file(String table) {
        return "log/" + table + ".jsonl";
    }

    private About about(Person person, String service, Instant at) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        tables.log().forEach(each -> columns.put(file(each), tables.columns(each)));
        tables.beside().forEach(each -> {
            List<String> of = new ArrayList<>(tables.columns(each));
            if (each.equals("pack")) {
                // its bytes are a file of their own
                of.remove("content");
                of.add(WITHHELD);
            }
            columns.put((each.startsWith("pack") ? "packs/" : "preparation/") + each + ".jsonl", List.copyOf(of));
        });
        return new About(
                service,
                at,
                person.name(),
                chains.head(service).orElse(new Chains.Head(0, START)),
                columns,
                versions(service).stream()
                        .map(each -> each.name() + " " + each.sha256())
                        .toList());
    }

    private void chain(String service, Set<Long> withheld, Set<Long> there, Archive archive) throws IOException {
        archive.lines("log/chain.csv", lines -> {
            lines.add("chain_position,kind,hash,file\r\n");
            tables.chain(
                    service,
                    each -> lines.add(each.position() + "," + each.kind() + "," + each.hash() + ","
                            + (withheld.contains(each.position())
                                    ? WITHHELD
                                    : there.contains(each.position()) ? file(each.kind()) : REMOVED)
                            + "\r\n"));
        });
    }

    private List<Sitting> heldByOthers(String service) {
        return sittings.ofServices(Set.of(service)).stream()
                .filter(each -> !each.service().equals(service))
                .toList();
    }

    private void packs(String service, Archive archive) throws IOException {
        List<ArchiveTables.KeptPack> packs = tables.packs(service);
        archive.lines(
                "packs/pack.jsonl",
                lines -> packs.forEach(
                        each -> lines.add((each.shared() ? Json.write(withheld(each)) : each.row()) + "\n")));
        archive.lines(
                "packs/pack_case.jsonl", lines -> tables.others("pack_case", service, row -> lines.add(row + "\n")));
        for (ArchiveTables.KeptPack each : packs) {
            if (!each.shared()) {
                archive.bytes("packs/" + each.id() + ".pdf", tables.content(each.id()));
            }
        }
    }

    /** That there is one may be told: its fingerprint is in the log of the service. */
    private static Map<String, Object> withheld(ArchiveTables.KeptPack each) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", each.id());
        told.put("made_at", each.madeAt());
        told.put("sha256", each.sha256());
        told.put(WITHHELD, true);
        return told;
    }

    private void matrices(String service, Archive archive) throws IOException {
        for (Matrix matrix : matrices.all()) {
            if (matrix.service().equals(service)) {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                matrix.entries()
                        .forEach(each -> rows.add(Sheet.row(
                                each.code(),
                                each.name().orElse(null),
                                matrix.scale().name(),
                                each.base(),
                                String.join("; ", each.aggravating()),
                                String.join("; ", each.mitigating()),
                                matrix.sha256())));
                archive.stream(
                        "matrices/" + service + "-" + matrix.version() + "-from-" + matrix.from() + ".csv",
                        out -> WriteCsv.write(Sheet.of("Matrix", HEADS, rows), out));
            }
        }
    }

    private static final List<Head> HEADS =
            List.of("code", "name", "scale", "base", "aggravating", "mitigating", "sha256_of_loaded_file").stream()
                    .map(each -> new Head(each, each, Kind.TEXT, 0))
                    .toList();

    private List<RuleSetVersion> versions(String service) {
        return rules.versions().stream()
                .filter(each -> List.of(RuleBook.NATIONAL, service)
                        .contains(each.manifest().set()))
                .toList();
    }

    /** In bytes that everybody reads alike. */
    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
