package org.youthpanel.platform.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM in segments: the construction STREAM, as in age and Tink. The nonce of a segment is 7 bytes of the file, 4 of
 * its number and 1 that says whether it is the last, so that a segment changed, moved, left out or cut off opens nothing.
 * The key is made from a passphrase by PBKDF2-HMAC-SHA-512 with a salt of the file; the head of the file, in clear, is
 * part of what each segment proves.
 */
final class Seal {

    private static final String MAGIC = "youth-panel backup 1: AES-256-GCM, PBKDF2-HMAC-SHA512\n";
    private static final int ITERATIONS = 310_000;
    /** Nobody’s file may keep a machine busy for longer. */
    private static final int MOST_ITERATIONS = 5_000_000;

    private static final int SALT = 16;
    private static final int PREFIX = 7;
    private static final int SEGMENT = 64 * 1024;
    private static final int TAG = 16;
    private static final int KEY_BITS = 256;

    private final byte[] head;
    private final byte[] prefix;
    private final SecretKeySpec key;

    private Seal(byte[] head, byte[] salt, int iterations, byte[] prefix, char[] passphrase) {
        this.head = head;
        this.prefix = prefix;
        try {
            byte[] bits = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(passphrase, salt, iterations, KEY_BITS))
                    .getEncoded();
            this.key = new SecretKeySpec(bits, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2", e);
        }
    }

    private Cipher cipher(int mode, int number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(PREFIX + 5)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    /** What is written there is sealed into the stream; without its end, which closing writes, it opens to nothing. */
    static OutputStream over(OutputStream to, char[] passphrase) throws IOException {
        byte[] salt = new byte[SALT];
        byte[] prefix = new byte[PREFIX];
        SecureRandom random = new SecureRandom();
        random.nextBytes(salt);
        random.nextBytes(prefix);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
        head.writeBytes(ByteBuffer.allocate(4).putInt(ITERATIONS).array());
        head.writeBytes(salt);
        head.writeBytes(prefix);
        to.write(head.toByteArray());
        return new Sealing(new Seal(head.toByteArray(), salt, ITERATIONS, prefix, passphrase), to);
    }

    /** What was sealed. Reading to the end proves that nothing was changed and nothing is missing. */
    static InputStream open(InputStream from, char[] passphrase) throws IOException {
        byte[] head = from.readNBytes(MAGIC.length() + 4 + SALT + PREFIX);
        byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(Arrays.copyOf(head, magic.length), magic)
                || head.length < magic.length + 4 + SALT + PREFIX) {
            throw new BackupRefused("The file is no backup of this program.");
        }
        ByteBuffer rest = ByteBuffer.wrap(head, magic.length, head.length - magic.length);
        int iterations = rest.getInt();
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new BackupRefused("The file was changed: its head says what no backup says.");
        }
        byte[] salt = new byte[SALT];
        byte[] prefix = new byte[PREFIX];
        rest.get(salt).get(prefix);
        return new Opening(new Seal(head, salt, iterations, prefix, passphrase), from);
    }

    private static final class Sealing extends OutputStream {
        private final Seal seal;
        private final OutputStream to;
        private final byte[] segment = new byte[SEGMENT];
        private int filled;
        private boolean closed;
        private int number;

        Sealing(Seal seal, OutputStream to) {
            this.seal = seal;
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            while (at < from + length) {
                if (filled == SEGMENT) {
                    put(false);
                }
                int some = Math.min(SEGMENT - filled, from + length - at);
                System.arraycopy(bytes, at, segment, filled, some);
                filled += some;
                at += some;
            }
        }

        private void put(boolean last) throws IOException {
            try {
                to.write(seal.cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(segment, 0, filled));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has AES-GCM", e);
            }
            number = Math.incrementExact(number);
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                put(true);
                to.close();
            }
        }
    }

    private static final class Opening extends InputStream {
        private final Seal seal;
        private final DataInputStream from;
        private byte[] next;
        private byte[] open = new byte[0];
        private int at;
        private int number;
        private boolean ended;

        Opening(Seal seal, InputStream from) throws IOException {
            this.seal = seal;
            this.from = new DataInputStream(from);
            this.next = from.readNBytes(SEGMENT + TAG);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            while (at == open.length && !ended) {
                advance();
            }
            if (at == open.length) {
                return -1;
            }
            int some = Math.min(length, open.length - at);
            System.arraycopy(open, at, to, offset, some);
            at += some;
            return some;
        }

        private void advance() throws IOException {
            byte[] sealed = next;
            next = from.readNBytes(SEGMENT + TAG);
            boolean last = next.length == 0;
            try {
                open = seal.cipher(Cipher.DECRYPT_MODE, number, last).doFinal(sealed);
            } catch (GeneralSecurityException | ProviderException e) {
                // the second where less is left than a mark is long
                throw new BackupRefused(
                        number == 0
                                ? "The file cannot be opened: the passphrase is another one, or the file was changed or cut off."
                                : "The file was changed or cut off: it opens up to a place, and no further.",
                        e);
            }
            at = 0;
            number++;
            ended = last;
        }
    }
}
