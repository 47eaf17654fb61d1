package org.youthpanel.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.OffenceCatalogue;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.rules.finding.Basis;
import org.youthpanel.rules.resolved.Depth;

/**
 * Codes, dates and values of facts as a page says them. Everything comes from {@code messages.properties}; a code is
 * found there under its type and name: {@code Disposal.YOUTH_CAUTION}.
 */
@Component
public class Words {

    private static final Locale BRITISH = Locale.UK;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", BRITISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", BRITISH);
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+_[A-Z0-9_]+\\b");
    private static final int SHORT_HASH = 12;

    private final MessageSource messages;
    /** The type of the codes at a path, places in lists left out: {@code priorOutcomes.circumstances}. */
    private final Map<String, Class<?>> types = new HashMap<>();

    public Words(MessageSource messages) {
        this.messages = messages;
        for (Fact<?> fact : Facts.all()) {
            typeOf(fact).ifPresent(type -> types.put(fact.path(), type));
        }
        types.put("priorOutcomes.outcome", PastOutcome.class);
        types.put("priorOutcomes.offenceType", OffenceType.class);
        types.put("priorOutcomes.circumstances", Circumstance.class);
        types.put("otherOffences.type", OffenceType.class);
        types.put("otherOffences.gravity.scale", GravityScale.class);
        // what rules read beside the facts of a case
        types.put("finalGravity.scale", GravityScale.class);
        types.put("assessmentDepth", Depth.class);
        types.put("startingPointBasis", Basis.class);
        for (String path : List.of("startingPoint", "recommended", "available", "barred")) {
            types.put(path, Disposal.class);
        }
    }

    /** The type of a fact's codes; empty where its value is no code and no set of codes. */
    static java.util.Optional<Class<?>> typeOf(Fact<?> fact) {
        return fact.shape().values().stream()
                .flatMap(each -> each instanceof Set<?> set ? set.stream() : java.util.stream.Stream.of(each))
                .filter(Enum.class::isInstance)
                .findFirst()
                .map(each -> ((Enum<?>) each).getDeclaringClass());
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, BRITISH);
    }

    /** Null where there are no such words. */
    public @Nullable String find(String key, Object... arguments) {
        try {
            return messages.getMessage(key, arguments, BRITISH);
        } catch (NoSuchMessageException e) {
            return null;
        }
    }

    public String code(Enum<?> code) {
        return of(code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    public String disposal(@Nullable Object code) {
        return code == null ? of("advice.none") : code(Disposal.valueOf(code.toString()));
    }

    public String disposals(List<?> codes) {
        return codes.stream().map(this::disposal).collect(Collectors.joining(", "));
    }

    /** {@code 24 November 2026}. */
    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 24 November 2026 at 10:42am}, in London. */
    public String at(Instant at) {
        return of("words.at", DATE.format(at.atZone(LONDON)), time(at));
    }

    /** {@code 10:42am}, in London. */
    public String time(Instant at) {
        return TIME.format(at.atZone(LONDON)).toLowerCase(BRITISH).replace(" ", "");
    }

    /** {@code at 10:42am} today, {@code on 24 November 2026 at 10:42am} before. */
    public String since(Instant at, Instant now) {
        var there = at.atZone(LONDON);
        return there.toLocalDate().equals(now.atZone(LONDON).toLocalDate())
                ? of(
                        "words.since.today",
                        TIME.format(there).toLowerCase(BRITISH).replace(" ", ""))
                : of("words.since.before", at(at));
    }

    public String shortHash(String hash) {
        return hash.length() > SHORT_HASH ? hash.substring(0, SHORT_HASH) : hash;
    }

    /** The name of a fact, or of a place in a list of facts: {@code Risk of harm to others}. */
    public String fact(String path) {
        String key = "fact." + path.replaceAll("\\[\\d+]", "");
        String name = find(key);
        java.util.regex.Matcher place = Pattern.compile("\\[(\\d+)]").matcher(path);
        if (name == null) {
            return path;
        }
        return place.find() ? of("words.place", name, Integer.parseInt(place.group(1)) + 1) : name;
    }

    /** The same for several places in a list, counted from one. */
    String places(String path, Set<Integer> places) {
        if (places.isEmpty()) {
            return fact(path);
        }
        String numbers = places.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return of(places.size() == 1 ? "words.place" : "words.places", fact(path), numbers);
    }

    /** A value as a document holds it. */
    public String value(String path, @Nullable Object written) {
        String place = path.replaceAll("\\[\\d+]", "");
        if (written == null) {
            return of("words.not-known");
        }
        if (written instanceof Boolean yes) {
            return of(yes ? "words.yes" : "words.no");
        }
        if (written instanceof Map<?, ?> map) {
            return entry(place, map);
        }
        if (written instanceof Iterable<?> many) {
            List<String> said = new java.util.ArrayList<>();
            many.forEach(each -> said.add(value(place, each)));
            return said.isEmpty() ? of("words.none") : String.join("; ", said);
        }
        String text = written instanceof Enum<?> code ? code.name() : written.toString();
        if (place.equals("offence.code") || place.equals("otherOffences.code")) {
            return OffenceCatalogue.starting()
                    .find(text)
                    .map(OffenceCatalogue.Offence::name)
                    .orElse(text);
        }
        Class<?> type = types.get(place);
        String words = type == null ? null : find(type.getSimpleName() + "." + text);
        return words != null ? words : dated(text);
    }

    /** Free words may look like a date and be none. */
    private String dated(String text) {
        try {
            return ISO_DATE.matcher(text).matches() ? date(LocalDate.parse(text)) : text;
        } catch (java.time.format.DateTimeParseException e) {
            return text;
        }
    }

    /** An earlier outcome or another offence: what it was, and its other parts in the order of the document. */
    private String entry(String path, Map<?, ?> map) {
        if (path.equals("priorOutcomes")) {
            Map<Object, Object> rest = new java.util.LinkedHashMap<>(map);
            rest.keySet().removeAll(List.of("outcome", "on", "offenceType"));
            String what = of(
                    "words.earlier-outcome",
                    value(path + ".outcome", map.get("outcome")),
                    value(path + ".on", map.get("on")),
                    value(path + ".offenceType", map.get("offenceType")));
            return rest.isEmpty() ? what : of("words.and", what, entry(path + ".", rest));
        }
        return map.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> {
                    String inner = (path + "." + each.getKey()).replace("..", ".");
                    Object value = each.getValue();
                    if (value instanceof Map<?, ?> nested) {
                        return entry(inner, nested);
                    }
                    String said = value(inner, value);
                    return each.getKey().equals("outcome") || each.getKey().equals("type")
                            ? said
                            : of("words.part", fact(inner), said);
                })
                .collect(Collectors.joining(", "));
    }

    /** Words written for programs, with their codes and dates as people say them. */
    public String plain(String text) {
        String dated = ISO_DATE.matcher(text).replaceAll(each -> date(LocalDate.parse(each.group())));
        return CODE.matcher(dated).replaceAll(each -> {
            String scale = find("GravityScale." + each.group());
            return java.util.regex.Matcher.quoteReplacement(scale == null ? each.group() : scale);
        });
    }
}
