package org.youthpanel.platform.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.youthpanel.advice.Outcome;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;
import org.youthpanel.panel.Departure;

/**
 * What the panel of the made-up year decided on a case.
 *
 * @param departure why it is not the recommended disposal; empty where it is, or where nothing was recommended
 * @param levels what the panel changed, with its reason
 * @param conditions of a conditional caution
 * @param correction why the entry was corrected later; empty where it was right from the start
 */
public record MadeUpDecision(
        Disposal disposal,
        String rationale,
        Optional<Departure> departure,
        Optional<LevelChange> levels,
        List<String> conditions,
        Optional<String> correction) {

    private static final int PUT_OFF = 3;
    /** With the author as with the rules, and the panel mostly agrees; that makes about 78 of a hundred in all. */
    private static final int FOLLOWED_IF_PROPOSED = 85;

    private static final int FOLLOWED_OTHERWISE = 46;
    private static final int AS_THE_AUTHOR_PROPOSED = 70;

    /**
     * Draws what the panel makes of the advice on these facts.
     *
     * @return empty where the case is put off, or not for a youth disposal
     */
    public static Optional<MadeUpDecision> on(Recommendation advice, Map<String, Object> facts, Random random) {
        Chance chance = new Chance(random);
        if (advice.outcome() == Outcome.NOT_A_YOUTH_DISPOSAL
                || advice.available().isEmpty()
                || chance.in(PUT_OFF)) {
            return Optional.empty();
        }
        Disposal disposal = disposal(advice, facts, chance);
        Optional<Rationale> departing = advice.recommended()
                .filter(recommended -> recommended != disposal)
                .map(recommended -> Rationale.departing(recommended, disposal, facts, chance));
        String rationale =
                departing.map(Rationale::text).orElseGet(() -> Rationale.staying(advice.recommended(), chance));
        return Optional.of(new MadeUpDecision(
                disposal,
                rationale,
                departing.map(Rationale::departure),
                RaisedLevel.draw(facts, chance),
                disposal == Disposal.YOUTH_CONDITIONAL_CAUTION ? Conditions.draw(facts, chance) : List.of(),
                Optional.empty()));
    }

    private static Disposal disposal(Recommendation advice, Map<String, Object> facts, Chance chance) {
        if (advice.recommended().isEmpty()) {
            List<Disposal> formal = advice.available().stream()
                    .filter(each -> each.rung() > 0 && each != Disposal.CHARGE)
                    .toList();
            return chance.oneOf(formal.isEmpty() ? advice.available() : formal);
        }
        Disposal recommended = advice.recommended().get();
        Optional<Disposal> proposed = Optional.ofNullable(Draft.at(facts, Facts.PROPOSAL))
                .map(each -> Disposal.valueOf(String.valueOf(each)))
                .filter(each -> each != recommended && advice.available().contains(each));
        if (chance.in(proposed.isPresent() ? FOLLOWED_OTHERWISE : FOLLOWED_IF_PROPOSED)) {
            return recommended;
        }
        return proposed.filter(each -> chance.in(AS_THE_AUTHOR_PROPOSED))
                .or(() -> Departing.from(advice, chance))
                .orElse(recommended);
    }

    MadeUpDecision correctedLater(String why) {
        return new MadeUpDecision(disposal, rationale, departure, levels, conditions, Optional.of(why));
    }

    /** As it was first recorded: where it was corrected later, with the wrong code. */
    public MadeUpDecision asFirstRecorded() {
        Optional<Departure> code = correction.isPresent() ? Optional.of(Departure.OTHER) : departure;
        return new MadeUpDecision(disposal, rationale, code, levels, conditions, correction);
    }
}
