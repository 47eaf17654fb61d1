package org.youthpanel.panel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.casework.web.Bodies;
import org.youthpanel.casework.web.FormReader;
import org.youthpanel.casework.web.JsonBody;
import org.youthpanel.casework.web.RepeatedRequests;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Likelihood;
import org.youthpanel.panel.CorrectPanelDecision;
import org.youthpanel.panel.CorrectionReason;
import org.youthpanel.panel.DecideInSitting;
import org.youthpanel.panel.DecisionForm;
import org.youthpanel.panel.DecisionResult;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.Plan;

@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/decisions")
@Tag(name = "Decisions")
class DecisionsApi {

    private final DecideInSitting recording;
    private final CorrectPanelDecision correcting;
    private final OpenRecommendation opening;
    private final DecisionDocuments documents;
    private final RepeatedRequests repeated;

    DecisionsApi(
            DecideInSitting recording,
            CorrectPanelDecision correcting,
            OpenRecommendation opening,
            DecisionDocuments documents,
            RepeatedRequests repeated) {
        this.recording = recording;
        this.correcting = correcting;
        this.opening = opening;
        this.documents = documents;
        this.repeated = repeated;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @JsonBody("{recommendation, disposal, rationale, departure?, levels?, conditions?, interventions?, responsible?,"
            + " followUp?, holds?, decidedOn, sitting?}")
    @Operation(
            summary = "Record what the panel decided",
            description =
                    "Every decision needs a rationale; one that is not the recommended disposal its code too. Levels"
                            + " changed by the panel need a reason, and the case is advised again. A prompt to be settled before a formal disposal (severity"
                            + " HOLD) is answered in holds, by its label.")
    @ApiResponse(responseCode = "201", description = "Recorded for good")
    @ApiResponse(responseCode = "409", description = "The case has a decision: correct it instead")
    @ApiResponse(responseCode = "422", description = "Every problem of the body")
    ResponseEntity<byte[]> record(
            @Parameter(hidden = true) Person person, @PathVariable String reference, HttpServletRequest request) {
        String body = Bodies.text(request);
        return repeated.answer(person, request, body, () -> {
            DecisionForm form = form(FormReader.of(Bodies.document(body)), false);
            return answer(person, reference, recording.decide(person, reference, form));
        });
    }

    @PostMapping(path = "/{number}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @JsonBody("as a decision, and why, whyCode?")
    @Operation(
            summary = "Correct a decision",
            description = "The entry supersedes the last form of the decision; everything before stays readable. After"
                    + " the day on which the decision was recorded nothing changes until a second person confirms it on"
                    + " its page. It names a recommendation made before the decision. whyCode is one of"
                    + " RECORDED_IN_ERROR, PANEL_CHANGED_ITS_DECISION, NEW_INFORMATION and OTHER.")
    @ApiResponse(responseCode = "201", description = "Recorded for good")
    @ApiResponse(responseCode = "202", description = "Proposed, under this number: a second person has to confirm it")
    @ApiResponse(responseCode = "404", description = "There is no such case or decision")
    @ApiResponse(responseCode = "422", description = "Every problem of the body")
    ResponseEntity<byte[]> correct(
            @Parameter(hidden = true) Person person,
            @PathVariable String reference,
            @PathVariable String number,
            HttpServletRequest request) {
        String body = Bodies.text(request);
        return repeated.answer(person, request, body, () -> {
            DecisionForm form = form(FormReader.of(Bodies.document(body)), true);
            // what is no number is the number of no decision
            int which = number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) : 0;
            return answer(person, reference, correcting.correct(person, reference, which, form));
        });
    }

    private static DecisionForm form(FormReader form, boolean correction) {
        return new DecisionForm(
                form.text("recommendation"),
                form.code("disposal", Disposal.class),
                form.text("rationale"),
                form.code("departure", Departure.class),
                form.form("levels").map(DecisionsApi::levels),
                form.texts("conditions"),
                new Plan(form.texts("interventions"), form.text("responsible"), form.date("followUp")),
                form.words("holds"),
                form.date("decidedOn"),
                form.text("sitting"),
                correction ? why(form) : Optional.empty(),
                form.finish());
    }

    /** Words are asked of every correction; the code is what a page asks beside them. */
    private static Optional<CorrectionReason> why(FormReader form) {
        Optional<CorrectionReason.Cause> cause = form.code("whyCode", CorrectionReason.Cause.class);
        return form.text("why").map(words -> new CorrectionReason(cause, words));
    }

    private static LevelChange levels(FormReader form) {
        LevelChange change = new LevelChange(
                form.code("safetyAndWellbeing", Level.class),
                form.code("riskOfHarm", Level.class),
                form.code("likelihoodOfReoffending", Likelihood.class),
                form.text("reason"));
        form.finish();
        return change;
    }

    private ResponseEntity<byte[]> answer(Person person, String reference, DecisionResult result) {
        if (result instanceof DecisionResult.Recorded recorded) {
            var document = documents.of(recorded.decision());
            recorded.levels().ifPresent(changed -> document.put("levelChange", again(person, reference, changed)));
            return Answers.created(document);
        }
        if (result instanceof DecisionResult.Proposed proposed) {
            return Answers.json(
                    ResponseEntity.accepted(),
                    Answers.map(
                            "proposal", proposed.event().number(),
                            "number", proposed.current().number(),
                            "correction", proposed.current().correction(),
                            "at", proposed.event().stamp().at(),
                            "by", proposed.event().stamp().by()));
        }
        if (result instanceof DecisionResult.AlreadyDecided) {
            return ApiProblem.of(
                            409,
                            "already-decided",
                            "The case has a decision",
                            "A decision is recorded once. What was wrong with it is corrected.")
                    .response();
        }
        if (result instanceof DecisionResult.Refused refused) {
            return ApiProblem.refused("refused-decision", "The decision was refused", refused.problems())
                    .response();
        }
        return result instanceof DecisionResult.NoSuchDecision
                ? ApiProblem.of(404, "no-such-decision", "No such decision", "The case has no decision of this number.")
                        .response()
                : ApiProblem.noSuchCase().response();
    }

    /** Who changed a level is told at once what follows from it, and so has seen it. */
    private Object again(Person person, String reference, ChangeLevels.Changed changed) {
        opening.open(person, reference, changed.after().id(), Way.API);
        return Answers.map(
                "factsVersion", changed.facts().version(),
                "before", changed.before().map(each -> each.id()).orElse(null),
                "after", changed.after().id(),
                "recommendation", changed.after().document());
    }
}
