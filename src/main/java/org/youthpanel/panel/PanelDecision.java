package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.Stamp;
import org.youthpanel.facts.Disposal;

/**
 * A decision of the panel, or a correction of one.
 *
 * @param number of the decision on its case, from 1
 * @param correction 0 for the decision as it was first recorded, then 1, 2 …; each supersedes the one before
 * @param given what was decided, and why
 * @param advisedAgain the recommendation made because the panel changed a level
 */
public record PanelDecision(
        Stamp stamp, String reference, int number, int correction, Given given, Optional<String> advisedAgain) {

    /**
     * @param recommendation the id of the one that the panel had before it, which the decision is compared with
     * @param departure why it is not the recommended disposal; empty where it is
     * @param holds what was said to each prompt that asks to be settled before a formal disposal, by its label
     * @param why of a correction: what was wrong with the entry before
     */
    public record Given(
            String recommendation,
            Disposal disposal,
            String rationale,
            Optional<Departure> departure,
            Optional<LevelChange> levels,
            List<String> conditions,
            Plan plan,
            Map<String, String> holds,
            LocalDate decidedOn,
            Optional<String> sitting,
            Optional<CorrectionReason> why) {}

    public boolean isCorrection() {
        return correction > 0;
    }

    public Disposal disposal() {
        return given.disposal();
    }

    @Override
    public String toString() {
        return "PanelDecision " + number + "." + correction;
    }
}
