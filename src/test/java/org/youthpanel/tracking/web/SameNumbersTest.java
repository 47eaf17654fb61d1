package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.CountedCases;

/** For the same address the pages, the API, the CSV file and the workbook tell the same numbers. */
class SameNumbersTest extends RunningApplication {

    private static final String NOVEMBER = "from=2021-11-01&to=2021-11-30";
    private static final Pattern OUT_OF = Pattern.compile("(\\d+) of (\\d+) case");
    private static final List<String> WAYS = List.of("RAISED", "LOWERED", "FIRST_SET");
    private static final List<String> DEPARTED = List.of("bore", "departed", "less", "same", "more");

    @Autowired
    private CountedCases counted;

    @Autowired
    private ColumnWords names;

    @Autowired
    private Words words;

    /** Two levels of one case, twice the same of another, a corrected fact, and a rule departed from before alone. */
    @BeforeEach
    void fill() {
        for (int i = 0; i < 40; i++) {
            boolean even = i % 2 == 0;
            Disposal recommended = even ? Disposal.COMMUNITY_RESOLUTION : Disposal.YOUTH_CAUTION;
            Disposal decided = i % 4 == 3
                    ? Disposal.CHARGE
                    : i % 8 == 2 ? Disposal.OUTCOME_22 : i % 8 == 5 ? Disposal.COMMUNITY_RESOLUTION : recommended;
            Map<Column, Object> row = row("2021-11-10", "DECIDED", recommended, decided);
            row.put(Column.OFFENCE_TYPE, i < 22 ? "BURGLARY" : i < 32 ? "ROBBERY" : "MOTORING");
            row.put(Column.DEPTH, i % 3 == 0 ? "ASSET_PLUS" : "LARP");
            row.put(Column.EXPOSURE, i % 5 < 2 ? "NOBODY" : "NO_FIRST_VIEW");
            row.put(Column.RULES, even ? " NAT-1 NAT-2 " : " NAT-2 ");
            if (i % 4 != 0) {
                row.put(Column.AUTHOR_TEAM, i % 4 == 1 ? "West" : "East");
            }
            if (i % 7 != 0) {
                row.put(Column.PROPOSAL, i % 6 == 0 ? "CHARGE" : recommended.name());
            }
            if (recommended != decided && i % 3 == 0) {
                row.put(Column.DEPARTURE, "FACT_CORRECTED");
            }
            Map<Counted, List<Map<Column, Object>>> beside = new EnumMap<>(Counted.class);
            if (i % 5 == 0) {
                beside.put(
                        Counted.LEVEL_CHANGES,
                        List.of(
                                change("PANEL", "RISK_OF_HARM", "RAISED"),
                                change("PANEL", "SAFETY_AND_WELLBEING", "RAISED")));
                beside.put(Counted.ESCALATIONS, List.of(referral("YES"), referral("YES")));
                beside.put(
                        Counted.OVERTAKEN,
                        List.of(Map.of(Column.CAUSE, "LEVELS_BY_PANEL"), Map.of(Column.CAUSE, "LEVELS_BY_PANEL")));
            } else if (i % 5 == 1) {
                beside.put(
                        Counted.LEVEL_CHANGES,
                        List.of(
                                change("GATEKEEPER", "RISK_OF_HARM", "LOWERED"),
                                change("GATEKEEPER", "RISK_OF_HARM", "LOWERED")));
            } else if (i % 10 == 3) {
                beside.put(Counted.LEVEL_CHANGES, List.of(change("PANEL", "LIKELIHOOD_OF_REOFFENDING", "LOWERED")));
            }
            put("SAME-" + i, row, beside);
        }
        for (int i = 0; i < 3; i++) {
            put(
                    "SAME-WAITING-" + i,
                    row("2021-11-20", "WAITING", null, null),
                    Map.of(Counted.LEVEL_CHANGES, List.of(change("GATEKEEPER", "RISK_OF_HARM", "LOWERED"))));
        }
        Map<Column, Object> before = row("2021-10-10", "DECIDED", Disposal.YOUTH_CAUTION, Disposal.CHARGE);
        before.put(Column.RULES, " NAT-9 ");
        put("SAME-BEFORE", before, Map.of());
    }

    /** No log stands behind these. */
    @AfterEach
    void empty() {
        jdbc.sql("DELETE FROM counted_case WHERE reference LIKE 'SAME-%'").update();
    }

    private void put(String reference, Map<Column, Object> row, Map<Counted, List<Map<Column, Object>>> beside) {
        row.put(Column.REFERENCE, reference);
        row.put(Column.CHILD, reference);
        counted.put(reference, new CountedCases.Rows(row, beside));
    }

    static Map<Column, Object> row(
            String day, String standing, @Nullable Disposal recommended, @Nullable Disposal decided) {
        Map<Column, Object> row = new EnumMap<>(Column.class);
        for (Column each :
                List.of(Column.SEX, Column.ETHNICITY, Column.ETHNIC_GROUP, Column.LOOKED_AFTER, Column.SEND)) {
            row.put(each, "NOT_KNOWN");
        }
        row.put(Column.SERVICE, "leeds");
        row.put(Column.COUNTED_ON, Date.valueOf(day));
        row.put(Column.MONTH, day.substring(0, 7));
        row.put(Column.QUARTER, "2021-Q4");
        row.put(Column.STANDING, standing);
        row.put(Column.REACHED_PANEL, decided == null ? "NO" : "YES");
        row.put(Column.CORRECTIONS, 0);
        row.put(Column.OFFENCE_TYPE, "BURGLARY");
        row.put(Column.SERIOUS_VIOLENCE, "NO");
        row.put(Column.REFUSED, "NO");
        row.put(Column.LEVELS_CHANGED, "NOBODY");
        if (recommended != null && decided != null) {
            int rungs = decided.rung() - recommended.rung();
            String way = rungs > 0 ? "MORE_FORMAL" : rungs < 0 ? "LESS_FORMAL" : "SAME_RUNG";
            row.put(Column.RECOMMENDED, recommended.name());
            row.put(Column.RULE_SETS, "national/5.0 leeds/3.0");
            row.put(Column.DECIDED, decided.name());
            row.put(Column.RUNGS, rungs);
            row.put(Column.ADHERENCE, recommended == decided ? "AS_RECOMMENDED" : way);
            if (recommended != decided) {
                row.put(Column.TOWARDS, way);
                row.put(Column.DEPARTURE, "PROPORTIONALITY");
            }
        }
        return row;
    }

    static Map<Column, Object> change(String by, String level, String direction) {
        Map<Column, Object> change = new EnumMap<>(Column.class);
        change.put(Column.CHANGED_BY, by);
        change.put(Column.LEVEL, level);
        change.put(Column.LEVEL_AFTER, "MEDIUM");
        change.put(Column.DIRECTION, direction);
        return change;
    }

    private static Map<Column, Object> referral(String made) {
        return Map.of(
                Column.ESCALATION, "MACE",
                Column.PROMPTED, "YES",
                Column.MADE, made,
                Column.PANEL_RAISED, "YES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&offenceType=BURGLARY",
                "&offenceType=MOTORING",
                "&depth=LARP",
                "&team=East",
                "&exposure=NOBODY",
                "&rule=NAT-1",
                "&pair=proposal-decision",
                "&gravity=9"
            })
    void pageApiCsvAndWorkbookTellTheSame(String filter) throws IOException {
        String query = NOVEMBER + filter;
        Numbers page = page(query);
        assertThat(api(query).told).isEqualTo(page.told);
        assertThat(csv(query).told).isEqualTo(page.told);
        assertThat(workbook(query).told).isEqualTo(page.told);
    }

    @Test
    void casesAreCountedAndACorrectedFactIsNoDepartureFromARule() throws IOException {
        Numbers told = api(NOVEMBER);
        assertThat(told.told)
                .containsEntry("n", 40)
                .containsEntry("same", 20)
                .containsEntry("PANEL any", 12)
                .containsEntry("PANEL of", 40)
                .containsEntry("PANEL Risk of harm RAISED", 8)
                .containsEntry("PANEL Safety and wellbeing RAISED", 8)
                .containsEntry("GATEKEEPER any", 11)
                .containsEntry("GATEKEEPER of", 43)
                .containsEntry("GATEKEEPER Risk of harm LOWERED", 11)
                .containsEntry("rule NAT-2 bore", 40)
                .containsEntry("rule NAT-2 departed", 14)
                .containsEntry("rule NAT-1 departed", 4)
                .containsEntry("rule NAT-1 same", 4)
                .containsEntry("reason " + names.code(Column.DEPARTURE, "FACT_CORRECTED"), 6)
                .containsEntry("reason " + names.code(Column.DEPARTURE, "PROPORTIONALITY"), 14);
        assertThat(told.told.keySet()).noneMatch(each -> each.contains("NAT-9"));
        Answer api = get("manager", "/api/v1/tracking/agreement?" + NOVEMBER);
        assertThat(api.at("escalations.0.prompted")).isEqualTo(8L);
        assertThat(api.at("overtaken.0.n")).isEqualTo(8L);
        Document levels = Visitor.signedIn(port, "manager")
                .get("/tracking/levels?" + NOVEMBER)
                .document();
        assertThat(rows(levels, "referrals-numbers").get(0).select("td").get(0).text())
                .isEqualTo("8");
        assertThat(rows(levels, "overtaken-numbers").get(0).select("td").last().text())
                .isEqualTo("8");
    }

    @Test
    void ofTooFewTheFilesTellCountsAndWhyThereIsNoShareAndTheApiSaysThatTheyAreFew() throws IOException {
        String query = NOVEMBER + "&offenceType=MOTORING";
        Answer api = get("manager", "/api/v1/tracking/agreement?" + query);
        assertThat(api.at("tooFewToCompare")).isEqualTo(true);
        assertThat(api.at("simple")).isNotNull();
        String few = words.of("files.too-few", "10");
        List<String> shares = List.of("agreement", "statistics", "breakdown.offenceType");
        assertThat(lines(query).stream().filter(each -> shares.contains(each.get("table"))))
                .filteredOn(each -> !each.get("code").equals("n"))
                .hasSizeGreaterThan(9)
                .allSatisfy(each -> {
                    assertThat(each.get("value") + each.get("low") + each.get("high"))
                            .isEmpty();
                    assertThat(each.get("why")).isNotEmpty();
                })
                .filteredOn(each -> each.get("code").matches("simple|kappa|MOTORING"))
                .extracting(each -> each.get("why"))
                .containsExactly(few, few, few);
        try (XSSFWorkbook book = book(query)) {
            Row motoring = book.getSheet("Breakdown").getRow(1);
            assertThat(number(motoring.getCell(3))).isEqualTo(8);
            assertThat(text(motoring.getCell(6))).isEmpty();
            assertThat(text(motoring.getCell(9))).isEqualTo(few);
        }
        Document page = Visitor.signedIn(port, "manager")
                .get("/tracking/breakdown?" + query)
                .document();
        assertThat(rows(page, "breakdown-numbers").get(0).text())
                .contains("8", words.of("figures.too-few"))
                .doesNotContain("%");
    }

    /** Numbers by what they count; what never happened is left out, as pages leave out rows of it. */
    private static final class Numbers {

        private final Map<String, Integer> told = new TreeMap<>();

        void put(String what, @Nullable Object number) {
            int n = number == null || number.toString().isEmpty() ? 0 : Integer.parseInt(number.toString());
            if (n != 0) {
                assertThat(told.put(what, n)).as(what).isNull();
            }
        }

        /** Of a rule that was not departed from, no file tells. */
        void rule(String rule, List<Integer> numbers) {
            for (int i = 0; i < DEPARTED.size() && numbers.get(1) > 0; i++) {
                put("rule " + rule + " " + DEPARTED.get(i), numbers.get(i));
            }
        }
    }

    private Numbers page(String query) {
        Visitor manager = Visitor.signedIn(port, "manager");
        Numbers numbers = new Numbers();
        outOf(manager.get("/tracking?" + query).document().select("#headline").text(), "same", "n", numbers);
        Document matrix = manager.get("/tracking/matrix?" + query).document();
        List<String> columns =
                matrix.select("table.app-matrix thead tr:last-child th").eachText();
        for (Element row : matrix.select("table.app-matrix tbody tr")) {
            String first = row.select("th").text();
            // the last row and the last column are totals
            for (int i = 1; i < columns.size() - 1 && !first.equals(words.of("tracking.total")); i++) {
                numbers.put(
                        first + " > " + columns.get(i),
                        row.select("td").get(i - 1).text().replaceAll("\\D.*", ""));
            }
        }
        Document levels = manager.get("/tracking/levels?" + query).document();
        for (String who : List.of("PANEL", "GATEKEEPER")) {
            String id = who.toLowerCase(java.util.Locale.ROOT);
            outOf(levels.select("#" + id + "-headline").text(), who + " any", who + " of", numbers);
            for (Element row : rows(levels, id + "-numbers")) {
                ways(who + " " + row.select("th").text(), cells(row), 0, numbers);
            }
            for (Element row : rows(levels, id + "-teams-numbers")) {
                ways(who + " team " + row.select("th").text(), cells(row), 1, numbers);
            }
        }
        Document departures = manager.get("/tracking/departures?" + query).document();
        rows(departures, "reasons-numbers")
                .forEach(row -> numbers.put(
                        "reason " + row.select("th").text(), cells(row).get(0)));
        rows(departures, "rules-numbers")
                .forEach(row -> numbers.rule(row.select("th").text(), cells(row)));
        for (Element row : rows(manager.get("/tracking/breakdown?" + query).document(), "breakdown-numbers")) {
            numbers.put(
                    "offence " + row.select("th").text(),
                    row.select("td").get(0).text());
            numbers.put(
                    "offence " + row.select("th").text() + " same",
                    row.select("td").get(1).text());
        }
        return numbers;
    }

    private static void outOf(String sentence, String count, String of, Numbers numbers) {
        Matcher found = OUT_OF.matcher(sentence);
        if (found.find()) {
            numbers.put(count, found.group(1));
            numbers.put(of, found.group(2));
        }
    }

    static List<Element> rows(Document page, String caption) {
        return page.select("table:has(caption#" + caption + ") tbody tr");
    }

    /** Whole numbers; where there is none, 0. */
    static List<Integer> cells(Element row) {
        return row.select("td").eachText().stream()
                .map(each -> each.matches("\\d+") ? Integer.parseInt(each) : 0)
                .toList();
    }

    private static void ways(String what, List<Integer> cells, int at, Numbers numbers) {
        for (int i = 0; i < WAYS.size(); i++) {
            numbers.put(what + " " + WAYS.get(i), cells.get(at + i));
        }
    }

    private String team(@Nullable Object team) {
        return team == null || team.toString().isEmpty() ? words.of("figures.not-known") : team.toString();
    }

    private Numbers api(String query) {
        Answer api = get("manager", "/api/v1/tracking/agreement?" + query);
        Numbers numbers = new Numbers();
        numbers.put("n", api.at("n"));
        numbers.put("same", api.at("shifts.SAME"));
        for (Disposal first : Disposal.values()) {
            for (Disposal second : Disposal.values()) {
                numbers.put(
                        words.code(first) + " > " + words.code(second),
                        api.at("table.rows." + first.ordinal() + "." + second.ordinal()));
            }
        }
        for (String who : List.of("PANEL", "GATEKEEPER")) {
            Map<?, ?> by = (Map<?, ?>) api.at("levelChanges." + who);
            numbers.put(who + " any", by.get("any"));
            numbers.put(who + " of", by.get("of"));
            for (Map<?, ?> each : maps(by.get("levels"))) {
                ways(who + " " + names.code(Column.LEVEL, each.get("level").toString()), each, numbers);
            }
            for (Map<?, ?> each : maps(by.get("teams"))) {
                ways(who + " team " + team(each.get("team")), each, numbers);
            }
        }
        ((Map<?, ?>) api.at("departures"))
                .forEach((reason, n) -> numbers.put("reason " + names.code(Column.DEPARTURE, reason.toString()), n));
        for (Map<?, ?> each : maps(api.at("departuresByRule"))) {
            numbers.rule(
                    each.get("rule").toString(),
                    List.of("bore", "departed", "lessFormal", "sameRung", "moreFormal").stream()
                            .map(key -> Integer.parseInt(each.get(key).toString()))
                            .toList());
        }
        for (Map<?, ?> each : maps(api.at("breakdown.offenceType"))) {
            String offence = "offence "
                    + names.code(Column.OFFENCE_TYPE, each.get("code").toString());
            numbers.put(offence, each.get("n"));
            numbers.put(offence + " same", each.get("same"));
        }
        return numbers;
    }

    static List<Map<?, ?>> maps(@Nullable Object list) {
        return ((List<?>) list)
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private static void ways(String what, Map<?, ?> told, Numbers numbers) {
        numbers.put(what + " RAISED", told.get("raised"));
        numbers.put(what + " LOWERED", told.get("lowered"));
        numbers.put(what + " FIRST_SET", told.get("firstSet"));
    }

    private byte[] file(String path) {
        HttpResponse<byte[]> answer = Visitor.signedIn(port, "manager").file(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private List<CSVRecord> lines(String query) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(
                        new String(file("/tracking/figures.csv?" + query), StandardCharsets.UTF_8).substring(1)))
                .getRecords();
    }

    private Numbers csv(String query) throws IOException {
        Numbers numbers = new Numbers();
        Map<String, Map<String, Integer>> rules = new TreeMap<>();
        for (CSVRecord line : lines(query)) {
            String[] codes = line.get("code").split(">", -1);
            String count = line.get("count");
            String table = line.get("table");
            switch (table) {
                case "agreement" -> {
                    if (codes[0].equals("n")) {
                        numbers.put("n", count);
                    } else if (codes[0].equals("simple")) {
                        numbers.put("same", count);
                    }
                }
                case "matrix" -> numbers.put(words.disposal(codes[0]) + " > " + words.disposal(codes[1]), count);
                case "departures.reason" -> numbers.put("reason " + names.code(Column.DEPARTURE, codes[0]), count);
                case "departures.rule" -> {
                    rules.computeIfAbsent(codes[0], key -> new HashMap<>())
                            .put("bore", Integer.parseInt(line.get("of")));
                    rules.get(codes[0]).put("departed", Integer.parseInt(count));
                }
                case "departures.rule.lessFormal" -> rules.get(codes[0]).put("less", Integer.parseInt(count));
                case "departures.rule.asFormal" -> rules.get(codes[0]).put("same", Integer.parseInt(count));
                case "departures.rule.moreFormal" -> rules.get(codes[0]).put("more", Integer.parseInt(count));
                case "breakdown.offenceType" -> {
                    String offence = "offence " + names.code(Column.OFFENCE_TYPE, codes[0]);
                    numbers.put(offence, line.get("of"));
                    numbers.put(offence + " same", count);
                }
                default -> levels(table.split("\\."), codes, count, line.get("of"), numbers);
            }
        }
        rules.forEach((rule, told) ->
                numbers.rule(rule, DEPARTED.stream().map(told::get).toList()));
        return numbers;
    }

    private void levels(String[] table, String[] codes, String count, String of, Numbers numbers) {
        if (!table[0].equals("levels")) {
            return;
        }
        if (table.length == 1 + 1 && codes[0].equals("ANY")) {
            numbers.put(table[1] + " any", count);
            numbers.put(table[1] + " of", of);
        } else if (table.length > 2 && table[2].equals("level")) {
            numbers.put(table[1] + " " + names.code(Column.LEVEL, codes[0]) + " " + codes[1], count);
        } else if (table.length > 2 && table[2].equals("team")) {
            numbers.put(table[1] + " team " + team(codes[0]) + " " + codes[1], count);
        }
    }

    private XSSFWorkbook book(String query) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file("/tracking/figures.xlsx?" + query)));
    }

    private Numbers workbook(String query) throws IOException {
        Numbers numbers = new Numbers();
        try (XSSFWorkbook book = book(query)) {
            for (Row row : body(book.getSheet("Figures"))) {
                if (text(row.getCell(0)).equals("agreement")
                        && text(row.getCell(1)).matches("n|simple")) {
                    numbers.put(text(row.getCell(1)).equals("n") ? "n" : "same", number(row.getCell(6)));
                }
            }
            for (Row row : body(book.getSheet("Matrix"))) {
                for (Disposal second : Disposal.values()) {
                    numbers.put(
                            text(row.getCell(0)) + " > " + words.code(second),
                            number(row.getCell(1 + second.ordinal())));
                }
            }
            for (Row row : body(book.getSheet("Level changes"))) {
                String who =
                        text(row.getCell(0)).equals(names.code(Column.CHANGED_BY, "PANEL")) ? "PANEL" : "GATEKEEPER";
                String by = text(row.getCell(1));
                List<Integer> ways = List.of(number(row.getCell(5)), number(row.getCell(6)), number(row.getCell(7)));
                if (by.isEmpty()) {
                    numbers.put(who + " any", number(row.getCell(4)));
                    numbers.put(who + " of", number(row.getCell(8)));
                } else if (by.equals(names.name(Column.LEVEL))) {
                    ways(who + " " + text(row.getCell(2)), ways, 0, numbers);
                } else if (by.equals(names.name(Column.AUTHOR_TEAM))) {
                    ways(who + " team " + team(text(row.getCell(3))), ways, 0, numbers);
                }
            }
            for (Row row : body(book.getSheet("Departures"))) {
                if (text(row.getCell(0)).equals(names.name(Column.DEPARTURE))) {
                    numbers.put("reason " + text(row.getCell(2)), number(row.getCell(6)));
                } else if (text(row.getCell(0)).equals(names.name(Column.RULES))) {
                    numbers.rule(
                            text(row.getCell(1)),
                            List.of(7, 6, 4, 5, 3).stream()
                                    .map(at -> number(row.getCell(at)))
                                    .toList());
                }
            }
            for (Row row : body(book.getSheet("Breakdown"))) {
                if (text(row.getCell(0)).equals(names.name(Column.OFFENCE_TYPE))) {
                    numbers.put("offence " + text(row.getCell(1)), number(row.getCell(3)));
                    numbers.put("offence " + text(row.getCell(1)) + " same", number(row.getCell(4)));
                }
            }
        }
        return numbers;
    }

    static List<Row> body(Sheet sheet) {
        return java.util.stream.IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .toList();
    }

    static String text(@Nullable Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK ? "" : cell.toString();
    }

    private static int number(@Nullable Cell cell) {
        return cell == null || cell.getCellType() != CellType.NUMERIC ? 0 : (int) cell.getNumericCellValue();
    }
}
