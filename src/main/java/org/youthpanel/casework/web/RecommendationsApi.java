package org.youthpanel.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.TryFacts;
import org.youthpanel.casework.Way;

@RestController
@Tag(name = "Recommendations")
class RecommendationsApi {

    private final AskForRecommendation asking;
    private final TryFacts trying;
    private final RepeatedRequests repeated;

    RecommendationsApi(AskForRecommendation asking, TryFacts trying, RepeatedRequests repeated) {
        this.asking = asking;
        this.trying = trying;
        this.repeated = repeated;
    }

    @PostMapping(path = "/api/v1/what-if", consumes = MediaType.APPLICATION_JSON_VALUE)
    @JsonBody("the facts of a case")
    @Operation(summary = "Advise on facts of which nothing is kept")
    @ApiResponse(responseCode = "200", description = "The recommendation: a starting point, never an instruction")
    @ApiResponse(responseCode = "400", description = "The body is no JSON")
    @ApiResponse(responseCode = "422", description = "Every problem of the facts")
    ResponseEntity<byte[]> whatIf(@Parameter(hidden = true) Person person, HttpServletRequest request) {
        TryFacts.Result result = trying.advise(person, Bodies.document(Bodies.text(request)));
        if (result instanceof TryFacts.Result.Advised advised) {
            return Answers.ok(advised.recommendation().document());
        }
        return result instanceof TryFacts.Result.Refused refused
                ? ApiProblem.refusedFacts(refused.problems()).response()
                : ApiProblem.notYourService().response();
    }

    @PostMapping(path = "/api/v1/cases/{reference}/recommendations")
    @Operation(
            summary = "Ask for a recommendation",
            description =
                    "Runs the rules in force on the decision date over the facts as they stand, and logs the answer"
                            + " for good, and that you have seen it. There is no body.")
    @ApiResponse(responseCode = "201", description = "{id, at, factsVersion, recommendation}")
    @ApiResponse(responseCode = "404", description = "None of your services has the case")
    ResponseEntity<byte[]> ask(
            @Parameter(hidden = true) Person person, @PathVariable String reference, HttpServletRequest request) {
        String body = Bodies.text(request);
        requireEmpty(request, body);
        return repeated.answer(person, request, body, () -> {
            AskForRecommendation.Result result = asking.ask(person, reference, Optional.of(Way.API));
            if (result instanceof AskForRecommendation.Result.Advised advised) {
                return Answers.created(written(advised.recommendation()));
            }
            return result instanceof AskForRecommendation.Result.Refused refused
                    ? ApiProblem.refusedFacts(refused.problems()).response()
                    : ApiProblem.noSuchCase().response();
        });
    }

    /** The call takes no body; an empty map does no harm. */
    private static void requireEmpty(HttpServletRequest request, String body) {
        if (body.isBlank()) {
            return;
        }
        String type = request.getContentType();
        if (type == null || !isJson(type)) {
            throw new Refusal(ApiProblem.of(415));
        }
        var problems = FormReader.of(Bodies.document(body)).finish();
        if (!problems.isEmpty()) {
            throw new Refusal(ApiProblem.refused("refused-request", "The request was refused", problems));
        }
    }

    private static boolean isJson(String type) {
        try {
            return MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Map<String, @Nullable Object> written(LoggedRecommendation given) {
        return Answers.map(
                "id", given.id(),
                "at", given.stamp().at(),
                "factsVersion", given.factsVersion(),
                "recommendation", given.document());
    }
}
