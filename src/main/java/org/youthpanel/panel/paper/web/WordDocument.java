package org.youthpanel.panel.paper.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A document that people go on writing in: headings that a reader can jump between, tables whose heads repeat, a title and
 * a language, and nobody's name in its properties.
 */
final class WordDocument {

    private static final String FONT = "Arial";
    private static final int HALF_POINTS = 24;
    private static final int BIGGER_HALF_POINTS = 32;
    private static final int TWENTIETHS_BEFORE = 240;
    private static final int TWENTIETHS_AFTER = 120;
    private static final List<Integer> HEADINGS = List.of(36, 28, 24);
    private static final int REPLACEMENT = 0xFFFD;
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1247;
    private static final int BULLET_INDENT = 360;

    private final XWPFDocument document;
    private final boolean bigger;
    private Optional<BigInteger> bullets = Optional.empty();

    /** @param at when it was made, which is all that its properties tell beside the title */
    WordDocument(String title, Instant at) {
        this(title, at, false);
    }

    /** @param bigger for those who read with difficulty */
    WordDocument(String title, Instant at, boolean bigger) {
        this(new XWPFDocument(), title, at, bigger);
        styles();
        page();
    }

    /** @param document that has styles of its own, and is written on from its end */
    WordDocument(XWPFDocument document, String title, Instant at, boolean bigger) {
        this.document = document;
        this.bigger = bigger;
        forget();
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Youth Panel");
        properties.setLastModifiedByUser("Youth Panel");
        properties.setCreated(Optional.of(Date.from(at)));
        properties.setModified(Optional.of(Date.from(at)));
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Youth Panel");
    }

    /** What a template says of those who made it. */
    private void forget() {
        var core = document.getProperties().getCoreProperties();
        core.setKeywords("");
        core.setDescription("");
        core.setCategory("");
        core.setSubjectProperty("");
        var more = document.getProperties().getExtendedProperties().getUnderlyingProperties();
        if (more.isSetManager()) {
            more.unsetManager();
        }
        if (more.isSetCompany()) {
            more.unsetCompany();
        }
        while (document.getProperties()
                        .getCustomProperties()
                        .getUnderlyingProperties()
                        .sizeOfPropertyArray()
                > 0) {
            document.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .removeProperty(0);
        }
    }

    /** Without a size of its own a word processor takes that of the country it was made in. */
    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(A4_WIDTH);
        section.getPgSz().setH(A4_HEIGHT);
        var margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        margins.setHeader(MARGIN / 2);
        margins.setFooter(MARGIN / 2);
    }

    /**
     * What stands above and below every page.
     *
     * @param page words with the place of the number of the page, and then of the count of all, between them
     */
    WordDocument onEveryPage(String above, List<String> page) {
        write(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), above, "");
        XWPFParagraph below = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        below.setAlignment(ParagraphAlignment.RIGHT);
        write(below, "", page.get(0) + " ");
        field(below, "PAGE", "1");
        write(below, "", " " + page.get(1) + " ");
        field(below, "NUMPAGES", "1");
        return this;
    }

    private void styles() {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage("en-GB");
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        styles.setDefaultFonts(fonts);
        styles.addStyle(style("Normal", "Normal", bigger ? BIGGER_HALF_POINTS : HALF_POINTS, false, -1));
        for (int i = 0; i < HEADINGS.size(); i++) {
            int size = HEADINGS.get(i) + (bigger ? BIGGER_HALF_POINTS - HALF_POINTS : 0);
            styles.addStyle(style("Heading" + (i + 1), "heading " + (i + 1), size, true, i));
        }
    }

    private XWPFStyle style(String id, String name, int size, boolean bold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setAfter(BigInteger.valueOf(TWENTIETHS_AFTER));
        if (outline >= 0) {
            spacing.setBefore(BigInteger.valueOf(TWENTIETHS_BEFORE));
            style.getPPr().addNewKeepNext();
            style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        } else {
            style.setDefault(true);
        }
        CTRPr run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(size));
        return new XWPFStyle(style);
    }

    /** @param level from 1 */
    WordDocument heading(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style(document, "heading " + level).orElseThrow());
        paragraph.createRun().setText(clean(text));
        return this;
    }

    /** The id of the style of a name, in which word processors do not agree on capitals. */
    static Optional<String> style(XWPFDocument document, String name) {
        return document.getStyles() == null
                ? Optional.empty()
                : document.getStyles().getStyles().stream()
                        .filter(each -> name.equalsIgnoreCase(each.getName()))
                        .map(XWPFStyle::getStyleId)
                        .findFirst();
    }

    /** Signs that are no text would break the file; what stands in their place is seen, and left to who reads it over. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(each -> clean.appendCodePoint(isText(each) ? each : REPLACEMENT));
        return clean.toString();
    }

    /** As XML 1.0 has it, less what Unicode calls no sign. */
    private static boolean isText(int sign) {
        boolean breaks = sign == '\n' || sign == '\r' || sign == '\t';
        return (breaks || sign >= ' ')
                && !(sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE)
                && (sign & 0xFFFE) != 0xFFFE
                && !(sign >= 0xFDD0 && sign <= 0xFDEF);
    }

    /** Words before a merge field, which a word processor fills in from elsewhere. */
    WordDocument greeting(String text, String field) {
        XWPFParagraph paragraph = document.createParagraph();
        write(paragraph, "", text + " ");
        field(paragraph, "MERGEFIELD " + field, "\u00ab" + field + "\u00bb");
        return this;
    }

    /** @param shown until a word processor fills it in */
    private void field(XWPFParagraph paragraph, String instruction, String shown) {
        var simple = paragraph.getCTP().addNewFldSimple();
        simple.setInstr(" " + instruction + " ");
        var run = simple.addNewR();
        if (bigger) {
            run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(BIGGER_HALF_POINTS));
        }
        run.addNewT().setStringValue(shown);
    }

    /** Line breaks in the text stay. */
    WordDocument text(String text) {
        write(document.createParagraph(), "", text);
        return this;
    }

    /** @param label stands in bold before the text */
    WordDocument text(String label, String text) {
        write(document.createParagraph(), text.isEmpty() || label.endsWith(":") ? label : label + ":", text);
        return this;
    }

    /** One of several; those that follow each other are one list, which a reader is told the length of. */
    WordDocument item(String text) {
        if (bullets.isEmpty()) {
            bullets = Optional.of(bullets());
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(bullets.get());
        write(paragraph, "", text);
        return this;
    }

    private BigInteger bullets() {
        XWPFNumbering numbering = document.createNumbering();
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        // beside those that a template has
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().stream()
                        .mapToLong(
                                each -> each.getAbstractNum().getAbstractNumId().longValue())
                        .max()
                        .orElse(0)
                + 1));
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("\u2022");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BULLET_INDENT);
        indent.setHanging(BULLET_INDENT);
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    WordDocument table(List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(1, head.size());
        table.setWidth("100%");
        XWPFTableRow first = table.getRow(0);
        first.setRepeatHeader(true);
        for (int i = 0; i < head.size(); i++) {
            write(first.getCell(i).getParagraphs().get(0), head.get(i), "");
        }
        for (List<String> row : rows) {
            XWPFTableRow next = table.createRow();
            next.setCantSplitRow(true);
            for (int i = 0; i < head.size(); i++) {
                write(next.getCell(i).getParagraphs().get(0), "", row.get(i));
            }
        }
        document.createParagraph();
        return this;
    }

    private void write(XWPFParagraph paragraph, String label, String text) {
        if (!label.isEmpty()) {
            var bold = paragraph.createRun();
            bold.setBold(true);
            size(bold);
            bold.setText(clean(text.isEmpty() ? label : label + " "));
        }
        var run = paragraph.createRun();
        size(run);
        List<String> lines = clean(text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
    }

    private void size(XWPFRun run) {
        if (bigger) {
            run.setFontSize(BIGGER_HALF_POINTS / 2);
        }
    }

    byte[] bytes() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
