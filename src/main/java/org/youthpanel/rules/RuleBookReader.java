package org.youthpanel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;
import org.youthpanel.facts.Sha256;
import org.youthpanel.rules.engine.RuleParser;

/** Reads a folder of rule sets, and tells everything that is wrong with it at once. */
public final class RuleBookReader {

    /** What is kept beside the files of a version and made from them: {@code changes-from-2.0.csv}. */
    private static final Pattern KEPT_BESIDE = Pattern.compile("changes-from-\\d+\\.\\d+\\.csv");

    private static final Pattern STATUS = Pattern.compile("(?m)^status: (DRAFT|PUBLISHED|WITHDRAWN)$");

    private final Path folder;
    private final List<String> defects = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Map<String, Lock.Entry> files = new HashMap<>();

    private RuleBookReader(Path folder) {
        this.folder = folder;
    }

    /**
     * @param book what could be read
     * @param defects what is wrong; while there is any, nothing may be advised from the book
     */
    public record Read(RuleBook book, List<String> defects) {}

    public static Read read(Path folder) {
        return new RuleBookReader(folder).read(true);
    }

    /**
     * Writes {@code rules.lock} anew.
     *
     * @param force touch the hashes of published versions too
     * @return the published files whose hashes would change; where there are any and {@code force} is not given,
     *     nothing was written
     * @throws BrokenRuleSet if a manifest cannot be read; nothing was written then either
     */
    public static List<String> lock(Path folder, boolean force) {
        RuleBookReader reader = new RuleBookReader(folder);
        reader.read(false);
        if (!reader.unreadable.isEmpty()) {
            // whether such a version is a draft cannot be told, and a published hash is for good
            throw new BrokenRuleSet(reader.unreadable);
        }
        try {
            Lock renewed = Lock.of(reader.files);
            Path file = folder.resolve("rules.lock");
            List<String> touched =
                    Files.exists(file) ? Lock.read(file, new ArrayList<>()).touchedBy(renewed) : List.of();
            if (force || touched.isEmpty()) {
                renewed.write(file);
            }
            return touched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a version as it lies in a folder now, by its name; empty where it is not there or cannot be read. */
    public static Optional<String> fingerprint(Path folder, String name) {
        try {
            Path home = folder.resolve(name);
            return Files.isDirectory(home)
                    ? new RuleBookReader(folder).version(home).map(RuleSetVersion::sha256)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Read read(boolean locked) {
        if (!Files.isDirectory(folder)) {
            throw new BrokenRuleSet(List.of(folder + " is no folder of rules"));
        }
        try {
            Map<String, Source> sources = sources();
            List<RuleSetVersion> versions = new ArrayList<>();
            for (Path set : folders(folder)) {
                for (Path version : folders(set)) {
                    version(version).ifPresent(versions::add);
                }
            }
            if (locked) {
                Lock lock = Lock.read(folder.resolve("rules.lock"), defects);
                defects.addAll(lock.differences(Lock.of(files)));
            }
            defects.addAll(unreadable);
            defects.addAll(VersionLint.defects(versions, sources));
            return new Read(new RuleBook(versions, sources), List.copyOf(defects));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<RuleSetVersion> version(Path home) throws IOException {
        String name = path(home);
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> found = Files.walk(home)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String relative = home.relativize(file).toString().replace('\\', '/');
                if (KEPT_BESIDE.matcher(relative).matches()) {
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                texts.put(relative, new String(bytes, StandardCharsets.UTF_8));
                hashes.put(relative, Sha256.of(bytes));
            }
        }
        Map<String, String> all = new TreeMap<>(texts);
        Optional<String> written = Optional.ofNullable(texts.remove("manifest.yaml"));
        Optional<Manifest> manifest =
                written.flatMap(text -> ManifestReader.read(name + "/manifest.yaml", text, unreadable));
        if (!hashes.containsKey("manifest.yaml")) {
            unreadable.add(name + ": manifest.yaml is missing");
        }
        // what cannot be read is taken for published: a broken manifest must not pass for a draft
        Status status = manifest.map(Manifest::status).orElse(Status.PUBLISHED);
        hashes.forEach((file, hash) -> files.put(name + "/" + file, new Lock.Entry(status, hash)));
        written.filter(text -> STATUS.matcher(text).results().count() != 1 || text.contains("\uFFFD"))
                .ifPresent(text -> unreadable.add(name + "/manifest.yaml must be UTF-8, and have its status in one line"
                        + " of its own, as status: DRAFT"));
        written.ifPresent(text -> hashes.put("manifest.yaml", Sha256.of(asPublished(text))));
        return manifest.map(own -> new RuleSetVersion(own, all, rules(name, own, texts), Lock.ofVersion(hashes)));
    }

    /**
     * What is approved is the version as it will be published: the one word that publishing changes is left out of its
     * fingerprint, so that it is the same before and after.
     */
    private static String asPublished(String manifest) {
        return STATUS.matcher(manifest).replaceFirst("status: " + Status.PUBLISHED);
    }

    private List<RuleDefinition> rules(String name, Manifest manifest, Map<String, String> texts) {
        if (!name.equals(manifest.set() + "/" + manifest.version())) {
            defects.add(name + "/manifest.yaml names " + manifest.set() + "/" + manifest.version());
        }
        Set<String> listed = new HashSet<>(manifest.files());
        List<RuleDefinition> rules = new ArrayList<>();
        texts.forEach((file, text) -> {
            if (!listed.remove(file)) {
                defects.add(name + "/" + file + " is not listed in the manifest");
                return;
            }
            Optional<Stratum> stratum = Stream.of(Stratum.values())
                    .filter(each -> file.startsWith(each.folder() + "/"))
                    .findFirst();
            if (stratum.isEmpty() || !file.endsWith(".drl")) {
                defects.add(name + "/" + file + " must be a .drl file in decide/ or check/");
                return;
            }
            RuleParser.Parsed parsed = RuleParser.parse(stratum.get(), file, text);
            parsed.defects().forEach(defect -> defects.add(name + "/" + defect));
            rules.addAll(parsed.rules());
        });
        listed.forEach(file -> defects.add(name + "/" + file + " is listed in the manifest and is missing"));
        return rules;
    }

    private Map<String, Source> sources() throws IOException {
        Map<String, Source> sources = new LinkedHashMap<>();
        Path file = folder.resolve("sources.yaml");
        if (!Files.exists(file)) {
            defects.add("sources.yaml is missing");
            return sources;
        }
        try {
            Document document = Documents.yaml(Files.readString(file));
            document.repeated().forEach(problem -> defects.add("sources.yaml: " + problem));
            ManifestReader.map("sources", document.root()).forEach((id, value) -> {
                Map<String, ?> entry = ManifestReader.map(id, value);
                sources.put(
                        id,
                        new Source(
                                id,
                                ManifestReader.text(entry, "title"),
                                ManifestReader.text(entry, "publisher"),
                                String.valueOf(entry.get("date") == null ? "undated" : entry.get("date")),
                                ManifestReader.text(entry, "seen"),
                                Evidence.valueOf(ManifestReader.text(entry, "evidence")),
                                String.valueOf(entry.get("where") == null ? "" : entry.get("where"))));
            });
        } catch (MalformedDocument | IllegalArgumentException e) {
            defects.add("sources.yaml: " + e.getMessage());
        }
        return sources;
    }

    private List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
