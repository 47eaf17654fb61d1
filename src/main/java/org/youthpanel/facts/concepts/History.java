package org.youthpanel.facts.concepts;

/**
 * The child's earlier outcomes, counted. No further action is never history (policy 1): such entries count nowhere.
 * Where the history is unknown every count is 0 and {@code known} is false.
 *
 * @param outcomes of any kind
 * @param outOfCourtInLastYear on rungs 1 to 3, in the twelve months up to the decision date
 * @param informal on rung 1
 * @param cautions of either kind
 * @param convictions by a court
 * @param violenceOrWeapon of violence, robbery or with a knife
 * @param knife with a knife circumstance
 */
public record History(
        @Reads("priorOutcomes") boolean known,
        @Reads("priorOutcomes") int outcomes,
        @Reads({"priorOutcomes", "decisionDate"}) int outOfCourtInLastYear,
        @Reads("priorOutcomes") int informal,
        @Reads("priorOutcomes") int cautions,
        @Reads("priorOutcomes") int convictions,
        @Reads("priorOutcomes") int violenceOrWeapon,
        @Reads("priorOutcomes") int knife) {

    /** A caution of either kind or a conviction: what makes a child no longer a first-time entrant. */
    @Reads("priorOutcomes")
    public boolean entered() {
        return cautions + convictions > 0;
    }
}
