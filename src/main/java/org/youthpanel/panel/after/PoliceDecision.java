package org.youthpanel.panel.after;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.PanelDecision;

/** What the police decided in the end, who hold the final decision (policy C15). It is kept beside the panel's. */
public record PoliceDecision(
        Optional<Disposal> disposal, Optional<LocalDate> on, Optional<String> words, List<Problem> unread)
        implements Following {

    @Override
    public void check(Aftermath known, List<Problem> problems) {
        Fields.required("policeDisposal", disposal, problems);
        Following.day("policeOn", on, known, problems);
        boolean different = disposal.isPresent()
                && !known.decision().map(PanelDecision::disposal).equals(disposal);
        if (different) {
            Fields.required("policeReason", words, problems);
        }
    }

    @Override
    public NewCaseEvent event() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("words", words.orElse(null));
        return NewCaseEvent.of(CaseEventKind.POLICE_DECIDED, body)
                .code(disposal.orElseThrow())
                .on(on.orElseThrow());
    }
}
