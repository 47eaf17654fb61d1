package org.youthpanel.workbench.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.rules.Layer;
import org.youthpanel.rules.Manifest;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;
import org.youthpanel.workbench.replay.Changes;
import org.youthpanel.workbench.replay.ReadReplays;
import org.youthpanel.workbench.replay.Replay;
import org.youthpanel.workbench.replay.Replays;

/** Says what a version still lacks before somebody may propose, approve or publish it. */
public final class CheckVersion {

    private final RuleBook rules;
    private final Proofs proofs;
    private final ReadReplays replays;
    private final Predicate<Set<String>> nothingDecided;
    private final Function<RuleSetVersion, Optional<String>> onDisk;
    private final Clock clock;

    /**
     * @param nothingDecided whether services have no decided case at all, so that there is nothing to replay
     * @param onDisk the fingerprint of the version's files as they lie in the folder now
     */
    public CheckVersion(
            RuleBook rules,
            Proofs proofs,
            ReadReplays replays,
            Predicate<Set<String>> nothingDecided,
            Function<RuleSetVersion, Optional<String>> onDisk,
            Clock clock) {
        this.nothingDecided = nothingDecided;
        this.onDisk = onDisk;
        this.rules = rules;
        this.proofs = proofs;
        this.replays = replays;
        this.clock = clock;
    }

    /** What can be lacking. */
    public enum Lack {
        /** Its first day is not after today. */
        FIRST_DAY_PAST,
        /** Another version begins on its first day. */
        FIRST_DAY_TAKEN,
        /** A version with a higher number begins before it, or one with a lower number after it. */
        OUT_OF_ORDER,
        /** What lies in the folder is not what the program read when it started. */
        FILES_CHANGED,
        NOT_VERIFIED,
        VERIFIED_WITH_DEFECTS,
        /** Neither these files, nor with cases of every service that the version decides. */
        NOT_REPLAYED,
        /** There are decided cases, and the replay ran on none. */
        REPLAYED_ON_NOTHING
    }

    /** A finished replay. @param failed cases that the version could not be run on */
    public record Tried(Replay replay, Changes changes, int failed) {

        public int depth() {
            return changes.deeper() + changes.lighter() + changes.depthOtherwise();
        }

        public int panelCase() {
            return changes.panelCaseNow() + changes.panelCaseNoLonger() + changes.panelCaseOtherwise();
        }
    }

    /**
     * What was found.
     *
     * @param proof of the files as they are
     * @param tried the last replay of these files that was finished
     */
    public record Checked(Set<Lack> lacks, Optional<Proofs.Proven> proof, Optional<Tried> tried) {

        public boolean isReady() {
            return lacks.isEmpty();
        }

        /** The replay that whoever looks at this sees. */
        public String replay() {
            return tried.map(each -> each.replay().id()).orElse("");
        }

        Evidence evidence() {
            Proofs.Proven proven = proof.orElseThrow();
            Tried done = tried.orElseThrow();
            return new Evidence(
                    proven.kinds(),
                    proven.scenarios(),
                    replay(),
                    done.changes().n(),
                    done.changes().recommendationChanges(),
                    done.depth(),
                    done.panelCase(),
                    done.failed());
        }
    }

    /** @param person who sees replays of their own services only */
    public Checked check(Person person, RuleSetVersion version) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (hasBegun(version)) {
            lacks.add(Lack.FIRST_DAY_PAST);
        }
        order(version, lacks);
        if (!onDisk.apply(version).equals(Optional.of(version.sha256()))) {
            lacks.add(Lack.FILES_CHANGED);
        }
        Optional<Proofs.Proven> proof = proofs.of(version);
        if (proof.isEmpty()) {
            lacks.add(Lack.NOT_VERIFIED);
        } else if (!proof.get().isGreen()) {
            lacks.add(Lack.VERIFIED_WITH_DEFECTS);
        }
        Optional<Tried> tried = tried(person, version);
        if (tried.isEmpty()) {
            lacks.add(Lack.NOT_REPLAYED);
        } else if (tried.get().changes().n() == 0 && !nothingDecided.test(services(version))) {
            lacks.add(Lack.REPLAYED_ON_NOTHING);
        }
        return new Checked(lacks, proof, tried);
    }

    /** Those whose cases it would decide. */
    private Set<String> services(RuleSetVersion version) {
        return version.manifest().layer() == Layer.NATIONAL
                ? rules.liveServices()
                : Set.of(version.manifest().set());
    }

    private Optional<Tried> tried(Person person, RuleSetVersion version) {
        return replays
                .of(
                        person,
                        version.manifest().set(),
                        version.manifest().version().toString())
                .stream()
                .filter(each ->
                        each.state() == Replay.State.DONE && each.sha256().equals(version.sha256()))
                .filter(each -> each.services().containsAll(services(version)))
                .findFirst()
                .map(each -> new Tried(
                        each,
                        replays.changes(each),
                        replays.failures(each).stream()
                                .mapToInt(Replays.Failures::n)
                                .sum()));
    }

    /** Whether its first day is not after today. */
    boolean hasBegun(RuleSetVersion version) {
        LocalDate today = London.today(clock);
        return !version.manifest().from().isAfter(today);
    }

    private void order(RuleSetVersion version, Set<Lack> lacks) {
        Manifest own = version.manifest();
        for (RuleSetVersion each : rules.versions()) {
            Manifest other = each.manifest();
            if (other.set().equals(own.set())
                    && !other.version().equals(own.version())
                    && rules.status(each) == Status.PUBLISHED) {
                if (other.from().equals(own.from())) {
                    lacks.add(Lack.FIRST_DAY_TAKEN);
                } else if (other.version().compareTo(own.version()) > 0
                        != other.from().isAfter(own.from())) {
                    lacks.add(Lack.OUT_OF_ORDER);
                }
            }
        }
    }
}
