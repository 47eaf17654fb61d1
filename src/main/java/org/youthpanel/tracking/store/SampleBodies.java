package org.youthpanel.tracking.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Grade;
import org.youthpanel.tracking.scrutiny.Finding;
import org.youthpanel.tracking.scrutiny.Period;
import org.youthpanel.tracking.scrutiny.SampleEvent;

/** Events of samples as rows hold them: a name, and what was said as a map. Names and keys never change. */
final class SampleBodies {

    private SampleBodies() {}

    static String name(SampleEvent event) {
        if (event instanceof SampleEvent.Drawn) {
            return "DRAWN";
        }
        return event instanceof SampleEvent.Chosen ? "CHOSEN" : "FOUND";
    }

    /** Without the reference, which has a column of its own. */
    static Map<String, @Nullable Object> body(SampleEvent event) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (event instanceof SampleEvent.Drawn draw) {
            body.put("period", draw.period().code());
            body.put("by", draw.by().name());
            body.put("size", draw.size());
            body.put("seed", draw.seed());
            body.put("madeUp", draw.madeUp());
            body.put("head", draw.head());
            body.put("population", draw.population());
            body.put("drawn", draw.drawn());
        } else if (event instanceof SampleEvent.Chosen chosen) {
            body.put("why", chosen.why());
        } else if (event instanceof SampleEvent.Found found) {
            Finding finding = found.finding();
            body.put("grade", finding.grade().name());
            finding.words().ifPresent(each -> body.put("words", each));
            finding.disposal().ifPresent(each -> body.put("disposal", each.name()));
            body.put("decided", finding.decided().name());
            finding.why().ifPresent(each -> body.put("why", each));
        }
        return body;
    }

    static SampleEvent event(String name, Optional<String> about, Map<String, @Nullable Object> body) {
        String reference = about.orElse("");
        return switch (name) {
            case "DRAWN" ->
                new SampleEvent.Drawn(
                        text(body, "period").flatMap(Period::of).orElseThrow(),
                        Column.valueOf(text(body, "by").orElseThrow()),
                        Integer.parseInt(text(body, "size").orElseThrow()),
                        text(body, "seed").orElseThrow(),
                        Boolean.TRUE.equals(body.get("madeUp")),
                        Long.parseLong(text(body, "head").orElseThrow()),
                        strata(body.get("population")),
                        strata(body.get("drawn")));
            case "CHOSEN" -> new SampleEvent.Chosen(reference, text(body, "why").orElseThrow());
            case "FOUND" ->
                new SampleEvent.Found(
                        reference,
                        new Finding(
                                Grade.valueOf(text(body, "grade").orElseThrow()),
                                text(body, "words"),
                                text(body, "disposal").map(Disposal::valueOf),
                                Disposal.valueOf(text(body, "decided").orElseThrow()),
                                text(body, "why")));
            default -> throw new IllegalStateException("An event of a sample has a name that nobody gave it");
        };
    }

    private static SortedMap<String, List<String>> strata(@Nullable Object written) {
        SortedMap<String, List<String>> strata = new TreeMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((stratum, cases) -> strata.put(
                    String.valueOf(stratum),
                    Stored.list(cases).stream().map(String::valueOf).toList()));
        }
        return strata;
    }

    private static Optional<String> text(Map<String, @Nullable Object> body, String key) {
        return Optional.ofNullable(body.get(key)).map(String::valueOf);
    }
}
