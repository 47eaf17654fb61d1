package org.youthpanel.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.casework.web.FormReader;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Selection;

@RestController
@Tag(name = "Tracking")
class AgreementApi {

    private static final Set<String> PARAMETERS = Set.of("pair", "from", "to", "service", "offenceType");

    private final CountAgreement counting;

    AgreementApi(CountAgreement counting) {
        this.counting = counting;
    }

    @GetMapping(path = "/api/v1/tracking/agreement")
    @Operation(
            summary = "How two voices agree",
            description = "Over decided cases with a recommendation, each in its last form. What is outside the"
                    + " denominator is counted beside it. A figure that is undefined is null, with a reason.")
    @Parameter(name = "pair", description = "recommendation-decision (the default) or proposal-decision")
    @Parameter(name = "from", description = "first day of the decision, such as 2026-04-01")
    @Parameter(name = "to", description = "last day, itself counted")
    @Parameter(name = "service", description = "one of yours; without it all of yours")
    @Parameter(name = "offenceType", description = "of the index offence")
    @ApiResponse(responseCode = "200", description = "Figures with their counts and intervals")
    @ApiResponse(responseCode = "403", description = "Not your service")
    @ApiResponse(responseCode = "422", description = "Every problem of the filter")
    ResponseEntity<byte[]> agreement(@Parameter(hidden = true) Person person, HttpServletRequest request) {
        FormReader form = FormReader.of(new Document(given(request), List.of()));
        String pair = form.text("pair").orElse(Pair.RECOMMENDATION_DECISION.code());
        Selection selection = new Selection(
                Pair.of(pair).orElse(Pair.RECOMMENDATION_DECISION),
                form.date("from"),
                form.date("to"),
                form.text("service"),
                form.code("offenceType", OffenceType.class));
        List<Problem> problems = form.finish();
        if (Pair.of(pair).isEmpty()) {
            problems.add(new Problem(
                    "pair",
                    "unknown-code",
                    "This must be one of "
                            + List.of(Pair.values()).stream().map(Pair::code).toList() + "."));
        }
        if (!problems.isEmpty()) {
            return ApiProblem.refused("refused-filter", "The filter was refused", problems)
                    .response();
        }
        return counting.count(person, selection) instanceof CountAgreement.Result.Counted counted
                ? Answers.ok(AgreementDocument.of(counted.agreement()))
                : ApiProblem.notYourService().response();
    }

    /** An empty parameter of a form is one that was not filled in; one that is there twice is no filter. */
    private static Map<String, Object> given(HttpServletRequest request) {
        Map<String, Object> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1 || !values[0].isBlank() || !PARAMETERS.contains(name)) {
                given.put(name, values.length == 1 ? values[0] : List.of(values));
            }
        });
        return given;
    }
}
