package org.youthpanel.platform.database;

import org.youthpanel.casework.BodyMarks;

/**
 * HMAC-SHA-256, because a body has the number of a child in it and the rest of it can be read in the log. Its key is
 * made from that of the child keys, so that a mark is never a child key and folders made before have it as well.
 */
public final class HmacBodyMarks implements BodyMarks {

    /** Without the line break that is in everything a child key is made from. */
    private static final String LABEL = "key of body marks";

    private final Hmac hmac;

    public HmacBodyMarks(Secrets secrets) {
        this.hmac = new Hmac(new Hmac(secrets.childKeys()).of(LABEL));
    }

    @Override
    public String of(String body) {
        return hmac.of(body);
    }
}
