package org.youthpanel.platform.database;

import java.util.Locale;
import org.youthpanel.casework.ChildKeys;

/**
 * HMAC-SHA-256 with the key of the data folder. Without the key a number cannot be tried out, although there are few
 * enough numbers to try them all.
 */
public final class HmacChildKeys implements ChildKeys {

    private final Hmac hmac;

    public HmacChildKeys(Secrets secrets) {
        this.hmac = new Hmac(secrets.childKeys());
    }

    /** Typed with a blank more or in small letters, it is the same number; of another service, another child. */
    @Override
    public String of(String service, String number) {
        String same = service + "\n" + number.strip().toUpperCase(Locale.ROOT);
        return hmac.of(same);
    }
}
