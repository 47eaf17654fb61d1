package org.youthpanel.platform.brand;

import java.util.Locale;
import java.util.regex.Pattern;
import org.youthpanel.platform.CannotStart;

/**
 * A colour that white text can be read on.
 *
 * @param hex as a style sheet writes it: {@code #0f5257}
 */
record Colour(String hex) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    /** WCAG 2.2, 1.4.3: of text against its ground. */
    private static final double LEAST_CONTRAST = 4.5;

    static Colour of(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new CannotStart(
                    "The council’s colour is not six hexadecimal digits after a #: " + text,
                    "Give youth-panel.brand.colour as in #0f5257, or leave it out.");
        }
        Colour colour = new Colour(hex);
        if (colour.contrastWithWhite() < LEAST_CONTRAST) {
            throw new CannotStart(
                    String.format(
                            Locale.ROOT,
                            "White text on the council’s colour %s has a contrast of %.1f to 1, and needs %.1f.",
                            hex,
                            // never told as the contrast it misses
                            Math.floor(colour.contrastWithWhite() * 10) / 10,
                            LEAST_CONTRAST),
                    "Give a darker shade of it as youth-panel.brand.colour.");
        }
        return colour;
    }

    double contrastWithWhite() {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        double luminance =
                0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return 1.05 / (luminance + 0.05);
    }

    /** The part of the light that a channel lets through (sRGB, as WCAG 2.2 defines relative luminance). */
    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
