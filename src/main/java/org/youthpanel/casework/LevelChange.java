package org.youthpanel.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Likelihood;
import org.youthpanel.facts.Problem;

/** Assessed levels as the gatekeeper or the panel sees them; one that is empty stays as it is. */
public record LevelChange(
        Optional<Level> safetyAndWellbeing,
        Optional<Level> riskOfHarm,
        Optional<Likelihood> likelihoodOfReoffending,
        Optional<String> reason) {

    /** The facts with these levels, everything else as it was. */
    public CaseFacts in(CaseFacts facts) {
        CaseFacts changed = facts;
        if (safetyAndWellbeing.isPresent()) {
            changed = changed.with(Facts.SAFETY_AND_WELLBEING, safetyAndWellbeing.get());
        }
        if (riskOfHarm.isPresent()) {
            changed = changed.with(Facts.RISK_OF_HARM, riskOfHarm.get());
        }
        if (likelihoodOfReoffending.isPresent()) {
            changed = changed.with(Facts.LIKELIHOOD, likelihoodOfReoffending.get());
        }
        return changed;
    }

    /** Policy D4: a level changed without a reason is refused. */
    public List<Problem> problems(List<Problem> told) {
        List<Problem> all = new ArrayList<>(told);
        if (safetyAndWellbeing.isEmpty()
                && riskOfHarm.isEmpty()
                && likelihoodOfReoffending.isEmpty()
                && told.stream().noneMatch(each -> each.path().startsWith("levels."))) {
            all.add(new Problem("levels", "required", "Say which level is changed, or leave this out."));
        }
        if (reason.isEmpty() && !Fields.told("levels.reason", all)) {
            all.add(new Problem("levels.reason", "required", "A changed level needs its reason (D4)."));
        }
        return all.subList(told.size(), all.size());
    }

    /** With the names of the facts, and the reason. */
    public Map<String, Object> document() {
        Map<String, Object> map = new LinkedHashMap<>();
        safetyAndWellbeing.ifPresent(level -> map.put("safetyAndWellbeing", level));
        riskOfHarm.ifPresent(level -> map.put("riskOfHarm", level));
        likelihoodOfReoffending.ifPresent(level -> map.put("likelihoodOfReoffending", level));
        reason.ifPresent(text -> map.put("reason", text));
        return map;
    }

    public static LevelChange of(Map<?, ?> document) {
        return new LevelChange(
                text(document, "safetyAndWellbeing").map(Level::valueOf),
                text(document, "riskOfHarm").map(Level::valueOf),
                text(document, "likelihoodOfReoffending").map(Likelihood::valueOf),
                text(document, "reason"));
    }

    private static Optional<String> text(Map<?, ?> document, String key) {
        return Optional.ofNullable(document.get(key)).map(String::valueOf);
    }
}
