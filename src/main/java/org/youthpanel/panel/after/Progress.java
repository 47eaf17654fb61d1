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
import org.youthpanel.panel.DecidedAgain;

/** How the child's work with the service goes, and how it ended. */
public record Progress(Optional<How> how, Optional<LocalDate> on, Optional<String> words, List<Problem> unread)
        implements Following {

    public enum How {
        ENGAGING_WELL,
        ENGAGING_PARTLY,
        NOT_ENGAGING,
        COMPLETED,
        /** Of a deferred outcome this brings the case back to a sitting. */
        NOT_COMPLETED;

        CaseEventKind kind() {
            return switch (this) {
                case COMPLETED -> CaseEventKind.COMPLETED;
                case NOT_COMPLETED -> CaseEventKind.NOT_COMPLETED;
                default -> CaseEventKind.ENGAGEMENT;
            };
        }
    }

    @Override
    public void check(Aftermath known, List<Problem> problems) {
        Fields.required("progress", how, problems);
        Following.day("progressOn", on, known, problems);
        if (how.filter(each -> each == How.NOT_ENGAGING || each == How.NOT_COMPLETED)
                .isPresent()) {
            Fields.required("progressWords", words, problems);
        }
    }

    /** Whether recording this brings the case back to a sitting. */
    public boolean returns(Aftermath known) {
        return how.equals(Optional.of(How.NOT_COMPLETED))
                && known.decision()
                        .filter(each -> DecidedAgain.deferred(each.disposal()))
                        .isPresent();
    }

    @Override
    public NewCaseEvent event() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("words", words.orElse(null));
        How known = how.orElseThrow();
        return NewCaseEvent.of(known.kind(), body).code(known).on(on.orElseThrow());
    }
}
