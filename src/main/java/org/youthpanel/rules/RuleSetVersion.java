package org.youthpanel.rules;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.youthpanel.rules.engine.CompiledRules;
import org.youthpanel.rules.engine.RunnableRules;

/**
 * One version of one rule set, whole: what it says of itself, its rules, and its hash. Compiling takes a second or two
 * and is done once, when the version is first run.
 */
public final class RuleSetVersion {

    private final Manifest manifest;
    private final Map<String, String> files;
    private final List<RuleDefinition> rules;
    private final String sha256;
    private final Map<Stratum, RunnableRules> compiled = new EnumMap<>(Stratum.class);

    RuleSetVersion(Manifest manifest, Map<String, String> files, List<RuleDefinition> rules, String sha256) {
        this(manifest, files, rules, sha256, Map.of());
    }

    /** @param compiled the strata that need no compiling any more, for instance those another version shares */
    RuleSetVersion(
            Manifest manifest,
            Map<String, String> files,
            List<RuleDefinition> rules,
            String sha256,
            Map<Stratum, ? extends RunnableRules> compiled) {
        this.manifest = manifest;
        this.files = new LinkedHashMap<>(files);
        this.rules = List.copyOf(rules);
        this.sha256 = sha256;
        this.compiled.putAll(compiled);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** {@code national/5.0}. */
    public String name() {
        return manifest.set() + "/" + manifest.version();
    }

    /**
     * Of the version's files, in their order: equal hashes mean equal bytes, but for the manifest's word on the status. A
     * draft has the hash that it will have when it is published.
     */
    public String sha256() {
        return sha256;
    }

    /** The text of each of its files, the manifest among them, by its path within the version's folder. */
    public Map<String, String> files() {
        return java.util.Collections.unmodifiableMap(files);
    }

    public List<RuleDefinition> rules() {
        return rules;
    }

    public List<RuleDefinition> rules(Stratum stratum) {
        return rules.stream().filter(rule -> rule.stratum() == stratum).toList();
    }

    /** The paths of all facts that the rules of a stratum read. */
    public Set<String> reads(Stratum stratum) {
        Set<String> paths = new TreeSet<>();
        rules(stratum).forEach(rule -> paths.addAll(rule.reads()));
        return paths;
    }

    /** What the rules of a stratum say about these concepts. */
    public List<Firing> run(Stratum stratum, Collection<?> concepts) {
        return rules(stratum).isEmpty() ? List.of() : compiled(stratum).run(concepts);
    }

    /**
     * Compiles both strata, which running does when it is first needed.
     *
     * @throws BrokenRuleSet if they do not compile
     */
    public void compile() {
        for (Stratum stratum : Stratum.values()) {
            if (!rules(stratum).isEmpty()) {
                compiled(stratum);
            }
        }
    }

    private synchronized RunnableRules compiled(Stratum stratum) {
        return compiled.computeIfAbsent(stratum, key -> {
            Map<String, String> own = new LinkedHashMap<>();
            files.forEach((path, text) -> {
                if (path.startsWith(key.folder() + "/")) {
                    own.put(path, text);
                }
            });
            return CompiledRules.of(manifest.set(), name() + " " + key.folder(), own, rules(key));
        });
    }

    @Override
    public String toString() {
        return name();
    }
}
