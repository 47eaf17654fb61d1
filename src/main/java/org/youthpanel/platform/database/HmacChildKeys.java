package org.youthpanel.platform.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.youthpanel.casework.ChildKeys;

/**
 * HMAC-SHA-256 with the key of the data folder. Without the key a number cannot be tried out, although there are few
 * enough numbers to try them all.
 */
public final class HmacChildKeys implements ChildKeys {

    private final SecretKeySpec key;

    public HmacChildKeys(Secrets secrets) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(secrets.childKeys()), "HmacSHA256");
    }

    /** Typed with a blank more or in small letters, it is the same number; of another service, another child. */
    @Override
    public String of(String service, String number) {
        String same = service + "\n" + number.strip().toUpperCase(Locale.ROOT);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(same.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
