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
import org.youthpanel.tracking.CountAgreement;

@RestController
@Tag(name = "Tracking")
class AgreementApi {

    private final CountAgreement counting;

    AgreementApi(CountAgreement counting) {
        this.counting = counting;
    }

    @GetMapping(path = "/api/v1/tracking/agreement")
    @Operation(
            summary = "How two voices agree",
            description = "Over decided cases with a recommendation, each in its last form. What is outside the"
                    + " denominator is counted beside it. A figure that is undefined is null, with a reason.")
    @Parameter(
            name = "pair",
            description = "recommendation-decision (the default), proposal-decision, recommendation-proposal,"
                    + " police-decision, first-view-decision or decision-police-decided")
    @Parameter(name = "from", description = "first day of the decision, such as 2026-04-01")
    @Parameter(name = "to", description = "last day, itself counted")
    @Parameter(name = "service", description = "one of yours; without it all of yours")
    @Parameter(name = "offenceType", description = "of the index offence")
    @ApiResponse(responseCode = "200", description = "Figures with their counts and intervals")
    @ApiResponse(responseCode = "403", description = "Not your service")
    @ApiResponse(responseCode = "422", description = "Every problem of the filter")
    ResponseEntity<byte[]> agreement(@Parameter(hidden = true) Person person, HttpServletRequest request) {
        SelectionForm form = SelectionForm.of(request.getParameterMap(), Set.of());
        if (!form.problems().isEmpty()) {
            return ApiProblem.refused("refused-filter", "The filter was refused", form.problems())
                    .response();
        }
        return counting.count(person, form.selection()) instanceof CountAgreement.Result.Counted counted
                ? Answers.ok(AgreementDocument.of(counted.agreement()))
                : ApiProblem.notYourService().response();
    }
}
