package org.youthpanel.workbench.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Citation;
import org.youthpanel.rules.resolved.Depth;

/**
 * A statement that holds in every case, whatever the rules of a version say. It is data, with its source:
 * {@code rules/invariants.yaml}, which also says what each part means.
 *
 * @param id to name it by
 * @param label the statement of the policy
 * @param says in words
 */
public record Invariant(String id, String label, Citation citation, String says, Claim claim, List<Exception> except) {

    /** What is claimed. */
    public sealed interface Claim permits Then, Change, Moves {}

    /**
     * In these cases this is so.
     *
     * @param outcome what the rules come to
     * @param barred disposals that are all barred
     * @param by the label that each of these bars carries
     */
    public record Then(
            Where where,
            Optional<String> outcome,
            Set<Disposal> barred,
            Optional<String> by,
            Optional<Disposal> startingPoint,
            Optional<Depth> depth,
            Optional<Depth> depthNot)
            implements Claim {}

    /**
     * One fact made another never brings this.
     *
     * @param fact its path; {@code finalGravity.score} for the final score
     * @param raise whether only higher values count
     * @param from the values it has first; any where empty
     * @param to the values it has then
     * @param unless the label of a prompt that is shown in the first of the two cases
     * @param open a disposal that is available in the first; in others nothing is claimed
     */
    public record Change(
            String fact,
            boolean raise,
            List<Object> from,
            List<Object> to,
            Never never,
            Optional<String> unless,
            Optional<Disposal> open)
            implements Claim {}

    /** Rules that decide do not look at these facts. */
    public record Moves(Set<String> facts) implements Claim {}

    /** What a change must not bring. */
    public enum Never {
        LESS_FORMAL_STARTING_POINT,
        LESS_FORMAL_RECOMMENDATION,
        /** Something less formal, or anything at all where there was nothing. */
        EARNS,
        OTHER_BARS,
        LESS_DEPTH,
        OTHER_DEPTH
    }

    /** Where it does not hold, and on whose authority. */
    public record Exception(Where where, Citation citation, String says) {}

    /** The conditions that it tells cases apart by. */
    List<Where> conditions() {
        List<Where> all = new java.util.ArrayList<>();
        except.forEach(each -> all.add(each.where()));
        if (claim instanceof Then then) {
            all.add(then.where());
        } else if (claim instanceof Change change) {
            List<Object> values = new java.util.ArrayList<>(change.from());
            values.addAll(change.to());
            if (!values.isEmpty()) {
                all.add(new Where(Map.of(change.fact(), values)));
            } else if (change.raise() && !change.fact().startsWith("finalGravity")) {
                all.add(new Where(Map.of(change.fact(), List.of("LOW", "MEDIUM", "HIGH", "VERY_HIGH"))));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return label + " (" + citation.source() + "): " + says;
    }
}
