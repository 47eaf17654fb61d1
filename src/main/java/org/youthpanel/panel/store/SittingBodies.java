package org.youthpanel.panel.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Stored;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.Presence;
import org.youthpanel.panel.Recusal;
import org.youthpanel.panel.SittingEvent;

/** Events of sittings as rows hold them: a name, and what was said as a map. Names and keys never change. */
final class SittingBodies {

    private SittingBodies() {}

    static String name(SittingEvent event) {
        if (event instanceof SittingEvent.Planned) {
            return "PLANNED";
        }
        if (event instanceof SittingEvent.Listed) {
            return "LISTED";
        }
        if (event instanceof SittingEvent.Moved) {
            return "MOVED";
        }
        if (event instanceof SittingEvent.TakenOff) {
            return "TAKEN_OFF";
        }
        if (event instanceof SittingEvent.Attended) {
            return "ATTENDED";
        }
        if (event instanceof SittingEvent.ConflictDeclared) {
            return "CONFLICT_DECLARED";
        }
        if (event instanceof SittingEvent.FirstViewSet) {
            return "FIRST_VIEW_SET";
        }
        if (event instanceof SittingEvent.Started) {
            return "STARTED";
        }
        if (event instanceof SittingEvent.Uncovered) {
            return "UNCOVERED";
        }
        if (event instanceof SittingEvent.LevelChanged) {
            return "LEVEL_CHANGED";
        }
        if (event instanceof SittingEvent.PutOff) {
            return "PUT_OFF";
        }
        if (event instanceof SittingEvent.Withdrawn) {
            return "WITHDRAWN";
        }
        return event instanceof SittingEvent.Decided ? "DECIDED" : "CLOSED";
    }

    /** Without the reference, which has a column of its own. */
    static Map<String, @Nullable Object> body(SittingEvent event) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (event instanceof SittingEvent.Planned plan) {
            body.put("services", new TreeSet<>(plan.services()));
            body.put("on", plan.on());
            body.put("place", plan.place().orElse(null));
            body.put("firstView", plan.firstView());
            body.put("quorum", new TreeSet<>(plan.quorum()));
        } else if (event instanceof SittingEvent.Listed listed) {
            body.put("factsVersion", listed.factsVersion());
        } else if (event instanceof SittingEvent.Moved moved) {
            body.put("place", moved.place());
        } else if (event instanceof SittingEvent.Attended attended) {
            Map<String, Object> seats = new TreeMap<>();
            attended.seats().forEach((agency, seat) -> seats.put(agency.name(), seat(seat)));
            body.put("seats", seats);
        } else if (event instanceof SittingEvent.ConflictDeclared declared) {
            body.put("agency", declared.agency());
            body.put("recusal", declared.recusal());
            body.put("note", declared.note().orElse(null));
        } else if (event instanceof SittingEvent.FirstViewSet set) {
            body.put("firstView", set.firstView());
        } else if (event instanceof SittingEvent.Uncovered uncovered) {
            body.put("without", uncovered.without().orElse(null));
        } else if (event instanceof SittingEvent.LevelChanged changed) {
            body.put("factsVersion", changed.factsVersion());
            body.put("raisedBy", changed.raisedBy());
        } else if (event instanceof SittingEvent.PutOff off) {
            body.put("to", off.to().orElse(null));
        }
        body.values().removeIf(java.util.Objects::isNull);
        return body;
    }

    private static Map<String, Object> seat(SittingEvent.Seat seat) {
        Map<String, Object> map = new LinkedHashMap<>();
        seat.presence().ifPresent(each -> map.put("presence", each));
        seat.who().ifPresent(each -> map.put("who", each));
        return map;
    }

    static SittingEvent event(String name, Optional<String> about, Map<String, @Nullable Object> body) {
        String reference = about.orElse("");
        return switch (name) {
            case "PLANNED" ->
                new SittingEvent.Planned(
                        texts(body, "services"),
                        LocalDate.parse(text(body, "on").orElseThrow()),
                        text(body, "place"),
                        yes(body, "firstView"),
                        texts(body, "quorum").stream().map(Agency::valueOf).collect(Collectors.toSet()));
            case "LISTED" -> new SittingEvent.Listed(reference, number(body, "factsVersion"));
            case "MOVED" -> new SittingEvent.Moved(reference, number(body, "place"));
            case "TAKEN_OFF" -> new SittingEvent.TakenOff(reference);
            case "ATTENDED" -> new SittingEvent.Attended(seats(body));
            case "CONFLICT_DECLARED" ->
                new SittingEvent.ConflictDeclared(
                        reference,
                        Agency.valueOf(text(body, "agency").orElseThrow()),
                        Recusal.valueOf(text(body, "recusal").orElseThrow()),
                        text(body, "note"));
            case "FIRST_VIEW_SET" -> new SittingEvent.FirstViewSet(yes(body, "firstView"));
            case "STARTED" -> new SittingEvent.Started();
            case "UNCOVERED" -> new SittingEvent.Uncovered(reference, text(body, "without"));
            case "LEVEL_CHANGED" ->
                new SittingEvent.LevelChanged(
                        reference,
                        number(body, "factsVersion"),
                        Agency.valueOf(text(body, "raisedBy").orElseThrow()));
            case "PUT_OFF" -> new SittingEvent.PutOff(reference, text(body, "to"));
            case "WITHDRAWN" -> new SittingEvent.Withdrawn(reference);
            case "DECIDED" -> new SittingEvent.Decided(reference);
            case "CLOSED" -> new SittingEvent.Closed();
            default -> throw new IllegalStateException("An event of a sitting has a name that nobody gave it");
        };
    }

    private static Map<Agency, SittingEvent.Seat> seats(Map<String, @Nullable Object> body) {
        Map<Agency, SittingEvent.Seat> seats = new LinkedHashMap<>();
        if (body.get("seats") instanceof Map<?, ?> written) {
            written.forEach((agency, seat) -> seats.put(
                    Agency.valueOf(String.valueOf(agency)),
                    new SittingEvent.Seat(
                            text((Map<?, ?>) seat, "presence").map(Presence::valueOf), text((Map<?, ?>) seat, "who"))));
        }
        return seats;
    }

    private static Optional<String> text(Map<?, ?> body, String key) {
        return Optional.ofNullable(body.get(key)).map(String::valueOf);
    }

    private static Set<String> texts(Map<?, ?> body, String key) {
        return Stored.list(body.get(key)).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static boolean yes(Map<?, ?> body, String key) {
        return Boolean.TRUE.equals(body.get(key));
    }

    private static int number(Map<?, ?> body, String key) {
        return Integer.parseInt(text(body, key).orElseThrow());
    }
}
