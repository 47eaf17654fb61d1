package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youthpanel.casework.paper.Pdf;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

/** Files of a selection, opened as others open them: the same numbers as the page and the API. */
class FigureFilesTest extends RunningApplication {

    private static final Map<String, Visitor> VISITORS = new TreeMap<>();
    private static boolean filled;

    /** A month that no other test decides in. */
    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        filled = true;
        for (int i = 0; i < 11; i++) {
            decide("COMMUNITY_RESOLUTION", "offence.type", "BURGLARY");
        }
        decide("OUTCOME_22", "offence.type", "BURGLARY");
        decide("YOUTH_CAUTION", "offence.type", "MOTORING");
        decide("CHARGE", "gravity.base", 3, "offence.type", "MOTORING");
    }

    private void decide(String disposal, Object... differences) {
        Object[] all = new Object[differences.length + 8];
        System.arraycopy(
                new Object[] {
                    "decisionDate", "2025-11-11",
                    "offence.committedOn", "2025-10-10",
                    "dates.referredOn", "2025-10-12",
                    "dates.bailedOn", null
                },
                0,
                all,
                0,
                8);
        System.arraycopy(differences, 0, all, 8, differences.length);
        String reference = opened(all);
        var body = decision(advised(reference), disposal);
        if (!disposal.equals("COMMUNITY_RESOLUTION")) {
            body.put("departure", "OTHER");
        }
        body.put("decidedOn", "2025-11-11");
        Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private HttpResponse<byte[]> file(String user, String path) {
        return VISITORS.computeIfAbsent(user, each -> Visitor.signedIn(port, each))
                .file(path);
    }

    private XSSFWorkbook workbook(String user, String query) throws IOException {
        HttpResponse<byte[]> answer = file(user, "/tracking/figures.xlsx?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    private List<CSVRecord> csv(String user, String path) throws IOException {
        HttpResponse<byte[]> answer = file(user, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2025-11-01&to=2025-11-30",
                "from=2025-11-01&to=2025-11-30&offenceType=BURGLARY",
                "from=2025-11-01&to=2025-11-30&offenceType=MOTORING&service=leeds",
                "from=2025-11-01&to=2025-11-30&pair=proposal-decision",
                "from=2025-11-01&to=2025-11-30&gravity=9",
                "from=2025-11-01&to=2025-11-30&rule=NAT-220"
            })
    void everyFileTellsTheNumbersOfTheApi(String query) throws IOException {
        Answer api = get("manager", "/api/v1/tracking/agreement?" + query);
        long n = (long) api.at("n");
        List<?> table = (List<?>) api.at("table.rows");

        Map<String, CSVRecord> lines = new TreeMap<>();
        for (CSVRecord line : csv("manager", "/tracking/figures.csv?" + query)) {
            lines.put(line.get("table") + " " + line.get("code"), line);
        }
        assertThat(lines.get("agreement n").get("count")).isEqualTo(String.valueOf(n));
        assertThat(lines.get("beside undecided").get("count")).isEqualTo(String.valueOf(api.at("beside.waiting")));
        boolean few = (boolean) api.at("tooFewToCompare");
        assertThat(lines.get("agreement simple").get("value")).isEqualTo(few ? "" : String.valueOf(api.at("simple")));
        assertThat(lines.get("agreement simple").get("why").isEmpty()).isEqualTo(!few);
        int cell = 0;
        List<String> disposals = ((List<?>) api.at("table.disposals"))
                .stream().map(String::valueOf).toList();
        for (String first : disposals) {
            for (String second : disposals) {
                assertThat(lines.get("matrix " + first + ">" + second).get("count"))
                        .isEqualTo(String.valueOf(((List<?>) table.get(cell / 8)).get(cell % 8)));
                cell++;
            }
        }
        assertThat(csv("manager", "/tracking/decisions.csv?" + query)).hasSize((int) n);

        try (XSSFWorkbook book = workbook("manager", query)) {
            XSSFSheet matrix = book.getSheet("Matrix");
            for (int row = 0; row < 8; row++) {
                for (int column = 0; column < 8; column++) {
                    assertThat((long) matrix.getRow(row + 1).getCell(column + 1).getNumericCellValue())
                            .isEqualTo(((List<?>) table.get(row)).get(column));
                }
            }
            assertThat(rows(book.getSheet("Decisions"))).isEqualTo(n == 0 ? 1 : n);
            XSSFSheet breakdown = book.getSheet("Breakdown");
            double sum = 0;
            for (int row = 1; row <= breakdown.getLastRowNum(); row++) {
                Row each = breakdown.getRow(row);
                sum += each.getCell(0).getStringCellValue().equals("Offence")
                        ? each.getCell(3).getNumericCellValue()
                        : 0;
            }
            assertThat((long) sum).isEqualTo(n);
        }

        String page =
                Visitor.signedIn(port, "manager").get("/tracking?" + query).text();
        if (n > 0) {
            assertThat(page).contains(lines.get("agreement simple").get("count") + " of " + n);
        }
    }

    private static int rows(XSSFSheet sheet) {
        return sheet.getTables().get(0).getEndRowIndex()
                - sheet.getTables().get(0).getStartRowIndex();
    }

    @Test
    void everySheetIsOneRealTable() throws IOException {
        try (XSSFWorkbook book = workbook("manager", "from=2025-11-01&to=2025-11-30")) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                names.add(sheet.getSheetName());
                assertThat(sheet.getNumMergedRegions()).isZero();
                assertThat(sheet.getTables().size()).isEqualTo(1);
                XSSFTable table = sheet.getTables().get(0);
                assertThat(table.getName()).isEqualTo(sheet.getSheetName().replace(" ", ""));
                List<String> heads = new ArrayList<>();
                table.getColumns().forEach(each -> heads.add(each.getName()));
                assertThat(heads).doesNotHaveDuplicates().doesNotContain("");
                assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                for (int row = table.getStartRowIndex(); row <= sheet.getLastRowNum(); row++) {
                    assertThat((Object) sheet.getRow(row))
                            .as(sheet.getSheetName() + " " + row)
                            .isNotNull();
                    assertThat(sheet.getRow(row).getCell(0).toString()).isNotEmpty();
                }
            }
            assertThat(names)
                    .containsExactly(
                            "Cover",
                            "Figures",
                            "Matrix",
                            "Breakdown",
                            "Level changes",
                            "Departures",
                            "Referrals",
                            "Overtaken",
                            "Time taken",
                            "Fairness",
                            "Over time",
                            "Outcomes",
                            "Decisions");
            assertThat(book.getSheet("Cover").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Recommendation and decision, November 2025");
            Row decided = book.getSheet("Decisions").getRow(1);
            assertThat(DateUtil.isCellDateFormatted(decided.getCell(2))).isTrue();
            assertThat(decided.getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(book.getProperties().getCoreProperties().getCreator()).isEqualTo("Youth Panel");
            assertThat(book.getProperties().getCoreProperties().getLastModifiedByUser())
                    .isNull();
            assertThat(book.getProperties().getExtendedProperties().getManager())
                    .isNull();
            assertThat(book.getSheet("Decisions")
                            .getRow(0)
                            .getCell(4)
                            .getCellStyle()
                            .getWrapText())
                    .isTrue();
        }
    }

    @Test
    void whoSeesNoCasesGetsNone() throws IOException {
        try (XSSFWorkbook book = workbook("policy", "from=2025-11-01&to=2025-11-30")) {
            assertThat(book.getSheet("Matrix")).isNotNull();
            assertThat(book.getSheet("Decisions")).isNull();
        }
        assertThat(file("policy", "/tracking/decisions.csv").statusCode()).isEqualTo(403);
        assertThat(file("policy", "/tracking/figures.csv").statusCode()).isEqualTo(200);
        assertThat(file("officer", "/tracking/figures.xlsx").statusCode()).isEqualTo(403);
        assertThat(file("admin", "/tracking/board-report.pdf").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures.xlsx", "figures.csv", "decisions.csv", "board-report.pdf"})
    void aFileOfAnotherServiceOrOfAWrongFilterIsRefused(String name) {
        assertThat(file("chair", "/tracking/" + name + "?service=leicestershire")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> wrong = file("chair", "/tracking/" + name + "?offenceType=LYING&from=soon");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(new String(wrong.body(), StandardCharsets.UTF_8))
                .contains("There is a problem")
                .contains("The file was not made");
    }

    @Test
    void aNameOfAFileTellsThePeriodAlone() {
        assertThat(file("manager", "/tracking/figures.xlsx?period=2025-Q4&team=Secret&panel=Hidden")
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"agreement-2025-Q4.xlsx\"");
        assertThat(file("manager", "/tracking/board-report.pdf?from=2025-11-01&to=2025-11-20")
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"board-report-2025-11-01-to-2025-11-20.pdf\"");
    }

    @Test
    void everyColumnIsInTheDictionary() throws IOException {
        Map<String, List<String>> columns = csv("policy", "/tracking/dictionary.csv").stream()
                .collect(Collectors.groupingBy(
                        each -> each.get("file"), Collectors.mapping(each -> each.get("column"), Collectors.toList())));
        assertThat(columns.get("decisions.csv"))
                .containsExactlyElementsOf(csv("manager", "/tracking/decisions.csv?period=2025-Q4")
                        .get(0)
                        .getParser()
                        .getHeaderNames());
        assertThat(columns.get("figures.csv"))
                .containsAll(csv("manager", "/tracking/figures.csv?period=2025-Q4")
                        .get(0)
                        .getParser()
                        .getHeaderNames());
    }

    @Test
    void theBoardReportKeepsBothStandardsAndReadsInOrder() throws Exception {
        HttpResponse<byte[]> answer = file("manager", "/tracking/board-report.pdf?from=2025-11-01&to=2025-11-30");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Pdf.breaks(answer.body())).isEmpty();
        String words = Pdf.words(answer.body()).replaceAll("\\s+", " ");
        assertThat(words)
                .contains("For the management board inside the partnership. OFFICIAL-SENSITIVE.")
                .contains("it must not be published")
                .doesNotContain("Anything about fewer than five children")
                .contains("Page 1 of")
                .containsSubsequence(
                        "November 2025",
                        "How far decisions agree",
                        "The panel followed the recommendation in 11 of 14 cases (79%)",
                        "How decisions differ",
                        "As recommended",
                        "Why decisions differ from the recommendation",
                        "What these figures cannot show",
                        "What the figures mean",
                        "About this report",
                        "Made by manager")
                .contains("hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "period=2025-Q4&sex=FEMALE, Remove the filter “sex”",
        "period=2025-Q4&ethnicGroup=BLACK, Remove the filter “ethnicGroup”",
        "period=all, Select a period that is over",
        "from=2025-11-01, Select a period that is over",
        "from=2025-11-01&to=2099-01-01, Select a period that is over"
    })
    void aBoardReportIsOfAPeriodThatIsOverAndOfNoChildrenAlike(String query, String told) {
        HttpResponse<byte[]> refused = file("manager", "/tracking/board-report.pdf?" + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("There is a problem")
                .contains(told)
                .contains("The file was not made");
        // files for inside that say so are made of it
        assertThat(file("manager", "/tracking/figures.csv?" + query).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBoardReportNeitherCountsFewCasesInItsSentencesNorGivesThemAPercentage() throws Exception {
        String days = "/tracking/board-report.pdf?from=2025-11-01&to=2025-11-30";
        // two of them, both decided otherwise than recommended
        String motoring = Pdf.words(
                        file("manager", days + "&offenceType=MOTORING").body())
                .replaceAll("\\s+", " ");
        assertThat(motoring)
                .contains("Fewer than 5 cases are compared")
                .doesNotContain("in 0 of 2 cases")
                .doesNotContain("%)");
        String informal =
                Pdf.words(file("manager", days + "&decided=OUTCOME_22").body()).replaceAll("\\s+", " ");
        assertThat(informal).contains("Fewer than 5 cases are compared");
    }
}
