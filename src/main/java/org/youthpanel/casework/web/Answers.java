package org.youthpanel.casework.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.youthpanel.facts.Json;

/** Answers in JSON, written as the rest of the program writes it. */
public final class Answers {

    private Answers() {}

    public static ResponseEntity<byte[]> ok(@Nullable Object body) {
        return json(ResponseEntity.ok(), body);
    }

    public static ResponseEntity<byte[]> created(@Nullable Object body) {
        return json(ResponseEntity.status(201), body);
    }

    public static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, @Nullable Object body) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    /** A map in the order given; values may be null. */
    public static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
