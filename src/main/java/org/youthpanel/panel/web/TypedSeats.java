package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.Presence;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingEvent;

/** The seats of a sitting as fields of a form, which also carries what each field showed when it was opened. */
final class TypedSeats {

    private static final String PRESENCE = "presence.";
    private static final String WHO = "who.";
    private static final String SHOWN = "shown.";

    private final Words words;

    TypedSeats(Words words) {
        this.words = words;
    }

    /**
     * The form as it is opened.
     *
     * @param restore puts a draft in place of what is recorded, where there is one
     */
    Typed typed(Sitting sitting, Function<Typed, Optional<?>> restore) {
        Typed recorded = new Typed();
        fields(sitting).forEach((name, value) -> {
            recorded.add(name, value);
            recorded.add(SHOWN + name, value);
        });
        Typed draft = Typed.of(Map.of());
        fields(sitting).forEach(draft::add);
        if (restore.apply(draft).isEmpty()) {
            return recorded;
        }
        // what the person has not touched is as it is by now
        Typed typed = new Typed();
        fields(sitting).forEach((name, value) -> {
            boolean touched = !draft.one(name).equals(draft.one(SHOWN + name));
            typed.add(name, touched ? draft.one(name) : value);
            typed.add(SHOWN + name, value);
        });
        return typed;
    }

    static Map<Agency, SittingEvent.Seat> shown(Typed typed) {
        return read(typed, SHOWN, new ArrayList<>());
    }

    static Map<Agency, SittingEvent.Seat> sent(Typed typed, List<Problem> told) {
        return read(typed, "", told);
    }

    private static Map<Agency, SittingEvent.Seat> read(Typed typed, String prefix, List<Problem> told) {
        Map<Agency, SittingEvent.Seat> seats = new EnumMap<>(Agency.class);
        for (Agency each : Agency.values()) {
            SittingEvent.Seat seat = new SittingEvent.Seat(
                    TypedDecision.code(typed, prefix + PRESENCE + each, Presence.class, told),
                    TypedDecision.words(typed, prefix + WHO + each, told));
            if (!seat.equals(SittingEvent.Seat.EMPTY)) {
                seats.put(each, seat);
            }
        }
        return seats;
    }

    /** What is known, field by field. */
    List<SittingWords.Line> recorded(Sitting sitting) {
        return fields(sitting).entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new SittingWords.Line(label(each.getKey()), said(each.getValue())))
                .toList();
    }

    /** What others recorded since the form was opened, field by field. */
    List<SittingWords.Line> theirs(Sitting current, Typed typed) {
        List<SittingWords.Line> lines = new ArrayList<>();
        fields(current).forEach((name, now) -> {
            if (!now.equals(typed.one(SHOWN + name))) {
                lines.add(new SittingWords.Line(label(name), said(now)));
            }
        });
        return lines;
    }

    /** What the person changed, and what stands there now. */
    List<SittingWords.Line> yours(Sitting current, Typed typed) {
        List<SittingWords.Line> lines = new ArrayList<>();
        fields(current).forEach((name, now) -> {
            String sent = typed.one(name);
            if (!sent.equals(typed.one(SHOWN + name))) {
                lines.add(new SittingWords.Line(
                        label(name),
                        sent.equals(now) ? said(sent) : words.of("stale.seat.instead", said(sent), said(now))));
            }
        });
        return lines;
    }

    /** Every field, in the order of the form; empty where nothing is recorded. */
    private static Map<String, String> fields(Sitting sitting) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Agency each : Agency.values()) {
            SittingEvent.Seat seat = sitting.seats().getOrDefault(each, SittingEvent.Seat.EMPTY);
            fields.put(PRESENCE + each, seat.presence().map(Enum::name).orElse(""));
            fields.put(WHO + each, seat.who().orElse(""));
        }
        return fields;
    }

    private String label(String name) {
        int dot = name.indexOf('.');
        return words.of("typed." + name.substring(0, dot) + ".any", words.of("Agency." + name.substring(dot + 1)));
    }

    private String said(String value) {
        String presence = words.find("Presence." + value);
        return value.isEmpty() ? words.of("words.not-known") : presence != null ? presence : value;
    }
}
