package org.youthpanel.panel.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Sha256;
import org.youthpanel.panel.SittingEvent;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.after.Earlier;
import org.youthpanel.panel.paper.Pack;
import org.youthpanel.panel.paper.Packs;
import org.youthpanel.platform.Visitor;

/** Somebody has nothing but the archive, and checks what it says of itself. */
class ArchiveTest extends Earlier {

    private static final String START = "0".repeat(64);
    private static final int ROW = "{\"hash\":\"".length() + 64 + "\",\"row\":".length();

    @Autowired
    private Cases cases;

    @Autowired
    private Sittings sittings;

    @Autowired
    private Packs packs;

    @Autowired
    private ArchiveTables tables;

    @Autowired
    private Chains chains;

    private String ours;
    private String theirs;
    private String heldHere;
    private String heldThere;
    private Pack own;
    private Pack shared;
    private Map<String, byte[]> archive;

    @BeforeEach
    void aJointSittingOfEachServiceAndAnArchive() throws IOException {
        LocalDate panel = today().minusDays(84);
        ours = decided(84, Disposal.COMMUNITY_RESOLUTION);
        theirs = advised("N-" + fresh(), facts(panel, "service", "leicestershire"));
        heldHere = joint("leeds");
        heldThere = joint("leicestershire");
        own = pack(Set.of("leeds"));
        shared = pack(Set.of("leeds", "leicestershire"));
        prepared("P-" + fresh(), "leicestershire");
        archive = unzipped(Visitor.signedIn(port, "manager")
                .file("/exports/archive.zip?service=leeds")
                .body());
    }

    /** Held by one of two services, and over. */
    private String joint(String holder) {
        String id = "2026-01-02-" + UUID.randomUUID().toString().substring(0, 4);
        int[] seen = {0};
        List<SittingEvent> happened = List.of(
                new SittingEvent.Planned(
                        Set.of("leeds", "leicestershire"), LocalDate.of(2026, 1, 2), Optional.empty(), false, Set.of()),
                new SittingEvent.Listed(ours, 1),
                new SittingEvent.Listed(theirs, 1),
                new SittingEvent.Withdrawn(theirs),
                new SittingEvent.Closed());
        for (SittingEvent each : happened) {
            log.atomically(() -> sittings.add(
                    new Signature(
                            holder,
                            each.about()
                                    .map(reference -> cases.find(reference)
                                            .orElseThrow()
                                            .stamp()
                                            .child())
                                    .orElse(""),
                            clock.instant(),
                            "chair"),
                    id,
                    seen[0],
                    each));
            seen[0]++;
        }
        return id;
    }

    private Pack pack(Set<String> services) {
        byte[] content = ("%PDF- a pack of " + services).getBytes(StandardCharsets.UTF_8);
        List<Pack.PackedCase> packed = new ArrayList<>(List.of(new Pack.PackedCase(ours, 1, Optional.empty())));
        if (services.size() > 1) {
            packed.add(new Pack.PackedCase(theirs, 1, Optional.empty()));
        }
        Pack pack = new Pack(
                UUID.randomUUID().toString(),
                heldHere,
                services,
                "chair",
                clock.instant(),
                false,
                Sha256.of(content),
                packed);
        packs.add(pack, content);
        return pack;
    }

    private void prepared(String reference, String service) {
        jdbc.sql("INSERT INTO working_copy (reference, service, child_key, facts_version, began_at, began_by)"
                        + " VALUES (?, ?, '', 0, CURRENT_TIMESTAMP, 'officer')")
                .params(reference, service)
                .update();
    }

    private static Map<String, byte[]> unzipped(byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private List<String> lines(String file) {
        return text(file).lines().toList();
    }

    private String text(String file) {
        return new String(archive.get(file), StandardCharsets.UTF_8);
    }

    /** The text that is hashed. */
    private static String row(String line) {
        return line.substring(ROW, line.length() - 1);
    }

    private static String hash(String line) {
        return line.substring("{\"hash\":\"".length(), "{\"hash\":\"".length() + 64);
    }

    @Test
    void theChainCanBeFollowedWithNothingButTheArchive() {
        Map<Long, String> byPosition = new HashMap<>();
        Map<Long, Map<String, ?>> rows = new HashMap<>();
        for (String table : tables.log()) {
            for (String line : lines("log/" + table + ".jsonl")) {
                assertThat(Sha256.of(row(line))).as(table).isEqualTo(hash(line));
                Map<String, ?> row = Stored.map(row(line));
                assertThat(row.get("kind")).isEqualTo(table);
                long position = ((Number) row.get("chain_position")).longValue();
                assertThat(byPosition.put(position, hash(line))).isNull();
                rows.put(position, row);
            }
        }
        String previous = START;
        long expected = 1;
        int withheld = 0;
        List<String> chain = lines("log/chain.csv");
        for (String line : chain.subList(1, chain.size())) {
            String[] cells = line.split(",");
            long position = Long.parseLong(cells[0]);
            assertThat(position).isEqualTo(expected++);
            Map<String, ?> row = rows.get(position);
            if (cells[3].equals("withheld")) {
                assertThat(row).isNull();
                withheld++;
            } else {
                assertThat(cells[3]).isEqualTo("log/" + cells[1] + ".jsonl");
                assertThat(byPosition.get(position)).isEqualTo(cells[2]);
                assertThat(row.get("previous_hash")).isEqualTo(previous);
            }
            previous = cells[2];
        }
        assertThat(rows).hasSize(chain.size() - 1 - withheld);
        assertThat(withheld).isPositive().isEqualTo(entriesOfOthers());
        assertThat(text("README.txt")).contains("number " + (expected - 1)).contains(previous);
        Chains.Head now = chains.head("leeds").orElseThrow();
        assertThat(now.position())
                .as("then the archive itself was written down")
                .isEqualTo(expected);
    }

    /** Of joint sittings that this service holds: what happened to another service's case. */
    private int entriesOfOthers() {
        return jdbc.sql("SELECT COUNT(*) FROM sitting_event e JOIN case_file c ON c.reference = e.reference"
                        + " WHERE e.service = 'leeds' AND c.service <> 'leeds'")
                .query(Integer.class)
                .single();
    }

    @Test
    void everyRowOfTheServiceIsInIt() {
        long head = lines("log/chain.csv").size() - 1;
        for (String table : tables.log()) {
            List<String> kept = jdbc.sql("SELECT hash FROM " + table + " WHERE service = 'leeds'"
                            + " AND chain_position <= ? ORDER BY chain_position")
                    .param(head)
                    .query(String.class)
                    .list();
            List<String> there = lines("log/" + table + ".jsonl").stream()
                    .map(ArchiveTest::hash)
                    .toList();
            if (table.equals("sitting_event")) {
                assertThat(kept).containsAll(there).hasSize(there.size() + entriesOfOthers());
            } else {
                assertThat(there).as(table).isEqualTo(kept);
            }
        }
        assertThat(lines("preparation/working_copy.jsonl"))
                .hasSize(jdbc.sql("SELECT COUNT(*) FROM working_copy WHERE service = 'leeds'")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void ofAJointSittingNothingOfTheOtherServiceIsInIt() {
        assertThat(text("log/sitting_event.jsonl"))
                .contains("\"reference\":\"" + ours + "\",\"service\":\"leeds\",\"sitting\":\"" + heldHere);
        assertThat(lines("joint/sitting_event.jsonl").stream()
                        .filter(line -> line.contains(heldThere))
                        .map(line -> Stored.map(row(line)))
                        .map(row -> row.get("event") + " " + row.get("reference"))
                        .toList())
                .containsExactly("PLANNED null", "LISTED " + ours, "CLOSED null");
        lines("joint/sitting_event.jsonl")
                .forEach(line -> assertThat(Sha256.of(row(line))).isEqualTo(hash(line)));
        String child = cases.find(theirs).orElseThrow().stamp().child();
        archive.forEach((file, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            assertThat(text).as(file).doesNotContain("\"" + theirs + "\"").doesNotContain(child);
        });
        assertThat(archive.get("packs/" + own.id() + ".pdf")).isEqualTo(packs.content(own.id()));
        assertThat(archive).doesNotContainKey("packs/" + shared.id() + ".pdf");
        assertThat(lines("packs/pack.jsonl").stream().filter(line -> line.contains(shared.id())))
                .singleElement()
                .asString()
                .contains(shared.sha256(), "\"withheld\":true")
                .doesNotContain("leicestershire");
        assertThat(text("packs/pack_case.jsonl")).contains(shared.id()).contains(ours);
        assertThat(text("preparation/working_copy.jsonl")).doesNotContain("leicestershire");
        assertThat(archive.keySet()).noneMatch(file -> file.startsWith("rules/leicestershire"));
    }

    @Test
    void theManifestHasEveryFileAndTheReadmeEveryColumn() {
        List<String> manifest = lines("manifest.csv");
        assertThat(manifest).hasSize(archive.size());
        for (String line : manifest.subList(1, manifest.size())) {
            String[] cells = line.split(",");
            assertThat(archive.get(cells[0])).hasSize(Integer.parseInt(cells[1]));
            assertThat(Sha256.of(archive.get(cells[0]))).isEqualTo(cells[2]);
        }
        String readme = text("README.txt");
        for (String file : archive.keySet()) {
            if (file.endsWith(".jsonl") && !file.startsWith("joint")) {
                String section = section(readme, file);
                for (String line : lines(file)) {
                    Stored.map(line.startsWith("{\"hash\"") ? row(line) : line)
                            .keySet()
                            .forEach(column -> assertThat(section).as(file).contains("- " + column + ": "));
                }
            }
        }
        assertThat(readme.lines()).allMatch(line -> line.length() <= 100);
        assertThat(readme).contains("national/5.0 ").doesNotContain("{0}");
    }

    /** From its heading to the empty line before the next. */
    private static String section(String readme, String file) {
        int begin = readme.indexOf("\r\n" + file + "\r\n");
        assertThat(begin).as(file).isPositive();
        return readme.substring(begin, readme.indexOf("\r\n\r\n", begin + 2));
    }

    @Test
    void theColumnsThatTheReadmeDescribesAreThoseOfTheTables() {
        String readme = text("README.txt");
        for (String table : tables.log()) {
            String section = section(readme, "log/" + table + ".jsonl");
            for (String column : tables.columns(table)) {
                assertThat(section).as(table).contains("- " + column + ": ");
            }
        }
    }
}
