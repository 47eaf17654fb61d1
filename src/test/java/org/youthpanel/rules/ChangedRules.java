package org.youthpanel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.youthpanel.rules.engine.RuleParser;
import org.youthpanel.rules.engine.RunnableRules;

/**
 * The published rule sets with changed files, in memory. The lock is not asked; parser and lint are. Where one rule was
 * changed only that rule is compiled: rules of a stratum say nothing to each other, so what a version says is what the
 * sound ones say without that rule, and what the changed one says.
 */
public final class ChangedRules {

    /** So many answers of the sound strata are remembered: cases that are tried again and again differ in little. */
    private static final int REMEMBERED = 150_000;

    private final RuleBook sound;
    private final Map<String, Map<String, String>> files = new HashMap<>();
    private final Map<RuleSetVersion, Map<Stratum, Map<List<Object>, List<Firing>>>> remembered = new HashMap<>();
    private final Map<Alone, RunnableRules> compiled = new ConcurrentHashMap<>();
    private final Map<Alone, BrokenRuleSet> broke = new ConcurrentHashMap<>();

    private ChangedRules(Path folder) {
        this.sound = RuleBook.reading(folder);
        for (RuleSetVersion version : sound.versions()) {
            Map<String, String> texts = new TreeMap<>();
            List<String> names = new ArrayList<>(version.manifest().files());
            names.add("manifest.yaml");
            names.forEach(
                    name -> texts.put(name, text(folder.resolve(version.name()).resolve(name))));
            files.put(version.name(), texts);
            Map<Stratum, Map<List<Object>, List<Firing>>> answers = new EnumMap<>(Stratum.class);
            for (Stratum stratum : Stratum.values()) {
                answers.put(stratum, new ConcurrentHashMap<>());
            }
            remembered.put(version, answers);
        }
    }

    public static ChangedRules of(Path folder) {
        return new ChangedRules(folder);
    }

    /** A book with a changed version, and what parser and lint have against it. */
    public record Changed(RuleBook book, RuleSetVersion version, List<String> defects) {}

    /** One changed rule of a file, and the file with nothing else in it. */
    public record Alone(String rule, Stratum stratum, String file, String text) {}

    /**
     * Compiles changed rules together, and together they are asked, for each would take as long as all. Where one does not
     * compile they are tried one by one.
     */
    public void compile(RuleSetVersion version, List<Alone> all) {
        List<Alone> readable = all.stream()
                .filter(each -> RuleParser.parse(each.stratum(), each.file(), each.text())
                        .defects()
                        .isEmpty())
                .toList();
        try {
            compiled.putAll(RulesAside.of(version, readable));
        } catch (BrokenRuleSet broken) {
            for (Alone each : readable) {
                try {
                    compiled.putAll(RulesAside.of(version, List.of(each)));
                } catch (BrokenRuleSet own) {
                    broke.put(each, own);
                }
            }
        }
    }

    /** Changed rules that will not be asked any more. */
    public void forget(List<Alone> all) {
        all.forEach(compiled::remove);
        all.forEach(broke::remove);
    }

    public RuleBook sound() {
        return sound;
    }

    /** The files of a version, manifest.yaml among them. */
    public Map<String, String> files(RuleSetVersion version) {
        return files.get(version.name());
    }

    /** What the sound rules of a version say, remembered. */
    public List<Firing> run(RuleSetVersion version, Stratum stratum, List<Object> concepts) {
        Map<List<Object>, List<Firing>> answers = remembered.get(version).get(stratum);
        if (answers.size() > REMEMBERED) {
            answers.clear();
        }
        List<Firing> known = answers.get(concepts);
        if (known == null) {
            known = version.run(stratum, concepts);
            answers.put(concepts, known);
        }
        return known;
    }

    /** Is told what the rules of a stratum are shown. */
    public interface Listener {
        void shown(RuleSetVersion version, Stratum stratum, List<Object> concepts);
    }

    /** The sound book, and somebody who listens. */
    public RuleBook heardBy(Listener listener) {
        return new RuleBook(
                sound.versions().stream()
                        .map(version -> {
                            Map<Stratum, RunnableRules> strata = new EnumMap<>(Stratum.class);
                            for (Stratum stratum : Stratum.values()) {
                                strata.put(stratum, concepts -> {
                                    List<Object> seen = List.copyOf(concepts);
                                    listener.shown(version, stratum, seen);
                                    return run(version, stratum, seen);
                                });
                            }
                            return copy(version, strata);
                        })
                        .toList(),
                sound.sources());
    }

    /**
     * @param texts the files that are changed
     * @param rule the rule that is changed in one of them, compiled already; none where it is gone, or where none is changed
     * @param without the id of the rule that the sound version has in its place; empty where no rule is changed
     */
    public Changed with(RuleSetVersion version, Map<String, String> texts, Optional<Alone> rule, String without) {
        List<String> defects = new ArrayList<>();
        Map<String, String> own = new TreeMap<>(files(version));
        own.putAll(texts);
        Optional<Manifest> manifest =
                ManifestReader.read(version.name() + "/manifest.yaml", own.remove("manifest.yaml"), defects);
        List<RuleDefinition> rules = new ArrayList<>();
        own.forEach((file, text) -> {
            RuleParser.Parsed parsed = RuleParser.parse(stratum(file), file, text);
            defects.addAll(parsed.defects());
            rules.addAll(parsed.rules());
        });
        if (manifest.isEmpty() || !defects.isEmpty()) {
            return new Changed(sound, version, defects);
        }
        rule.map(broke::get).ifPresent(broken -> {
            throw broken;
        });
        RuleSetVersion changed =
                new RuleSetVersion(manifest.get(), own, rules, version.sha256(), strata(version, rule, without));
        List<RuleSetVersion> versions = new ArrayList<>();
        sound.versions().forEach(each -> versions.add(each == version ? changed : remembering(each)));
        defects.addAll(VersionLint.defects(versions, sound.sources()));
        return new Changed(new RuleBook(versions, sound.sources()), changed, defects);
    }

    private RuleSetVersion remembering(RuleSetVersion version) {
        return copy(version, strata(version, Optional.empty(), ""));
    }

    private RuleSetVersion copy(RuleSetVersion version, Map<Stratum, RunnableRules> strata) {
        return new RuleSetVersion(version.manifest(), files(version), version.rules(), version.sha256(), strata);
    }

    private Map<Stratum, RunnableRules> strata(RuleSetVersion version, Optional<Alone> rule, String without) {
        Map<Stratum, RunnableRules> strata = new EnumMap<>(Stratum.class);
        for (Stratum stratum : Stratum.values()) {
            Optional<RunnableRules> alone =
                    rule.filter(each -> each.stratum() == stratum).map(compiled::get);
            strata.put(stratum, concepts -> {
                List<Object> seen = List.copyOf(concepts);
                List<Firing> said = run(version, stratum, seen);
                if (without.isEmpty()) {
                    return said;
                }
                List<Firing> all = new ArrayList<>(said.stream()
                        .filter(firing -> !firing.rule().id().equals(without))
                        .toList());
                alone.ifPresent(changed -> all.addAll(changed.run(seen)));
                all.sort(Comparator.comparing(firing -> firing.rule().id()));
                return all;
            });
        }
        return strata;
    }

    public static Stratum stratum(String file) {
        for (Stratum each : Stratum.values()) {
            if (file.startsWith(each.folder() + "/")) {
                return each;
            }
        }
        throw new IllegalArgumentException(file + " is in no stratum");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
