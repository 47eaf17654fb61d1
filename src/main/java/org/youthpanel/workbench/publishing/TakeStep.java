package org.youthpanel.workbench.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Signature;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.Layer;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.publishing.Step.Kind;

/**
 * Takes a version one step further: proposes it, approves or returns it, publishes or withdraws it. Nobody approves what
 * they proposed, whatever roles they have.
 */
public final class TakeStep {

    /** Characters of a reason. */
    public static final int LONGEST = 2_000;

    private final RuleBook rules;
    private final PublishedHere published;
    private final CheckVersion checking;
    private final Steps steps;
    private final Log log;
    private final Clock clock;

    public TakeStep(RuleBook rules, PublishedHere published, CheckVersion checking, Steps steps, Log log, Clock clock) {
        this.rules = rules;
        this.published = published;
        this.checking = checking;
        this.steps = steps;
        this.log = log;
        this.clock = clock;
    }

    public sealed interface Result {
        record Taken(Step step) implements Result {}

        record NoSuchVersion() implements Result {}

        /** It decides cases of services that the person does not belong to, or it takes another role. */
        record NotYours() implements Result {}

        /** Somebody else came first, or the version came with the program. */
        record NotNow(Step.State state) implements Result {}

        /** It takes somebody else to approve it. */
        record OwnProposal() implements Result {}

        record Lacking(Set<CheckVersion.Lack> lacks) implements Result {}

        /** It has been in force, so a mistake is corrected by a new version. */
        record TooLate() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    /**
     * What stood on the page of whoever takes the step: with other files, or another replay, they would have decided on
     * something they did not see.
     *
     * @param replay its id; empty where there was none
     */
    public record Seen(String sha256, String replay) {}

    public Result take(Person person, String set, String number, Seen seen, Kind kind, Optional<String> words) {
        Optional<RuleSetVersion> found = rules.version(set, number);
        if (found.isEmpty()) {
            return new Result.NoSuchVersion();
        }
        RuleSetVersion version = found.get();
        if (!isOf(person, version) || !kind.isFor(person)) {
            return new Result.NotYours();
        }
        List<Problem> problems = problems(kind, words);
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        return log.atomically(() -> takeOn(person, version, seen, kind, words));
    }

    private Result takeOn(Person person, RuleSetVersion version, Seen seen, Kind kind, Optional<String> words) {
        int before = steps.count(version.manifest().set());
        Life life = published.life(version);
        if (published.isBundled(version)
                || !kind.follows(life.state())
                || !version.sha256().equals(seen.sha256())) {
            return new Result.NotNow(life.state());
        }
        if (kind == Kind.APPROVED && life.isProposedBy(person)) {
            return new Result.OwnProposal();
        }
        Optional<Evidence> evidence = Optional.empty();
        if (kind.asksForEvidence()) {
            CheckVersion.Checked checked = checking.check(person, version);
            if (!checked.isReady()) {
                return new Result.Lacking(checked.lacks());
            }
            if (!checked.replay().equals(seen.replay())) {
                return new Result.NotNow(life.state());
            }
            evidence = Optional.of(checked.evidence());
        } else if (kind == Kind.WITHDRAWN && checking.hasBegun(version)) {
            return new Result.TooLate();
        }
        Signature signature = new Signature(version.manifest().set(), "", clock.instant(), person.name());
        return new Result.Taken(steps.add(signature, before, version, kind, words, evidence));
    }

    /** What a person may do with a version now; whether it lacks anything for it is told when they do. */
    public List<Kind> open(Person person, RuleSetVersion version) {
        if (published.isBundled(version) || !isOf(person, version)) {
            return List.of();
        }
        Life life = published.life(version);
        return Stream.of(Kind.values())
                .filter(kind -> kind.isFor(person) && kind.follows(life.state()))
                .filter(kind -> kind != Kind.APPROVED || !life.isProposedBy(person))
                .filter(kind -> kind != Kind.WITHDRAWN || !checking.hasBegun(version))
                .toList();
    }

    /** The national rules decide cases of every service, so they are published by somebody who belongs to all of them. */
    public boolean isOf(Person person, RuleSetVersion version) {
        return version.manifest().layer() == Layer.NATIONAL
                ? person.services().containsAll(rules.liveServices())
                : person.belongsTo(version.manifest().set());
    }

    private static List<Problem> problems(Kind kind, Optional<String> words) {
        if (words.isEmpty() && kind.asksForWords()) {
            return List.of(new Problem("publishing.words", "required", "Say why."));
        }
        return words.filter(each -> each.length() > LONGEST).isPresent()
                ? List.of(new Problem("publishing.words", "too-long", "At most " + LONGEST + " characters."))
                : List.of();
    }
}
