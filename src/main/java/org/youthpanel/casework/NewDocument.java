package org.youthpanel.casework;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A document that was just made.
 *
 * @param name of the file; nothing personal
 * @param sha256 of its bytes
 */
public record NewDocument(String id, MadeDocument.Kind kind, String about, String name, String sha256, long bytes) {

    public static NewDocument of(MadeDocument.Kind kind, String about, String name, byte[] content) {
        return new NewDocument(UUID.randomUUID().toString(), kind, about, name, fingerprint(content), content.length);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
