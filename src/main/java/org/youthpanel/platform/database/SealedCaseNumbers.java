package org.youthpanel.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.youthpanel.casework.CaseNumbers;

/** AES-256-GCM with a key made from that of the data folder. Bound to the case: moved to another, it does not open. */
public final class SealedCaseNumbers implements CaseNumbers {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    public SealedCaseNumbers(Secrets secrets) {
        // a purpose of its own: whoever learned one key must not have learned the other
        this.key = new SecretKeySpec(
                HexFormat.of().parseHex(new Hmac(secrets.childKeys()).of("case-management numbers")), "AES");
    }

    @Override
    public String seal(String reference, String number) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, reference, number.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    @Override
    public String open(String reference, String sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, reference, rest), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String reference, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(reference.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A case-management number was not sealed with this key for this case", e);
        }
    }
}
