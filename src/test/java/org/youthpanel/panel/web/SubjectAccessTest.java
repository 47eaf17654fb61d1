package org.youthpanel.panel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

class SubjectAccessTest extends RunningApplication {

    private String of(String child) {
        String reference = fresh();
        assertThat(post(
                                "officer",
                                "/api/v1/cases",
                                map(
                                        "reference",
                                        reference,
                                        "child",
                                        child,
                                        "facts",
                                        Ordinary.facts(),
                                        "characteristics",
                                        map("ethnicity", "W1")))
                        .status())
                .isEqualTo(201);
        return reference;
    }

    private static Map<String, byte[]> unzipped(byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void allCasesOfOneChildAreInItInWordsAndAsData() throws IOException, MalformedDocument {
        String first = of("SAR-1");
        String second = of("SAR-1");
        String other = of("SAR-2");
        String recommendation = advised(first);
        post("chair", "/api/v1/cases/" + first + "/decisions", decision(recommendation, "COMMUNITY_RESOLUTION"));
        get("auditor", "/api/v1/cases/" + second);
        Visitor manager = Visitor.signedIn(port, "manager");
        Visitor.Page page = manager.get("/cases/" + second + "/subject-access");
        assertThat(page.text()).contains("Check it before you give it to anybody", first, second);
        HttpResponse<byte[]> file = manager.file("/cases/" + second + "/subject-access.zip");
        assertThat(file.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = unzipped(file.body());
        assertThat(files).containsOnlyKeys("READ-FIRST.txt", "record.pdf", "held.json");
        String data = new String(files.get("held.json"), StandardCharsets.UTF_8);
        assertThat(data)
                .contains(first, second, "W1", "audit_entry")
                .doesNotContain("\"" + other + "\"", "previous_hash", "blind");
        Map<?, ?> held = (Map<?, ?>) Documents.json(data).root();
        assertThat((java.util.List<?>) held.get("case_file")).hasSize(2);
        assertThat((java.util.List<?>) held.get("recommendation")).hasSize(1);
        assertThat((java.util.List<?>) held.get("characteristics")).hasSize(2);
        try (PDDocument pdf = Loader.loadPDF(files.get("record.pdf"))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Not checked for others’ data yet",
                            "Case " + first,
                            "Case " + second,
                            "Recommendation made",
                            "The panel heard the child and agreed.",
                            "Who looked at it",
                            "auditor: A call of the API, Seen")
                    .doesNotContain("Case " + other);
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM made_document WHERE document = 'SUBJECT_ACCESS' AND about = ?")
                        .param(second)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(Visitor.signedIn(port, "auditor")
                        .get("/cases/" + second + "/subject-access")
                        .status())
                .isEqualTo(403);
    }
}
