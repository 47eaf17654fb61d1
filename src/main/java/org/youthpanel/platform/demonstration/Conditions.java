package org.youthpanel.platform.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.youthpanel.facts.Facts;

/** What a conditional caution asks of the child: something that fits the offence, and one or two things besides. */
final class Conditions {

    private Conditions() {}

    static List<String> draw(Map<String, Object> facts, Chance chance) {
        String circumstances = String.valueOf(Draft.at(facts, Facts.CIRCUMSTANCES));
        String kind = circumstances.contains("KNIFE")
                ? "KNIFE"
                : circumstances.contains("HATE") ? "HATE" : String.valueOf(Draft.at(facts, Facts.OFFENCE_TYPE));
        List<String> conditions = new ArrayList<>(chance.some(1, Words.ifAny("conditions." + kind)));
        List<String> any = Words.at("conditions.any").stream()
                // a letter needs somebody to write to
                .filter(each ->
                        Boolean.TRUE.equals(Draft.at(facts, Facts.VICTIM_IDENTIFIED)) || !each.contains("victim"))
                .toList();
        conditions.addAll(chance.some(chance.between(1, 2), any));
        return List.copyOf(conditions);
    }
}
