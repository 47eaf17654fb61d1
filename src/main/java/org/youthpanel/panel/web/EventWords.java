package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.web.Words;

/**
 * What happened to a case, in words: {@code history.event.} and the kind; its code under {@code code.} and the kind, or
 * as a disposal; and each part of its body that has words, under {@code history.body.}, of the kind or in general.
 */
@Component
public class EventWords {

    /** The types that codes of events are of. */
    private static final List<String> TYPES =
            List.of("Disposal", "Departure", "How", "Kind", "Escalation", "Cause", "Answer");

    private final Words words;

    EventWords(Words words) {
        this.words = words;
    }

    public String title(CaseEvent event) {
        return words.of("history.event." + event.kind());
    }

    public List<String> lines(CaseEvent event) {
        List<String> lines = new ArrayList<>();
        event.code().ifPresent(each -> lines.add(code(event.kind(), each)));
        event.on().ifPresent(each -> lines.add(words.of("history.on", words.date(each))));
        event.body().forEach((name, value) -> {
            String label = label(event.kind(), name);
            if (label != null && value != null && !List.of().equals(value)) {
                lines.add(words.of("words.part", label, said(event.kind(), name, value)));
            }
        });
        return lines;
    }

    /** Null where it is not for people, such as an id. */
    private @Nullable String label(CaseEventKind kind, String name) {
        String own = words.find("history.body." + kind + "." + name);
        return own != null ? own : words.find("history.body." + name);
    }

    private String code(CaseEventKind kind, String code) {
        String own = words.find("code." + kind + "." + code);
        return own != null ? own : typed(code);
    }

    private String typed(String code) {
        return TYPES.stream()
                .map(type -> words.find(type + "." + code))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(code);
    }

    private String said(CaseEventKind kind, String name, Object value) {
        if (value instanceof List<?>) {
            return Stored.list(value).stream()
                    .map(each -> said(kind, name, String.valueOf(each)))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Boolean yes) {
            return words.of(yes ? "words.yes" : "words.no");
        }
        String text = String.valueOf(value);
        if (name.equals("sources")) {
            String source = words.find("InformationSource." + text);
            return source == null ? text : source;
        }
        return text.matches("[A-Z][A-Z0-9_]+") ? code(kind, text) : words.value("decisionDate", text);
    }
}
