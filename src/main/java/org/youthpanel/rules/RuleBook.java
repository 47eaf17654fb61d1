package org.youthpanel.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.youthpanel.facts.Conventions;
import org.youthpanel.facts.GravityConvention;
import org.youthpanel.facts.Problem;

/**
 * All rule sets of a folder. Example: {@code RuleBook.reading(Path.of("rules")).inForce("national", date)}.
 *
 * <p>Periods are half-open and have no written end: a published version is in force from its first day until the day
 * before the first day of the next. So from a set's first day each day has exactly one, and publishing a version
 * touches no other.
 */
public final class RuleBook implements Conventions {

    public static final String NATIONAL = "national";

    private final List<RuleSetVersion> versions;
    private final Map<String, Source> sources;
    private final Publications publications;

    RuleBook(List<RuleSetVersion> versions, Map<String, Source> sources) {
        this(versions, sources, Publications.asWritten());
    }

    private RuleBook(List<RuleSetVersion> versions, Map<String, Source> sources, Publications publications) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing(
                                (RuleSetVersion each) -> each.manifest().set())
                        .thenComparing(each -> each.manifest().version()))
                .toList();
        this.sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        this.publications = publications;
    }

    /**
     * Reads and holds every version to its lock, its manifest and the lint.
     *
     * @throws BrokenRuleSet with everything that is wrong
     */
    public static RuleBook reading(Path folder) {
        RuleBookReader.Read read = RuleBookReader.read(folder);
        if (!read.defects().isEmpty()) {
            throw new BrokenRuleSet(read.defects());
        }
        return read.book();
    }

    /** The same versions, with somebody else to say which of them are published. */
    public RuleBook under(Publications publications) {
        return new RuleBook(versions, sources, publications);
    }

    /** Where a version is in its life now; more than its manifest can say of itself. */
    public Status status(RuleSetVersion version) {
        return publications.of(version);
    }

    /** Every version, by set and then by number. */
    public List<RuleSetVersion> versions() {
        return versions;
    }

    public Optional<RuleSetVersion> version(String set, Version version) {
        return versions.stream()
                .filter(each -> each.manifest().set().equals(set)
                        && each.manifest().version().equals(version))
                .findFirst();
    }

    /** By what stands in an address or was typed: empty too where that is no number of a version. */
    public Optional<RuleSetVersion> version(String set, String number) {
        try {
            return version(set, Version.of(number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same as if a draft were published, for proving it: it is in force from its first day. */
    public RuleBook asIfPublished(RuleSetVersion draft) {
        return under(version -> version.equals(draft) ? Status.PUBLISHED : status(version));
    }

    /** The bibliography, by id. */
    public Map<String, Source> sources() {
        return sources;
    }

    /** The services that have rule sets of their own. */
    public Set<String> services() {
        Set<String> names = new TreeSet<>();
        versions.stream()
                .filter(each -> each.manifest().layer() == Layer.SERVICE)
                .forEach(each -> names.add(each.manifest().set()));
        return names;
    }

    /** Those of them that advise on live cases, or will. */
    public Set<String> liveServices() {
        Set<String> names = services();
        names.removeIf(each -> published(each).findAny().isEmpty());
        return names;
    }

    /** The version of a set that is in force on a day; empty before the set's first. */
    public Optional<RuleSetVersion> inForce(String set, LocalDate date) {
        return published(set)
                .filter(each -> !each.manifest().from().isAfter(date))
                .max(Comparator.comparing(
                                (RuleSetVersion each) -> each.manifest().from())
                        .thenComparing(each -> each.manifest().version()));
    }

    /** The day after the last on which a version is in force; empty while no later one is published. */
    public Optional<LocalDate> until(RuleSetVersion version) {
        return published(version.manifest().set())
                .map(each -> each.manifest().from())
                .filter(from -> from.isAfter(version.manifest().from()))
                .min(Comparator.naturalOrder());
    }

    private java.util.stream.Stream<RuleSetVersion> published(String set) {
        return versions.stream().filter(each -> each.manifest().set().equals(set) && status(each) == Status.PUBLISHED);
    }

    @Override
    public List<Problem> coverage(String service, LocalDate date) {
        List<Problem> problems = new ArrayList<>();
        if (inForce(NATIONAL, date).isEmpty()) {
            problems.add(beforeFirst(NATIONAL, "national rules"));
        }
        if (!services().contains(service)) {
            problems.add(
                    new Problem("service", "unknown-code", "No service has this name. There are " + services() + "."));
        } else if (inForce(service, date).isEmpty()) {
            problems.add(beforeFirst(service, "rules of " + service));
        }
        return problems;
    }

    private Problem beforeFirst(String set, String what) {
        String first = published(set)
                .map(each -> each.manifest().from())
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse("no day yet");
        return new Problem("decisionDate", "not-in-force", "The first " + what + " are in force from " + first + ".");
    }

    @Override
    public Optional<GravityConvention> gravityOn(LocalDate date) {
        return inForce(NATIONAL, date)
                .map(version -> NationalParameters.of(version).gravity());
    }
}
