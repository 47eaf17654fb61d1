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
import org.youthpanel.facts.Problem;

/** A referral to others that was made. It need not wait for the panel, nor for a prompt. */
public record EscalationMade(
        Optional<Escalation> to, Optional<LocalDate> on, Optional<String> words, List<Problem> unread)
        implements Following {

    @Override
    public boolean isTime(Aftermath known) {
        return true;
    }

    @Override
    public void check(Aftermath known, List<Problem> problems) {
        Fields.required("escalation", to, problems);
        Fields.required("escalationOn", on, problems);
        if (on.filter(each -> each.isAfter(known.today())).isPresent()) {
            problems.add(new Problem("escalationOn", "future", "This day is still to come."));
        }
    }

    @Override
    public NewCaseEvent event() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("words", words.orElse(null));
        return NewCaseEvent.of(CaseEventKind.ESCALATED, body)
                .code(to.orElseThrow())
                .on(on.orElseThrow());
    }
}
