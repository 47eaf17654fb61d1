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

/**
 * Whether the child came to notice again, as somebody looked it up. A fact beside the decision, no judgement of it.
 *
 * @param on the day of the new offence; where none is known, the day somebody looked
 */
public record ReEntry(Optional<Kind> kind, Optional<LocalDate> on, Optional<String> words, List<Problem> unread)
        implements Following {

    public enum Kind {
        NEW_OUT_OF_COURT_DISPOSAL,
        NEW_CHARGE,
        NEW_CONVICTION,
        NONE_KNOWN
    }

    @Override
    public void check(Aftermath known, List<Problem> problems) {
        Fields.required("reEntry", kind, problems);
        Following.day("reEntryOn", on, known, problems);
    }

    @Override
    public NewCaseEvent event() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("words", words.orElse(null));
        return NewCaseEvent.of(CaseEventKind.RE_ENTERED, body)
                .code(kind.orElseThrow())
                .on(on.orElseThrow());
    }
}
