package org.youthpanel.workbench.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.rules.Manifest;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;
import org.youthpanel.workbench.replay.Changes;
import org.youthpanel.workbench.replay.ReadReplays;
import org.youthpanel.workbench.replay.Replay;

/** Says what a version still lacks before somebody may propose, approve or publish it. */
public final class CheckVersion {

    private final RuleBook rules;
    private final Proofs proofs;
    private final ReadReplays replays;
    private final Clock clock;

    public CheckVersion(RuleBook rules, Proofs proofs, ReadReplays replays, Clock clock) {
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
        NOT_VERIFIED,
        VERIFIED_WITH_DEFECTS,
        NOT_REPLAYED
    }

    /**
     * What was found.
     *
     * @param proof of the files as they are
     * @param replay the last one of these files that was finished
     * @param changed cases of it in which the recommendation would have been another
     */
    public record Checked(Set<Lack> lacks, Optional<Proofs.Proven> proof, Optional<Replay> replay, int changed) {

        public boolean isReady() {
            return lacks.isEmpty();
        }

        Evidence evidence() {
            Proofs.Proven proven = proof.orElseThrow();
            Replay done = replay.orElseThrow();
            return new Evidence(proven.kinds(), proven.scenarios(), done.id(), done.done(), changed);
        }
    }

    /** @param person who sees replays of their own services only */
    public Checked check(Person person, RuleSetVersion version) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (hasBegun(version)) {
            lacks.add(Lack.FIRST_DAY_PAST);
        }
        order(version, lacks);
        Optional<Proofs.Proven> proof = proofs.of(version);
        if (proof.isEmpty()) {
            lacks.add(Lack.NOT_VERIFIED);
        } else if (!proof.get().isGreen()) {
            lacks.add(Lack.VERIFIED_WITH_DEFECTS);
        }
        Optional<Replay> replay =
                replays
                        .of(
                                person,
                                version.manifest().set(),
                                version.manifest().version().toString())
                        .stream()
                        .filter(each -> each.state() == Replay.State.DONE
                                && each.sha256().equals(version.sha256()))
                        .findFirst();
        if (replay.isEmpty()) {
            lacks.add(Lack.NOT_REPLAYED);
        }
        return new Checked(
                lacks,
                proof,
                replay,
                replay.map(replays::changes).map(Changes::recommendationChanges).orElse(0));
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
