package org.youthpanel.platform.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Level;

/** The panel's raising of an assessed level, which inspectors asked to count (S1 §3.1): in about one case in twelve. */
final class RaisedLevel {

    private static final int PERCENT = 9;

    private RaisedLevel() {}

    static Optional<LevelChange> draw(Map<String, Object> facts, Chance chance) {
        boolean safety = chance.in(65);
        if (!chance.in(PERCENT)) {
            return Optional.empty();
        }
        return raised(facts, safety, chance).or(() -> raised(facts, !safety, chance));
    }

    private static Optional<LevelChange> raised(Map<String, Object> facts, boolean safety, Chance chance) {
        Fact<Level> fact = safety ? Facts.SAFETY_AND_WELLBEING : Facts.RISK_OF_HARM;
        Optional<Level> higher = Optional.ofNullable(Draft.at(facts, fact))
                .map(each -> Level.valueOf(String.valueOf(each)))
                .filter(each -> List.of(Level.LOW, Level.MEDIUM).contains(each))
                .map(each -> each == Level.LOW ? Level.MEDIUM : Level.HIGH);
        return higher.map(level -> new LevelChange(
                safety ? higher : Optional.empty(),
                safety ? Optional.empty() : higher,
                Optional.empty(),
                Optional.of(chance.oneOf(Words.at(safety ? "levels.safetyAndWellbeing" : "levels.riskOfHarm")))));
    }
}
