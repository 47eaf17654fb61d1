package org.youthpanel.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event of a case that is to be kept. Its parts are those of {@link CaseEvent}. */
public record NewCaseEvent(
        CaseEventKind kind,
        Optional<String> code,
        Optional<LocalDate> on,
        Optional<String> sitting,
        Map<String, @Nullable Object> body) {

    public static NewCaseEvent of(CaseEventKind kind, Map<String, @Nullable Object> body) {
        return new NewCaseEvent(kind, Optional.empty(), Optional.empty(), Optional.empty(), body);
    }

    public NewCaseEvent code(Enum<?> code) {
        return new NewCaseEvent(kind, Optional.of(code.name()), on, sitting, body);
    }

    public NewCaseEvent on(LocalDate day) {
        return new NewCaseEvent(kind, code, Optional.of(day), sitting, body);
    }

    public NewCaseEvent in(String sitting) {
        return new NewCaseEvent(kind, code, on, Optional.of(sitting), body);
    }
}
