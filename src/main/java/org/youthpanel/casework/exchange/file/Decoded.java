package org.youthpanel.casework.exchange.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.youthpanel.casework.exchange.file.TableFile.Why;
import org.youthpanel.casework.exchange.file.TableFile.Written;
import org.youthpanel.facts.PlainText;

/** Bytes as text: by the mark at their beginning, else as UTF-8, else as Excel on Windows writes. */
record Decoded(String text, Written written) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';

    static Decoded of(byte[] content) throws NoTable {
        boolean utf16 = content.length > 1
                && ((content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE
                        || (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF);
        if (utf16) {
            return plain(decode(content, StandardCharsets.UTF_16), Written.UTF_16);
        }
        Optional<String> utf8 = decode(content, StandardCharsets.UTF_8);
        return utf8.isPresent()
                ? plain(utf8, Written.UTF_8)
                : plain(decode(content, WINDOWS_1252), Written.WINDOWS_1252);
    }

    private static Decoded plain(Optional<String> decoded, Written written) throws NoTable {
        String text = decoded.orElseThrow(() -> new NoTable(Why.ENCODING));
        String without = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        if (without.isBlank()) {
            throw new NoTable(Why.EMPTY);
        }
        // a picture, a PDF or a program
        if (!PlainText.isWhole(without)) {
            throw new NoTable(Why.NEITHER_CSV_NOR_XLSX);
        }
        return new Decoded(without, written);
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return written.name();
    }
}
