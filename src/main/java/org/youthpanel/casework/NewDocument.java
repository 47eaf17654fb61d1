package org.youthpanel.casework;

import java.util.UUID;
import org.youthpanel.facts.Sha256;

/**
 * A document that was just made.
 *
 * @param name of the file; nothing personal
 * @param sha256 of its bytes
 */
public record NewDocument(String id, MadeDocument.Kind kind, String about, String name, String sha256, long bytes) {

    public static NewDocument of(MadeDocument.Kind kind, String about, String name, byte[] content) {
        return new NewDocument(UUID.randomUUID().toString(), kind, about, name, Sha256.of(content), content.length);
    }
}
