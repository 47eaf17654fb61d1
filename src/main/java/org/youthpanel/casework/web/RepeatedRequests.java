package org.youthpanel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.store.AnsweredRequests;

/**
 * Carries out a request with an Idempotency-Key once, however often it is sent. The answer is kept in the transaction
 * of the work, so that a crash keeps both or neither. A refusal is not kept: what was mended may be sent again.
 */
@Component
public class RepeatedRequests {

    public static final String HEADER = "Idempotency-Key";

    private final Log log;
    private final AnsweredRequests answered;

    public RepeatedRequests(Log log, AnsweredRequests answered) {
        this.log = log;
        this.answered = answered;
    }

    public ResponseEntity<byte[]> answer(
            Person person, HttpServletRequest request, String body, Supplier<ResponseEntity<byte[]>> work) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return work.get();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Refusal(ApiProblem.of(
                    400, "bad-idempotency-key", "The key cannot be used", "Use 1 to 200 characters without blanks."));
        }
        String route = request.getMethod() + " " + request.getRequestURI();
        return log.atomically(() -> {
            Optional<AnsweredRequests.Answered> before = answered.find(person.name(), route, key, body);
            if (before.isPresent()) {
                return again(before.get());
            }
            ResponseEntity<byte[]> answer = work.get();
            if (answer.getStatusCode().is2xxSuccessful()) {
                answered.add(person.name(), route, key, body, kept(answer));
                return answer;
            }
            // the same request may have been carried out while this one was looking, and is why this one was refused
            return answered.find(person.name(), route, key, body)
                    .map(RepeatedRequests::again)
                    .orElse(answer);
        });
    }

    private static AnsweredRequests.Answer kept(ResponseEntity<byte[]> answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            Optional.ofNullable(answer.getHeaders().getFirst(name)).ifPresent(value -> headers.put(name, value));
        }
        byte[] body = answer.getBody();
        return new AnsweredRequests.Answer(
                answer.getStatusCode().value(), headers, body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> again(AnsweredRequests.Answered before) {
        if (!before.sameBody()) {
            return ApiProblem.of(
                            422,
                            "idempotency-key-reused",
                            "The key was used before",
                            "A request with this key and another body was carried out. Use a new key.")
                    .response();
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(before.answer().status());
        before.answer().headers().forEach(answer::header);
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(before.answer().body().getBytes(StandardCharsets.UTF_8));
    }
}
