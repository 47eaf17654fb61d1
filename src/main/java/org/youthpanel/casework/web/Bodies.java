package org.youthpanel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/** Reads the body of a request: never more of it than a case can be, and as strictly as a file. */
public final class Bodies {

    public static final int LARGEST = 1_000_000;

    private Bodies() {}

    public static String text(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST) {
            throw new Refusal(ApiProblem.of(413));
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal(ApiProblem.of(413));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(unreadable("The body is not UTF-8."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Document document(String text) {
        try {
            return Documents.json(text);
        } catch (MalformedDocument e) {
            throw new Refusal(unreadable(String.valueOf(e.getMessage())));
        }
    }

    private static ApiProblem unreadable(String detail) {
        return ApiProblem.of(400, "unreadable-body", "The body is no JSON", detail);
    }
}
