package org.youthpanel.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealTest {

    /** Of what is sealed: the mark at its end. */
    private static final int MARK = 16;

    private static final byte[] CONTENT = {1, 2, 3};

    private static char[] passphrase() {
        return "correct horse battery staple".toCharArray();
    }

    private static byte[] opened(byte[] file) throws IOException {
        try (InputStream in = Seal.open(new ByteArrayInputStream(file), passphrase())) {
            return in.readAllBytes();
        }
    }

    @Test
    void aFileThatIsCutOffWithinItsHeadItsContentOrItsMarkIsRefused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = Seal.over(file, passphrase())) {
            out.write(CONTENT);
        }
        byte[] whole = file.toByteArray();
        assertThat(opened(whole)).isEqualTo(CONTENT);
        int head = whole.length - CONTENT.length - MARK;
        for (int kept : new int[] {0, head - 1, head, head + 1, head + MARK - 1, head + MARK, whole.length - 1}) {
            assertThatThrownBy(() -> opened(Arrays.copyOf(whole, kept)))
                    .as(kept + " of " + whole.length)
                    .isInstanceOf(BackupRefused.class);
        }
    }
}
