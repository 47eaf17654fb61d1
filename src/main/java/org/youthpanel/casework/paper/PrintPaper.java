package org.youthpanel.casework.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes a PDF of a document: PDF/UA-1, which wants a title, a language and words for every picture in it, and PDF/A-2a.
 * Headings become its bookmarks where the document lists them in its head.
 */
public final class PrintPaper {

    static final String FACE = "atkinson-hyperlegible";
    /** For the signs that the other lacks. */
    static final String MORE = "dejavu-sans";

    static final int REGULAR = 400;
    static final int BOLD = 700;

    private static final String FAMILY = "Atkinson Hyperlegible";
    private static final String STYLE = style();
    private static final String MORE_FAMILY = "DejaVu Sans";
    private static final Pattern HEADING = Pattern.compile("</h1>");
    /** Drawings know no typeface that is not named for them. */
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        // whatever it finds at fault in a document would name the document's words
        XRLog.listRegisteredLoggers().forEach(each -> XRLog.setLevel(each, Level.SEVERE));
    }

    private final String producer;
    private final IntFunction<String> lacking;

    /**
     * @param producer named in the file as what made it
     * @param lacking says that so many signs could not be printed
     */
    public PrintPaper(String producer, IntFunction<String> lacking) {
        this.producer = producer;
        this.lacking = lacking;
    }

    /** @param xhtml well formed; drawings as SVG in it; the style of papers is added to its own */
    public byte[] print(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawer);
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            for (int weight : new int[] {REGULAR, BOLD}) {
                builder.useFont(face(FACE, weight), FAMILY, weight, FontStyle.NORMAL, true, EVERYWHERE);
                builder.useFont(
                        face(MORE, weight),
                        MORE_FAMILY,
                        weight,
                        FontStyle.NORMAL,
                        true,
                        EnumSet.of(FSFontUseCase.DOCUMENT));
            }
            builder.useExternalResourceAccessControl(
                    (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.addDOMMutator(PrintPaper::nameDrawings);
            builder.withProducer(producer);
            builder.withHtmlContent(told(xhtml).replaceFirst("</head>", "<style>" + STYLE + "</style></head>"), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** What can be printed of it, and under its first heading how much cannot. */
    private String told(String xhtml) {
        int signs = Signs.lacking(xhtml);
        String shown = Signs.shown(xhtml);
        return signs == 0
                ? shown
                : HEADING.matcher(shown)
                        .replaceFirst(Matcher.quoteReplacement(
                                "</h1><p class=\"lacking\"><strong>" + lacking.apply(signs) + "</strong></p>"));
    }

    /** A drawing is read out by its title and description, which the PDF wants as one attribute. */
    private static void nameDrawings(Document document) {
        NodeList drawings = document.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            Element drawing = (Element) drawings.item(i);
            // it knows nothing of the document's style
            drawing.setAttribute("font-family", FAMILY);
            if (!drawing.hasAttribute("alt")) {
                drawing.setAttribute("alt", (first(drawing, "title") + " " + first(drawing, "desc")).strip());
            }
        }
    }

    private static String first(Element drawing, String name) {
        NodeList named = drawing.getElementsByTagName(name);
        return named.getLength() == 0 ? "" : named.item(0).getTextContent().strip();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PrintPaper.class.getResourceAsStream("paper.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> face(String face, int weight) {
        return () -> Objects.requireNonNull(PrintPaper.class.getResourceAsStream(file(face, weight)));
    }

    static String file(String face, int weight) {
        return "/fonts/" + face + "-" + weight + ".ttf";
    }
}
