package org.youthpanel.platform.brand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.youthpanel.platform.CannotStart;

/** The council's logo as it lies in its file, which is read once. */
record Logo(byte[] bytes, MediaType type) {

    private static final int LARGEST = 512 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Pattern SVG = Pattern.compile("(?s)^\\s*(<\\?xml[^>]*\\?>)?(\\s|<!--.*?-->)*<svg[\\s>].*");
    /** Somebody could open the file by its address, and then it would not be a picture but a page. */
    private static final Pattern ACTIVE =
            Pattern.compile("(?i)<!doctype|<!entity|<script|<foreignobject|\\son[a-z]+\\s*=|javascript:");

    static Logo in(Path file) {
        byte[] bytes;
        try {
            bytes = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotStart(
                    "The council’s logo cannot be read: " + file,
                    "Put the file there, or correct youth-panel.brand.logo.",
                    e);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (bytes.length > PNG.length && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG)) {
            return new Logo(bytes, MediaType.IMAGE_PNG);
        }
        if (SVG.matcher(text).matches() && !ACTIVE.matcher(text).find()) {
            return new Logo(bytes, MediaType.valueOf("image/svg+xml"));
        }
        throw new CannotStart(
                "The council’s logo is no PNG and no plain SVG of up to 512 KB: " + file,
                "Give a picture without scripts, foreign objects or document types as youth-panel.brand.logo.");
    }
}
