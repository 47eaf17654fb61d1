package org.youthpanel.platform.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.rules.Lock;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;
import org.youthpanel.rules.RuleSetVersion;

/**
 * Whether cases can be advised on: that the national rules and those of each service with cases are in force, compile,
 * and lie in their folder as they were when the program read them.
 */
public final class RulesInUse {

    private final RuleBook book;
    private final Path folder;
    private final Supplier<Set<String>> servicesWithCases;

    /** @param servicesWithCases those that have to be advised on */
    public RulesInUse(RuleBook book, Path folder, Supplier<Set<String>> servicesWithCases) {
        this.book = book;
        this.folder = folder;
        this.servicesWithCases = servicesWithCases;
    }

    /**
     * @param versions in force, by their sets
     * @param problems nothing where all is well
     */
    record Found(Map<String, RuleSetVersion> versions, List<String> problems) {}

    Found on(LocalDate day) {
        Map<String, RuleSetVersion> versions = versions(day);
        List<String> problems = new ArrayList<>(Lock.moved(folder));
        for (String set : sets()) {
            if (versions.containsKey(set)) {
                problems.addAll(ofVersion(versions.get(set)));
            } else {
                problems.add("no version of " + set + " is in force");
            }
        }
        return new Found(versions, List.copyOf(problems));
    }

    /** In force on a day, by their sets. */
    Map<String, RuleSetVersion> versions(LocalDate day) {
        Map<String, RuleSetVersion> versions = new LinkedHashMap<>();
        sets().forEach(set -> book.inForce(set, day).ifPresent(version -> versions.put(set, version)));
        return versions;
    }

    private Set<String> sets() {
        Set<String> sets = new TreeSet<>(servicesWithCases.get());
        sets.add(RuleBook.NATIONAL);
        return sets;
    }

    private List<String> ofVersion(RuleSetVersion version) {
        List<String> problems = new ArrayList<>();
        try {
            version.compile();
        } catch (BrokenRuleSet broken) {
            problems.addAll(broken.defects());
        }
        // held against itself too: a lock that was renewed with its files says nothing of what the program runs
        if (!RuleBookReader.fingerprint(folder, version.name()).equals(Optional.of(version.sha256()))) {
            problems.add(version + " is not in the folder as the program read it");
        }
        return problems;
    }
}
