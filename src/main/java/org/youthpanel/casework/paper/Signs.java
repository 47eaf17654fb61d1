package org.youthpanel.casework.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What people type has signs that no typeface of a paper has, or that are no text at all. None of them makes a paper fail,
 * and none is left out without a word: another sign stands in its place, and the paper says how often.
 */
public final class Signs {

    /** Stands where a sign cannot be printed. */
    public static final String IN_PLACE = "\u25a1";

    private static final BitSet PRINTED = printed();

    private Signs() {}

    /** How many of a text cannot be printed. */
    public static int lacking(String text) {
        return (int) composed(text).codePoints().filter(Signs::isLacking).count();
    }

    /** The text as a paper shows it. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        composed(text).codePoints().forEach(each -> append(each, shown));
        return shown.toString();
    }

    private static void append(int sign, StringBuilder shown) {
        if (isLacking(sign)) {
            shown.append(IN_PLACE);
        } else if (PRINTED.get(sign) || isBreak(sign)) {
            shown.appendCodePoint(sign);
        } else if (Character.isSpaceChar(sign)) {
            shown.append(' ');
        }
    }

    /** Letters and their accents as one sign where there is one: faces hold these, and set them better. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isLacking(int sign) {
        return !PRINTED.get(sign) && !isBreak(sign) && !Character.isSpaceChar(sign) && !isUnseen(sign);
    }

    private static boolean isBreak(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\t';
    }

    /** Nobody sees these on a page: they say how signs beside them join, or which picture of one is meant. */
    private static boolean isUnseen(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign >= 0xE0100 && sign <= 0xE01EF;
    }

    /** In both weights, and of a script that runs from left to right: the engine joins no letters and turns no lines. */
    private static BitSet printed() {
        BitSet printed = new BitSet();
        CmapLookup[][] faces = {
            {signs(PrintPaper.FACE, PrintPaper.REGULAR), signs(PrintPaper.MORE, PrintPaper.REGULAR)},
            {signs(PrintPaper.FACE, PrintPaper.BOLD), signs(PrintPaper.MORE, PrintPaper.BOLD)}
        };
        for (int sign = ' '; sign <= Character.MAX_CODE_POINT; sign++) {
            boolean regular = faces[0][0].getGlyphId(sign) != 0 || faces[0][1].getGlyphId(sign) != 0;
            boolean bold = faces[1][0].getGlyphId(sign) != 0 || faces[1][1].getGlyphId(sign) != 0;
            printed.set(sign, regular && bold && !isUnseen(sign) && isSetAsItIs(sign));
        }
        return printed;
    }

    private static boolean isSetAsItIs(int sign) {
        return !Character.isISOControl(sign)
                && Character.getType(sign) != Character.LINE_SEPARATOR
                && Character.getType(sign) != Character.PARAGRAPH_SEPARATOR
                && !List.of(
                                Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                                Character.DIRECTIONALITY_ARABIC_NUMBER)
                        .contains(Character.getDirectionality(sign));
    }

    private static CmapLookup signs(String face, int weight) {
        try (InputStream in = Objects.requireNonNull(Signs.class.getResourceAsStream(PrintPaper.file(face, weight)));
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
