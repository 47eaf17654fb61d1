package org.youthpanel.casework.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as others see it: a validator of the two standards, and a reader of its words. */
public final class Pdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdf() {}

    /** Rules of PDF/UA-1 and PDF/A-2a that it breaks, each with its clause. */
    public static List<String> breaks(byte[] pdf) throws Exception {
        List<String> broken = new java.util.ArrayList<>();
        for (PDFAFlavour standard : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                    var validator = Foundries.defaultInstance().createValidator(standard, false)) {
                var result = validator.validate(parser);
                for (TestAssertion each : result.getTestAssertions()) {
                    broken.add(standard + " " + each.getRuleId().getClause() + " " + each.getMessage());
                }
                if (!result.isCompliant() && broken.isEmpty()) {
                    broken.add(standard + " broken");
                }
            }
        }
        return broken.stream().distinct().toList();
    }

    /** The words of each of its pages. */
    public static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new java.util.ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    /** Its words in the order in which they are drawn, which is that in which they are read. */
    public static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }
}
