package org.youthpanel.platform.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.Departure;

/** Why the panel departs: the code, and a sentence that says it in words. */
record Rationale(Departure departure, String text) {

    static Rationale departing(Disposal recommended, Disposal decided, Map<String, Object> facts, Chance chance) {
        if (decided == Disposal.NO_FURTHER_ACTION) {
            return new Rationale(Departure.WELFARE_NEED, chance.oneOf(Words.at("exceptional")));
        }
        int up = Adherence.distance(recommended, decided);
        String direction = "departures." + (up < 0 ? "less" : up > 0 ? "more" : "same");
        List<Rationale> fitting = new ArrayList<>();
        for (String code : Words.keys(direction)) {
            Departure departure = Departure.valueOf(code);
            if (fits(departure, up, facts)) {
                Words.at(direction + "." + code).forEach(text -> fitting.add(new Rationale(departure, text)));
            }
        }
        return chance.oneOf(fitting);
    }

    /** For agreeing too a reason is given (policy H3), and for choosing where nothing was recommended. */
    static String staying(Optional<Disposal> recommended, Chance chance) {
        if (recommended.isEmpty()) {
            return chance.oneOf(Words.at("noRecommendation"));
        }
        return chance.oneOf(Words.at("agreed." + (chance.in(25) ? "any" : recommended.get())));
    }

    /** A reason has to hang together with the facts: there is no victim's view where nobody was asked. */
    private static boolean fits(Departure departure, int up, Map<String, Object> facts) {
        return switch (departure) {
            case VICTIM_VIEW ->
                up > 0 ? is(facts, Facts.VICTIM_VIEW, "OPPOSES") : is(facts, Facts.VICTIM_VIEW, "SUPPORTS");
            case CHILD_ENGAGEMENT -> is(facts, Facts.WILLING, true);
            case WELFARE_NEED -> !is(facts, Facts.SAFETY_FACTORS, List.of());
            case LEGAL_ADVICE -> is(facts, Facts.LEGAL_ADVICE_OFFERED, true);
            default -> true;
        };
    }

    private static boolean is(Map<String, Object> facts, Fact<?> fact, Object value) {
        return Objects.equals(Draft.at(facts, fact), value);
    }
}
