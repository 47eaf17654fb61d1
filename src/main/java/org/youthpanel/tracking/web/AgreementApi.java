package org.youthpanel.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.tracking.file.TakeFigures;

@RestController
@Tag(name = "Tracking")
class AgreementApi {

    private final TakeFigures taking;

    AgreementApi(TakeFigures taking) {
        this.taking = taking;
    }

    @GetMapping(path = "/api/v1/tracking/agreement")
    @Operation(
            summary = "How two voices agree",
            description = "Over decided cases with a recommendation, each in its last form (policy H). What is outside"
                    + " the denominator is counted in beside. n, simple with its Wilson interval, kappa over the eight"
                    + " disposals with its standard error and interval, linear and quadratic kappa, tauB, rho,"
                    + " stuartMaxwell, bowker and meanRungs over the five rungs, ac1; byRung counts the four disposals"
                    + " of rung 1 as one; shifts says how the second voice stands to the first; table has rows for the"
                    + " first voice. adherence is given for recommendation-decision alone; judgement is its departures"
                    + " without those that correct data. exposure has the same figures by who had opened the"
                    + " recommendation before the panel's first view, and breakdown the counts by the columns of the"
                    + " data dictionary. departures (by reason) and departuresByRule are those of decisions from"
                    + " recommendations, whatever the pair; the rules' leave out what corrected a recorded fact."
                    + " levelChanges, escalations, overtaken and timeliness are of all cases selected, and count"
                    + " cases. Under ten compared cases tooFewToCompare is true, and figures are given all the same"
                    + " where pages and files leave them out. A figure that is undefined is null, and undefined says"
                    + " why. Beside those below, every column of the figures is a filter by its code: quarter, month,"
                    + " standing, recommended, startingPoint, proposal, policeView, firstView, decided, policeDecided,"
                    + " delivered, adherence, departure, seriousViolence, scale, panelCase, rule, refused,"
                    + " levelsChanged, age, sex, ethnicity, ethnicGroup, lookedAfter, send, assessment,"
                    + " policeInformed, delivery and completed.")
    @Parameter(
            name = "pair",
            description = "recommendation-decision (the default), proposal-decision, recommendation-proposal,"
                    + " police-decision, first-view-decision or decision-police-decided")
    @Parameter(name = "from", description = "first day of the decision, such as 2026-04-01")
    @Parameter(name = "to", description = "last day, itself counted")
    @Parameter(
            name = "period",
            description =
                    "in place of days: 2026-Q2, 2026-27 for a financial year, 12-to-2026-10, or all (the default)")
    @Parameter(name = "service", description = "one of yours; without it all of yours")
    @Parameter(name = "offenceType", description = "of the index offence")
    @Parameter(name = "gravity", description = "the final score")
    @Parameter(name = "depth", description = "of the assessment: LARP, ASSET_PLUS or UNDETERMINED")
    @Parameter(name = "panel", description = "the sitting's place or name")
    @Parameter(name = "team", description = "of the assessment's author")
    @Parameter(name = "ruleSets", description = "the versions that recommended, such as national/5.0 leeds/3.0")
    @Parameter(
            name = "exposure",
            description = "who had opened the recommendation before the first view: NO_FIRST_VIEW, NOBODY, OTHERS or"
                    + " PANEL")
    @ApiResponse(responseCode = "200", description = "Figures with their counts and intervals")
    @ApiResponse(responseCode = "403", description = "Not your service, or not for your role")
    @ApiResponse(responseCode = "422", description = "Every problem of the filter")
    ResponseEntity<byte[]> agreement(@Parameter(hidden = true) Person person, HttpServletRequest request) {
        SelectionForm form = SelectionForm.of(request.getParameterMap(), Set.of());
        if (!form.problems().isEmpty()) {
            return ApiProblem.refused("refused-filter", "The filter was refused", form.problems())
                    .response();
        }
        return taking.take(person, form.selection()) instanceof TakeFigures.Result.Counted counted
                ? Answers.ok(AgreementDocument.of(counted.taken()))
                : ApiProblem.notYourService().response();
    }
}
