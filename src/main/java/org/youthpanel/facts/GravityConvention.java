package org.youthpanel.facts;

import java.util.Set;

/**
 * How a national version reads gravity (policy B1).
 *
 * @param scale the only scale it reads
 * @param furthestMove how many steps an officer's adjustment moves a score at most
 * @param fixedScores scores that no adjustment leaves or reaches
 */
public record GravityConvention(GravityScale scale, int furthestMove, Set<Integer> fixedScores) {

    /** The final score: the base moved as the officer stated, kept within the scale. */
    public GravityScore finalScore(int base, Adjustment adjustment) {
        int step = switch (adjustment) {
            case RAISE -> furthestMove;
            case LOWER -> -furthestMove;
            case NONE -> 0;
        };
        int moved = Math.max(scale.lowest(), Math.min(scale.highest(), base + step));
        boolean stays = fixedScores.contains(base) || fixedScores.contains(moved);
        return new GravityScore(scale, stays ? base : moved);
    }
}
