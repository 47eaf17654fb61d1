package org.youthpanel.panel.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingEvent;

/** Sittings, their events and what was typed about them, in words. */
public final class SittingWords {

    private static final Pattern ID = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-[a-z0-9]{4}");
    private static final Set<String> NOT_TYPED = Set.of("_csrf", Once.FIELD, "version", "recommendation");

    private final Words words;

    public SittingWords(Words words) {
        this.words = words;
    }

    /** Something that was typed, and what it was typed for. */
    public record Line(String label, String text) {}

    /** A sitting as decisions name it: by its day where it is one of this program, or in the words that were given. */
    static String named(String sitting, Words words) {
        var known = ID.matcher(sitting);
        return known.matches() ? words.of("sitting.name", words.date(LocalDate.parse(known.group(1)))) : sitting;
    }

    public String name(Sitting sitting) {
        return words.of("sitting.name", words.date(sitting.on()));
    }

    /** PLANNED, RUNNING or CLOSED. */
    static String status(Sitting sitting) {
        return sitting.closed().isPresent() ? "CLOSED" : sitting.isRunning() ? "RUNNING" : "PLANNED";
    }

    String state(AgendaItem item) {
        return words.code(item.state());
    }

    public String agencies(List<Agency> agencies) {
        return agencies.stream().map(words::code).collect(Collectors.joining(", "));
    }

    /** What others did since, without the cases that the reader may not see. */
    List<String> since(Sitting sitting, int number, Set<String> visible) {
        return sitting.events().stream()
                .filter(each -> each.number() > number)
                .map(each -> words.of(
                        "sitting.since",
                        event(each.event(), visible),
                        words.at(each.stamp().at()),
                        each.stamp().by()))
                .toList();
    }

    private String event(SittingEvent event, Set<String> visible) {
        Optional<String> about = event.about();
        String reference =
                about.isEmpty() ? "" : visible.contains(about.get()) ? about.get() : words.of("sitting.case-elsewhere");
        return words.of("sitting.event." + event.getClass().getSimpleName(), reference);
    }

    /** What somebody sent that was not recorded, so that they can copy it or send it again. */
    List<Line> typed(Typed typed) {
        List<Line> lines = new ArrayList<>();
        for (String name : typed.names()) {
            for (String value : typed.all(name)) {
                if (!name.startsWith("_") && !NOT_TYPED.contains(name) && !value.isBlank()) {
                    lines.add(new Line(label(name), code(value)));
                }
            }
        }
        return lines;
    }

    private String label(String name) {
        String own = words.find("typed." + name);
        if (own != null) {
            return own;
        }
        int dot = name.lastIndexOf('.');
        String group = dot < 0 ? null : words.find("typed." + name.substring(0, dot) + ".any", last(name, dot));
        return group != null ? group : words.fact(name);
    }

    private String last(String name, int dot) {
        return code(name.substring(dot + 1));
    }

    private String code(String value) {
        for (String type : List.of("Disposal", "Departure", "Presence", "Agency", "Recusal", "Level")) {
            String said = words.find(type + "." + value);
            if (said != null) {
                return said;
            }
        }
        return value;
    }
}
