package org.youthpanel.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.ChangeFacts;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;

@RestController
@RequestMapping(path = "/api/v1/cases")
@Tag(name = "Cases")
class CasesApi {

    private final OpenCase opening;
    private final FindCase finder;
    private final ChangeFacts changing;
    private final Recommendations recommendations;
    private final RepeatedRequests repeated;

    CasesApi(
            OpenCase opening,
            FindCase finder,
            ChangeFacts changing,
            Recommendations recommendations,
            RepeatedRequests repeated) {
        this.opening = opening;
        this.finder = finder;
        this.changing = changing;
        this.recommendations = recommendations;
        this.repeated = repeated;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @JsonBody("{reference, child, facts, characteristics?}")
    @Operation(
            summary = "Open a case",
            description =
                    "The child's number is kept only as a keyed hash. Characteristics are codes that no rule sees."
                            + " An Idempotency-Key makes a repeated request safe.")
    @ApiResponse(responseCode = "201", description = "Opened; the ETag is the version of the facts")
    @ApiResponse(responseCode = "403", description = "The facts are of a service that is not yours")
    @ApiResponse(responseCode = "409", description = "The reference is taken")
    @ApiResponse(responseCode = "422", description = "Every problem of the body")
    ResponseEntity<byte[]> open(@Parameter(hidden = true) Person person, HttpServletRequest request) {
        String body = Bodies.text(request);
        return repeated.answer(person, request, body, () -> {
            FormReader form = FormReader.of(Bodies.document(body));
            CaseForm given = CaseForm.of(
                    form.text("reference"),
                    form.number("child"),
                    form.any("facts"),
                    form.words("characteristics"),
                    form.finish());
            OpenCase.Result result = opening.open(person, given);
            if (result instanceof OpenCase.Result.Opened opened) {
                String reference = opened.file().reference();
                return Answers.json(
                        ResponseEntity.created(URI.create("/api/v1/cases/" + reference))
                                .eTag(etag(opened.facts())),
                        Answers.map(
                                "reference", reference,
                                "service", opened.file().service(),
                                "openedAt", opened.file().stamp().at(),
                                "factsVersion", opened.facts().version()));
            }
            if (result instanceof OpenCase.Result.Taken) {
                return ApiProblem.of(409, "reference-taken", "The reference is taken", "Choose another reference.")
                        .response();
            }
            return result instanceof OpenCase.Result.Refused refused
                    ? ApiProblem.refused("refused-case", "The case was refused", refused.problems())
                            .response()
                    : ApiProblem.notYourService().response();
        });
    }

    @GetMapping(path = "/{reference}")
    @Operation(summary = "A case as it stands", description = "The ETag is the version of its facts.")
    @ApiResponse(responseCode = "200", description = "The case")
    @ApiResponse(responseCode = "404", description = "None of your services has it")
    ResponseEntity<byte[]> find(@Parameter(hidden = true) Person person, @PathVariable String reference) {
        return finder.find(person, reference)
                .map(found -> Answers.json(
                        ResponseEntity.ok().eTag(etag(found.latest())),
                        Answers.map(
                                "reference", reference,
                                "service", found.file().service(),
                                "openedAt", found.file().stamp().at(),
                                "openedBy", found.file().stamp().by(),
                                "factsVersion", found.latest().version(),
                                "factsAt", found.latest().stamp().at(),
                                "facts", Stored.map(found.latest().facts()),
                                "recommendations",
                                        recommendations.of(reference).stream()
                                                .map(each -> Answers.map(
                                                        "id",
                                                        each.id(),
                                                        "at",
                                                        each.stamp().at(),
                                                        "factsVersion",
                                                        each.factsVersion()))
                                                .toList(),
                                "otherCasesOfChild", finder.othersOfChild(person, found.file()))))
                .orElseGet(() -> ApiProblem.noSuchCase().response());
    }

    @PutMapping(path = "/{reference}/facts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @JsonBody("the facts, whole")
    @Operation(
            summary = "Change the facts",
            description = "Adds a version. If-Match names the one it was made from. Only a gatekeeper turns"
                    + " assessment.gatekept or assessment.levelsConfirmed to true; from anybody else that is refused"
                    + " at its pointer with the code gatekeeper-only. A case may be opened with them true.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = io.swagger.v3.oas.annotations.enums.ParameterIn.HEADER,
            required = true)
    @ApiResponse(responseCode = "200", description = "The new version")
    @ApiResponse(responseCode = "412", description = "The facts were changed in between")
    @ApiResponse(responseCode = "422", description = "Every problem of the facts")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    ResponseEntity<byte[]> change(
            @Parameter(hidden = true) Person person, @PathVariable String reference, HttpServletRequest request) {
        String body = Bodies.text(request);
        Optional<FindCase.Found> found = finder.find(person, reference);
        if (found.isEmpty()) {
            return ApiProblem.noSuchCase().response();
        }
        String tags = request.getHeader(HttpHeaders.IF_MATCH);
        if (tags == null || tags.isBlank()) {
            return ApiProblem.of(
                            428,
                            "no-if-match",
                            "If-Match is missing",
                            "Send the ETag of the facts that the change was made from as If-Match.")
                    .response();
        }
        if (!matches(tags, found.get().latest())) {
            return stale(found.get().latest());
        }
        ChangeFacts.Result result =
                changing.change(person, reference, found.get().latest().version(), Bodies.document(body));
        if (result instanceof ChangeFacts.Result.Changed changed) {
            return Answers.json(
                    ResponseEntity.ok().eTag(etag(changed.facts())),
                    Answers.map(
                            "reference", reference,
                            "factsVersion", changed.facts().version(),
                            "at", changed.facts().stamp().at(),
                            "facts", Stored.map(changed.facts().facts())));
        }
        if (result instanceof ChangeFacts.Result.Stale stale) {
            return stale(stale.current());
        }
        if (result instanceof ChangeFacts.Result.Refused refused) {
            return ApiProblem.refusedFacts(refused.problems()).response();
        }
        return result instanceof ChangeFacts.Result.NotYours
                ? ApiProblem.notYourService().response()
                : ApiProblem.noSuchCase().response();
    }

    /** Strong comparison: a weak tag matches nothing. */
    private static boolean matches(String tags, FactsVersion latest) {
        return tags.strip().equals("*")
                || List.of(tags.split(",")).stream().map(String::strip).anyMatch(etag(latest)::equals);
    }

    private static ResponseEntity<byte[]> stale(FactsVersion current) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(etag(current));
        return ApiProblem.of(412, "stale-facts", "The facts have changed", "Read the case again; its ETag is new.")
                .response(headers);
    }

    private static String etag(FactsVersion facts) {
        return "\"" + facts.version() + "\"";
    }
}
