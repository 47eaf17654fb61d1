package org.youthpanel.casework.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.youthpanel.facts.Json;
import org.youthpanel.facts.Problem;

/**
 * A refusal after RFC 9457.
 *
 * @param type stable, for programs: {@code /problems/refused-facts}
 * @param detail for people; never says anything of a case
 * @param errors the places to mend
 */
public record ApiProblem(int status, String type, String title, String detail, List<Problem> errors) {

    public static ApiProblem of(int status, String name, String title, String detail) {
        return new ApiProblem(status, "/problems/" + name, title, detail, List.of());
    }

    /** Facts or a form with problems. */
    public static ApiProblem refused(String name, String title, List<Problem> errors) {
        String detail = errors.size() == 1 ? "There is 1 problem." : "There are " + errors.size() + " problems.";
        return new ApiProblem(422, "/problems/" + name, title, detail, errors);
    }

    public static ApiProblem refusedFacts(List<Problem> errors) {
        return refused("refused-facts", "The facts were refused", errors);
    }

    public static ApiProblem noSuchCase() {
        return of(404, "no-such-case", "No such case", "None of your services has a case of this reference.");
    }

    public static ApiProblem notYourService() {
        return of(403, "not-your-service", "Not your service", "You can only work on cases of your own services.");
    }

    /** Where the framework refused a request before any of our code saw it. */
    public static ApiProblem of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Refused" : known.getReasonPhrase();
        return switch (status) {
            case 400 -> of(400, "bad-request", "The request cannot be read", "Check the address and the headers.");
            case 401 -> of(401, "sign-in", "Sign in", "Give a name and a password by HTTP Basic.");
            case 403 -> of(403, "not-allowed", "Not allowed", "Your role may not do this.");
            case 404 -> of(404, "no-such-address", "No such address", "There is nothing at this address.");
            case 405 -> of(405, "no-such-method", "No such method", "This address does not take this method.");
            case 406 -> of(406, "not-acceptable", "Not acceptable", "Answers are JSON.");
            case 413 -> of(413, "too-large", "Too large", "A body may have up to 1 MB.");
            case 415 -> of(415, "not-json", "Not JSON", "Send the body as application/json.");
            case 429 ->
                of(429, "too-many-attempts", "Too many attempts", "Signing in failed too often. Try again later.");
            case 503 ->
                of(503, "not-now", "Not now", "Nothing was acknowledged. Send the same again in a few seconds.");
            default -> of(status, status >= 500 ? "failed" : "refused", title, "The request was not carried out.");
        };
    }

    /** With the names of RFC 9457, and the places to mend. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("type", type);
        map.put("title", title);
        map.put("status", status);
        map.put("detail", detail);
        map.put("errors", errors.stream().map(ApiProblem::written).toList());
        return map;
    }

    public byte[] json() {
        return Json.write(document()).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> written(Problem problem) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("pointer", problem.pointer());
        error.put("code", problem.code());
        error.put("detail", problem.message());
        return error;
    }

    public ResponseEntity<byte[]> response(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json());
    }

    public ResponseEntity<byte[]> response() {
        return response(HttpHeaders.EMPTY);
    }
}
