package org.youthpanel.workbench.replay.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.casework.web.Bodies;
import org.youthpanel.casework.web.FormReader;
import org.youthpanel.casework.web.JsonBody;
import org.youthpanel.casework.web.RepeatedRequests;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.statistics.McNemar;
import org.youthpanel.workbench.replay.CancelReplay;
import org.youthpanel.workbench.replay.Changes;
import org.youthpanel.workbench.replay.ReadReplays;
import org.youthpanel.workbench.replay.Replay;
import org.youthpanel.workbench.replay.Replays;
import org.youthpanel.workbench.replay.StartReplay;

@RestController
@RequestMapping(path = "/api/v1/replays")
@Tag(name = "Replays")
class ReplaysApi {

    private static final int ACCEPTED = 202;

    private final StartReplay starting;
    private final CancelReplay cancelling;
    private final ReadReplays reading;
    private final RepeatedRequests repeated;

    ReplaysApi(StartReplay starting, CancelReplay cancelling, ReadReplays reading, RepeatedRequests repeated) {
        this.starting = starting;
        this.cancelling = cancelling;
        this.reading = reading;
        this.repeated = repeated;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @JsonBody("{set, version, from?, to?}: the decided cases of these days; of all days without them")
    @Operation(
            summary = "Run a version over the decided cases of your services",
            description = "Nothing is changed: no recommendation, no decision, no figure. Honours Idempotency-Key.")
    @ApiResponse(responseCode = "202", description = "It waits or runs; Location says where to look")
    @ApiResponse(responseCode = "404", description = "There is no such version")
    @ApiResponse(responseCode = "422", description = "Every problem of the request")
    ResponseEntity<byte[]> start(@Parameter(hidden = true) Person person, HttpServletRequest request) {
        String body = Bodies.text(request);
        FormReader form = FormReader.of(Bodies.document(body));
        Optional<String> set = form.text("set");
        Optional<String> version = form.text("version");
        Optional<LocalDate> from = form.date("from");
        Optional<LocalDate> to = form.date("to");
        List<Problem> problems = new ArrayList<>(form.finish());
        require("set", set, form.any("set"), problems);
        require("version", version, form.any("version"), problems);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        return repeated.answer(person, request, body, () -> {
            StartReplay.Result result = starting.start(
                    person,
                    set.orElseThrow(),
                    version.orElseThrow(),
                    new StartReplay.Form(Optional.of(new Period(from, to)), List.of()));
            if (result instanceof StartReplay.Result.Started started) {
                return Answers.json(
                        ResponseEntity.status(ACCEPTED)
                                .header(
                                        "Location",
                                        "/api/v1/replays/" + started.replay().id()),
                        written(started.replay()));
            }
            return result instanceof StartReplay.Result.Refused refused
                    ? refused(refused.problems().stream().map(ReplaysApi::plain).toList())
                    : ApiProblem.of(404, "no-such-rule-set", "No such rule set", "See /api/v1/rule-sets.")
                            .response();
        });
    }

    private static void require(String key, Optional<String> text, @Nullable Object node, List<Problem> problems) {
        if (text.isEmpty() && node == null) {
            problems.add(new Problem(key, "required", "Give the set and the version, such as national and 5.0."));
        }
    }

    /** By the names of the body, where the page has others. */
    private static Problem plain(Problem problem) {
        boolean whole = problem.path().equals("replay.period");
        return new Problem(whole ? "set" : problem.path().replace("replay.", ""), problem.code(), problem.message());
    }

    private static ResponseEntity<byte[]> refused(List<Problem> problems) {
        return ApiProblem.refused("refused-replay", "The replay was refused", problems)
                .response();
    }

    @GetMapping(path = "/{id}")
    @Operation(summary = "How far a replay is, and what came of it")
    @ApiResponse(responseCode = "200", description = "state, done and total; total is null until the cases are found")
    @ApiResponse(responseCode = "404", description = "There is none of your services")
    ResponseEntity<byte[]> show(@Parameter(hidden = true) Person person, @PathVariable String id) {
        return reading.find(person, id)
                .map(replay -> {
                    Map<String, @Nullable Object> body = written(replay);
                    if (!replay.state().goesOn()) {
                        body.put("result", written(reading.changes(replay), reading.failures(replay)));
                    }
                    return Answers.ok(body);
                })
                .orElseGet(ReplaysApi::none);
    }

    @DeleteMapping(path = "/{id}")
    @Operation(
            summary = "Cancel a replay",
            description = "What was checked is kept. One that has ended stays as it is.")
    @ApiResponse(responseCode = "200", description = "The replay as it is now")
    @ApiResponse(responseCode = "404", description = "There is none of your services")
    ResponseEntity<byte[]> cancel(@Parameter(hidden = true) Person person, @PathVariable String id) {
        if (cancelling.cancel(person, id) instanceof CancelReplay.Result.NoSuchReplay) {
            return none();
        }
        return reading.find(person, id)
                .map(replay -> Answers.ok(written(replay)))
                .orElseGet(ReplaysApi::none);
    }

    private static ResponseEntity<byte[]> none() {
        return ApiProblem.of(404, "no-such-replay", "No such replay", "None of your services has a replay of this id.")
                .response();
    }

    private static Map<String, @Nullable Object> written(Replay replay) {
        return Answers.map(
                "id", replay.id(),
                "set", replay.set(),
                "version", replay.version(),
                "sha256", replay.sha256(),
                "from", replay.period().from().orElse(null),
                "to", replay.period().to().orElse(null),
                "services", List.copyOf(new TreeSet<>(replay.services())),
                "startedAt", replay.at(),
                "startedBy", replay.by(),
                "state", replay.state(),
                "done", replay.done(),
                "total", replay.total().orElse(null),
                "endedAt", replay.endedAt().orElse(null));
    }

    private static Map<String, @Nullable Object> written(Changes changes, List<Replays.Failures> failures) {
        Optional<McNemar> test = changes.test().value();
        return Answers.map(
                "checked", changes.n(),
                "changed", changes.changed(),
                "recommendation", changes.towards(),
                "table", changes.table(),
                "compared", changes.compared(),
                "agreedBefore", changes.agreedBefore(),
                "agreesAfter", changes.agreesAfter(),
                "departuresAbsorbed", changes.absorbed(),
                "departuresMade", changes.made(),
                "mcNemar",
                        test.map(each -> Answers.map(
                                        "statistic", each.chiSquare().statistic(),
                                        "p", each.chiSquare().p(),
                                        "exactP", each.exactP()))
                                .orElse(null),
                "couldNotRun",
                        failures.stream()
                                .map(each -> Answers.map(
                                        "reason", each.reason(), "detail", each.detail(), "cases", each.n()))
                                .toList());
    }
}
