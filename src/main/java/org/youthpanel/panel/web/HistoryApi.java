package org.youthpanel.panel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.panel.ReadHistory;
import org.youthpanel.panel.ReadHistory.Event;

@RestController
@Tag(name = "Cases")
class HistoryApi {

    private final ReadHistory history;
    private final DecisionDocuments decisions;

    HistoryApi(ReadHistory history, DecisionDocuments decisions) {
        this.history = history;
        this.decisions = decisions;
    }

    @GetMapping(path = "/api/v1/cases/{reference}/history")
    @Operation(
            summary = "Everything that happened to a case, oldest first",
            description =
                    "Who reads it has seen its recommendations, which is logged the first time. A chair is told that"
                            + " characteristics were recorded, not which.")
    @ApiResponse(
            responseCode = "200",
            description = "Entries of the kinds CASE, FACTS, CHARACTERISTICS, RECOMMENDATION,"
                    + " EXPOSURE, DECISION, CORRECTION and EVENT: what else happened, with event, number, code, on,"
                    + " sitting and body")
    @ApiResponse(responseCode = "404", description = "None of your services has it")
    ResponseEntity<byte[]> read(@Parameter(hidden = true) Person person, @PathVariable String reference) {
        return history.read(person, reference, Way.API)
                .map(events -> Answers.ok(Answers.map(
                        "reference",
                        reference,
                        "entries",
                        events.stream().map(each -> entry(each, person)).toList())))
                .orElseGet(() -> ApiProblem.noSuchCase().response());
    }

    private Map<String, @Nullable Object> entry(Event event, Person person) {
        Map<String, @Nullable Object> entry = Answers.map(
                "kind", kind(event),
                "position", event.stamp().position(),
                "at", event.stamp().at(),
                "by", event.stamp().by());
        if (event instanceof Event.FactsGiven given) {
            facts(entry, given.facts());
        } else if (event instanceof Event.CharacteristicsGiven given) {
            if (CharacteristicsEntry.shownTo(person)) {
                entry.put("characteristics", given.entry().codes());
            }
        } else if (event instanceof Event.Recommended given) {
            recommendation(entry, given.recommendation());
        } else if (event instanceof Event.Seen seen) {
            entry.put("recommendation", seen.exposure().recommendation());
            entry.put("way", seen.exposure().way());
        } else if (event instanceof Event.Decided decided) {
            entry.putAll(decisions.of(decided.decision()));
        } else if (event instanceof Event.Happened happened) {
            happened(entry, happened.event());
        }
        return entry;
    }

    private static String kind(Event event) {
        if (event instanceof Event.Decided decided) {
            return decided.decision().isCorrection() ? "CORRECTION" : "DECISION";
        }
        if (event instanceof Event.Opened) {
            return "CASE";
        }
        if (event instanceof Event.FactsGiven) {
            return "FACTS";
        }
        if (event instanceof Event.Recommended) {
            return "RECOMMENDATION";
        }
        if (event instanceof Event.Happened) {
            return "EVENT";
        }
        return event instanceof Event.Seen ? "EXPOSURE" : "CHARACTERISTICS";
    }

    private static void happened(Map<String, @Nullable Object> entry, CaseEvent event) {
        entry.put("event", event.kind());
        entry.put("number", event.number());
        entry.put("code", event.code().orElse(null));
        entry.put("on", event.on().orElse(null));
        entry.put("sitting", event.sitting().orElse(null));
        entry.put("body", event.body());
    }

    private static void facts(Map<String, @Nullable Object> entry, FactsVersion facts) {
        entry.put("factsVersion", facts.version());
        entry.put("origin", facts.origin());
        entry.put("reason", facts.reason().orElse(null));
        entry.put("facts", Stored.map(facts.facts()));
    }

    private static void recommendation(Map<String, @Nullable Object> entry, LoggedRecommendation given) {
        entry.put("id", given.id());
        entry.put("factsVersion", given.factsVersion());
        entry.put("recommendation", given.document());
        entry.put("resolver", given.resolver());
        entry.put("engine", given.engine());
    }
}
