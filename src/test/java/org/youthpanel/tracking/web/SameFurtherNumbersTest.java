package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youthpanel.tracking.web.SameNumbersTest.body;
import static org.youthpanel.tracking.web.SameNumbersTest.cells;
import static org.youthpanel.tracking.web.SameNumbersTest.change;
import static org.youthpanel.tracking.web.SameNumbersTest.maps;
import static org.youthpanel.tracking.web.SameNumbersTest.row;
import static org.youthpanel.tracking.web.SameNumbersTest.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
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
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Timeliness;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.CountedCases;
import org.youthpanel.tracking.Fairness.Measure;

/** The same as {@link SameNumbersTest}: referrals, overtaken advice, time taken, fairness, drift and outcomes. */
class SameFurtherNumbersTest extends RunningApplication {

    private static final String AUGUST = "from=2021-08-01&to=2021-08-31";
    private static final String HIDDEN = "hidden";
    private static final List<String> REFERRED =
            List.of("prompted", "made", "unprompted", "afterRaised", "madeAfterRaised");
    private static final List<String> STATES = List.of("IN_TIME", "LATE", "OPEN", "OVERDUE");
    private static final Pattern MEDIAN = Pattern.compile("([\\d.]+) days in the middle case of (\\d+)");

    @Autowired
    private CountedCases counted;

    @Autowired
    private ColumnWords names;

    @Autowired
    private GroupWords groups;

    @Autowired
    private Words words;

    @BeforeEach
    void fill() {
        for (int i = 0; i < 60; i++) {
            boolean even = i % 2 == 0;
            Disposal recommended = even ? Disposal.COMMUNITY_RESOLUTION : Disposal.YOUTH_CAUTION;
            Disposal decided = i % 4 == 3 ? Disposal.CHARGE : recommended;
            Map<Column, Object> row = row("2021-08-10", "DECIDED", recommended, decided);
            String reference = "FURTHER-" + i;
            row.put(Column.REFERENCE, reference);
            row.put(Column.CHILD, reference);
            row.put(Column.QUARTER, "2021-Q3");
            row.put(Column.RULE_SETS, i < 30 ? "national/4.0 leeds/2.0" : "national/5.0 leeds/3.0");
            row.put(Column.OFFENCE_TYPE, i < 44 ? "BURGLARY" : "ARSON");
            row.put(Column.DEPTH, i % 3 == 0 ? "ASSET_PLUS" : "LARP");
            row.put(Column.SEX, i % 3 == 0 ? "FEMALE" : "MALE");
            row.put(Column.ETHNIC_GROUP, i % 20 == 0 ? "BLACK" : i % 4 == 1 ? "MIXED" : "WHITE");
            row.put(Column.AGE, 12 + i % 5);
            row.put(Column.FORMAL_RECOMMENDED, even ? "NO" : "YES");
            row.put(Column.FORMAL_DECIDED, decided.rung() > 1 ? "YES" : "NO");
            row.put(Column.ASSESSMENT_DUE, Date.valueOf("2021-08-05"));
            if (i % 5 != 0) {
                row.put(Column.ASSESSMENT_DONE, Date.valueOf(i % 5 == 1 ? "2021-08-09" : "2021-08-04"));
            }
            if (even) {
                row.put(Column.POLICE_DUE, Date.valueOf("2021-08-09"));
                row.put(Column.POLICE_DONE, Date.valueOf("2021-08-10"));
            }
            row.put(Column.DAYS_TO_PANEL, 20 + i % 7);
            row.put(Column.DAYS_TO_RECORD, i % 3);
            if (i % 3 == 0) {
                row.put(Column.RE_ENTERED_ON, Date.valueOf("2022-01-10"));
            }
            Map<Counted, List<Map<Column, Object>>> beside = new EnumMap<>(Counted.class);
            if (i % 4 == 0) {
                beside.put(Counted.LEVEL_CHANGES, List.of(change("PANEL", "RISK_OF_HARM", "RAISED")));
                beside.put(
                        Counted.ESCALATIONS,
                        List.of(referral("MACE", "YES", i % 8 == 0 ? "YES" : "NO"), referral("MARAC", "NO", "YES")));
                beside.put(
                        Counted.OVERTAKEN,
                        List.of(Map.of(
                                Column.CAUSE, "LEVELS_BY_PANEL",
                                Column.OVERTAKEN_BEFORE, "COMMUNITY_RESOLUTION",
                                Column.OVERTAKEN_AFTER, i % 8 == 0 ? "YOUTH_CAUTION" : "CHARGE",
                                Column.OVERTAKEN_DEPTH_BEFORE, "LARP",
                                Column.OVERTAKEN_DEPTH_AFTER, "ASSET_PLUS")));
            }
            counted.put(reference, new CountedCases.Rows(row, beside));
        }
    }

    private static Map<Column, Object> referral(String to, String prompted, String made) {
        return Map.of(Column.ESCALATION, to, Column.PROMPTED, prompted, Column.MADE, made, Column.PANEL_RAISED, "YES");
    }

    /** No log stands behind these. */
    @AfterEach
    void empty() {
        jdbc.sql("DELETE FROM counted_case WHERE reference LIKE 'FURTHER-%'").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&offenceType=BURGLARY",
                "&offenceType=ARSON&service=leeds",
                "&depth=ASSET_PLUS",
                "&sex=FEMALE",
                "&pair=proposal-decision",
                "&gravity=9"
            })
    void pageApiCsvAndWorkbookTellTheSame(String filter) throws IOException {
        String query = AUGUST + filter;
        Map<String, String> page = page(query);
        assertThat(api(query)).isEqualTo(page);
        assertThat(csv(query)).isEqualTo(page);
        assertThat(workbook(query)).isEqualTo(page);
    }

    @Test
    void theyAreTheNumbersOfTheCases() {
        assertThat(api(AUGUST))
                .containsEntry("referral MACE prompted", "15")
                .containsEntry("referral MACE made", "8")
                .containsEntry("referral MARAC unprompted", "15")
                .containsEntry("time assessment IN_TIME", "36")
                .containsEntry("time assessment OVERDUE", "12")
                .containsEntry("time policeInformed LATE", "30")
                .containsEntry("median daysToPanel", "23.0 of 60")
                .containsEntry("ethnicGroup FORMAL_RECOMMENDED Mixed of", "15")
                .containsEntry("ethnicGroup FORMAL_RECOMMENDED Mixed count", "15")
                .containsEntry("ethnicGroup FORMAL_RECOMMENDED Black of", HIDDEN)
                .containsEntry("drift 2021-Q3 national/4.0 leeds/2.0", "23/30");
    }

    @Test
    void ofFewChildrenNothingIsToldAnywhere() throws IOException {
        assertThat(csv(AUGUST))
                .containsEntry("ethnicGroup FORMAL_RECOMMENDED Black of", HIDDEN)
                .containsEntry("ethnicGroup FORMAL_RECOMMENDED Black count", HIDDEN)
                .doesNotContainKey("ethnicGroup FORMAL_RECOMMENDED Black relative");
    }

    @Test
    void theApiRefusesWhatItDoesNotKnowAndWhatIsNotTheirs() {
        assertThat(get("manager", "/api/v1/tracking/fairness?by=team&colour=red")
                        .errors())
                .containsExactlyInAnyOrder("/by unknown-code", "/colour unknown-key");
        assertThat(get("manager", "/api/v1/tracking/drift?by=day").errors()).containsExactly("/by unknown-code");
        assertThat(get("manager", "/api/v1/tracking/outcomes?offenceType=ARSON&team=East")
                        .errors())
                .containsExactlyInAnyOrder("/offenceType unknown-key", "/team unknown-key");
        for (String each : List.of("fairness", "drift", "outcomes")) {
            String path = "/api/v1/tracking/" + each;
            assertThat(get("manager", path + "?service=leicestershire").status())
                    .isEqualTo(403);
            assertThat(get("officer", path).status()).isEqualTo(403);
            assertThat(get("policy", path).status()).isEqualTo(200);
        }
        for (String who : List.of("chair", "policy")) {
            assertThat(get(who, "/api/v1/tracking/fairness?sex=FEMALE").status())
                    .isEqualTo(403);
            assertThat(get(who, "/api/v1/tracking/drift?ethnicGroup=BLACK").status())
                    .isEqualTo(403);
        }
    }

    private static void put(Map<String, String> told, String what, @Nullable Object number) {
        String said = number == null ? "" : String.valueOf(number);
        if (!said.isEmpty() && !said.equals("0")) {
            assertThat(told.put(what, said)).as(what).isNull();
        }
    }

    /** A number of a page, or that it is hidden. */
    private static String shown(Element cell) {
        String said = cell.ownText().isEmpty() && cell.selectFirst("a") != null
                ? cell.selectFirst("a").ownText()
                : cell.text();
        return said.matches("\\d+") ? said : HIDDEN;
    }

    private Map<String, String> page(String query) {
        Visitor manager = Visitor.signedIn(port, "manager");
        Map<String, String> told = new TreeMap<>();
        Document levels = manager.get("/tracking/levels?" + query).document();
        for (Element row : SameNumbersTest.rows(levels, "referrals-numbers")) {
            Escalation to = Arrays.stream(Escalation.values())
                    .filter(each -> words.code(each).equals(row.select("th").text()))
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < REFERRED.size(); i++) {
                put(told, "referral " + to + " " + REFERRED.get(i), cells(row).get(i));
            }
        }
        for (Element row : SameNumbersTest.rows(levels, "overtaken-numbers")) {
            List<String> cells = row.select("th, td").eachText();
            put(told, "overtaken " + cells.subList(0, 5), cells.get(5));
        }
        time(manager.get("/tracking/time?" + query).document(), told);
        for (Column by : CompareGroups.BY) {
            fairness(
                    by,
                    manager.get("/tracking/fairness?" + query + "&by=" + by.camel())
                            .document(),
                    told);
        }
        for (Element row :
                SameNumbersTest.rows(manager.get("/tracking/drift?" + query).document(), "drift-numbers")) {
            List<String> cells = row.select("th, td").eachText();
            put(told, "drift " + cells.get(0) + " " + cells.get(1), cells.get(3) + "/" + cells.get(2));
        }
        Document outcomes = manager.get("/tracking/outcomes?service=leeds").document();
        for (String table : List.of("adherence", "rule-sets")) {
            for (Element row : SameNumbersTest.rows(outcomes, table)) {
                String name = row.select("th").text().replace("/", " ");
                for (int i = 0; i < 3 && !name.equals(words.of("tracking.total")); i++) {
                    String cell = row.select("td").get(i).text();
                    put(
                            told,
                            "outcomes " + table + " " + name + " "
                                    + List.of("followed", "reEntered", "not").get(i),
                            cell.matches("\\d+") ? cell : HIDDEN);
                }
            }
        }
        return named(told);
    }

    /** Periods and rule sets as every teller calls them. */
    private Map<String, String> named(Map<String, String> told) {
        Map<String, String> named = new TreeMap<>();
        told.forEach((what, number) -> named.put(
                what.replaceAll("(?<=drift )July to September 2021", "2021-Q3")
                        .replaceAll("(national|leeds) (?=\\d)", "$1/")
                        .replaceAll("(?<=\\d), leeds", " leeds"),
                number));
        return named;
    }

    private void time(Document page, Map<String, String> told) {
        for (String clock : List.of("assessment", "policeInformed", "delivery")) {
            String id = clock.equals("policeInformed") ? "police-informed" : clock;
            for (Element row : SameNumbersTest.rows(page, id + "-numbers")) {
                Timeliness state = Arrays.stream(Timeliness.values())
                        .filter(each -> words.code(each).equals(row.select("th").text()))
                        .findFirst()
                        .orElseThrow();
                put(told, "time " + clock + " " + state, cells(row).get(0));
            }
        }
        for (Element lead : page.select("#headline ~ p")) {
            Matcher median = MEDIAN.matcher(lead.text());
            if (median.find()) {
                String column = lead.text().startsWith("From referral") ? "daysToPanel" : "daysToRecord";
                put(told, "median " + column, Double.parseDouble(median.group(1)) + " of " + median.group(2));
            }
        }
    }

    private void fairness(Column by, Document page, Map<String, String> told) {
        for (Measure measure : Measure.values()) {
            String id = "fairness-" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-numbers";
            for (Element row : SameNumbersTest.rows(page, id)) {
                String what =
                        by.camel() + " " + measure + " " + row.select("th").text() + " ";
                put(told, what + "of", shown(row.select("td").get(0)));
                put(told, what + "count", shown(row.select("td").get(1)));
                Matcher relative = Pattern.compile("^\\d+\\.\\d\\d")
                        .matcher(row.select("td").get(3).text());
                put(told, what + "relative", relative.find() ? relative.group() : "");
            }
        }
    }

    private Map<String, String> api(String query) {
        Map<String, String> told = new TreeMap<>();
        Answer api = get("manager", "/api/v1/tracking/agreement?" + query);
        for (Map<?, ?> each : maps(api.at("escalations"))) {
            REFERRED.forEach(key -> put(told, "referral " + each.get("escalation") + " " + key, each.get(key)));
        }
        for (Map<?, ?> each : maps(api.at("overtaken"))) {
            put(
                    told,
                    "overtaken "
                            + List.of(
                                    names.code(Column.CAUSE, String.valueOf(each.get("cause"))),
                                    words.disposal(each.get("recommendedBefore")),
                                    words.disposal(each.get("recommendedAfter")),
                                    words.of("Depth." + each.get("depthBefore")),
                                    words.of("Depth." + each.get("depthAfter"))),
                    each.get("n"));
        }
        for (String clock : List.of("assessment", "policeInformed", "delivery")) {
            STATES.forEach(
                    state -> put(told, "time " + clock + " " + state, api.at("timeliness." + clock + "." + state)));
        }
        List.of("ToPanel", "ToRecord").forEach(each -> {
            Object days = api.at("timeliness.medianDays.t" + each.substring(1) + ".days");
            if (days != null) {
                put(
                        told,
                        "median days" + each,
                        days + " of " + api.at("timeliness.medianDays.t" + each.substring(1) + ".n"));
            }
        });
        for (Column by : CompareGroups.BY) {
            Answer fairness = get("manager", "/api/v1/tracking/fairness?" + query + "&by=" + by.camel());
            for (Map<?, ?> measure : maps(fairness.at("measures"))) {
                for (Map<?, ?> group : maps(measure.get("groups"))) {
                    String what = by.camel() + " " + measure.get("measure") + " "
                            + groups.name(by, String.valueOf(group.get("code"))) + " ";
                    put(told, what + "of", group.get("of") == null ? HIDDEN : group.get("of"));
                    put(told, what + "count", group.get("count") == null ? HIDDEN : group.get("count"));
                    Map<?, ?> relative = (Map<?, ?>) group.get("relative");
                    put(told, what + "relative", relative == null ? "" : two(relative.get("index")));
                }
            }
        }
        for (Map<?, ?> each :
                maps(get("manager", "/api/v1/tracking/drift?" + query).at("periods"))) {
            put(
                    told,
                    "drift " + each.get("period") + " " + each.get("ruleSets"),
                    each.get("same") + "/" + each.get("n"));
        }
        Answer outcomes = get("manager", "/api/v1/tracking/outcomes?service=leeds");
        for (String table : List.of("adherence", "ruleSets")) {
            for (Map<?, ?> each : maps(outcomes.at("services.0." + table))) {
                String code = String.valueOf(each.get("code"));
                outcomes(table, code, each.get("followed"), each.get("reEntered"), each.get("not"), told);
            }
        }
        return named(told);
    }

    private void outcomes(
            String table,
            String code,
            @Nullable Object followed,
            @Nullable Object reEntered,
            @Nullable Object not,
            Map<String, String> told) {
        String name = table.equals("adherence") ? words.of("Adherence." + code) : code;
        String what = "outcomes " + (table.equals("adherence") ? table : "rule-sets") + " " + name + " ";
        put(told, what + "followed", hidden(followed));
        put(told, what + "reEntered", hidden(reEntered));
        put(told, what + "not", hidden(not));
    }

    private static Object hidden(@Nullable Object number) {
        return number == null || number.toString().isEmpty() ? HIDDEN : number;
    }

    private static String two(@Nullable Object number) {
        return String.format(Locale.UK, "%.2f", Double.parseDouble(String.valueOf(number)));
    }

    private byte[] file(String path) {
        HttpResponse<byte[]> answer = Visitor.signedIn(port, "manager").file(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Map<String, String> csv(String query) throws IOException {
        Map<String, String> told = new TreeMap<>();
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(
                        new String(file("/tracking/figures.csv?" + query), StandardCharsets.UTF_8).substring(1)))
                .getRecords();
        Map<String, Object> not = new TreeMap<>();
        for (CSVRecord line : lines) {
            String table = line.get("table");
            String[] codes = line.get("code").split(">", -1);
            String count = line.get("count");
            if (table.equals("referrals")) {
                put(told, "referral " + codes[0] + " " + codes[1], count);
            } else if (table.equals("overtaken")) {
                put(
                        told,
                        "overtaken "
                                + List.of(
                                        names.code(Column.CAUSE, codes[0]),
                                        words.disposal(codes[1]),
                                        words.disposal(codes[2]),
                                        words.of("Depth." + codes[3]),
                                        words.of("Depth." + codes[4])),
                        count);
            } else if (table.equals("time")) {
                time(codes[0], codes[1], count, line.get("value"), told);
            } else if (table.startsWith("fairness.")) {
                Column by = by(table.substring("fairness.".length()));
                String what = by.camel() + " " + codes[0] + " " + groups.name(by, codes[1]) + " ";
                if (codes[2].equals("rate")) {
                    put(told, what + "of", hidden(line.get("of")));
                    put(told, what + "count", hidden(count));
                } else {
                    put(told, what + "relative", line.get("value").isEmpty() ? "" : two(line.get("value")));
                }
            } else if (table.equals("drift.quarter") && codes[2].equals("share")) {
                put(told, "drift " + codes[0] + " " + codes[1], count + "/" + line.get("of"));
            } else if (table.startsWith("outcomes.") && codes[0].equals("leeds") && !codes[1].equals("ALL")) {
                String key = table + ">" + codes[1];
                if (codes[2].equals("notReEntered")) {
                    not.put(key, count);
                } else {
                    not.putIfAbsent(key, "");
                    not.put(key + ">", line.get("of") + ">" + count);
                }
            }
        }
        not.forEach((key, number) -> {
            if (!key.endsWith(">")) {
                String[] codes = key.split(">");
                String[] followed = not.get(key + ">").toString().split(">", -1);
                outcomes(codes[0].substring("outcomes.".length()), codes[1], followed[0], followed[1], number, told);
            }
        });
        return named(told);
    }

    private static void time(String clock, String what, String count, String value, Map<String, String> told) {
        int state = List.of("onTime", "late", "open", "overdue").indexOf(what);
        if (state >= 0) {
            put(told, "time " + clock + " " + STATES.get(state), count);
        } else if (what.equals("medianDays") && clock.startsWith("days") && !value.isEmpty()) {
            put(told, "median " + clock, Double.parseDouble(value) + " of " + count);
        }
    }

    private static Column by(String camel) {
        return CompareGroups.BY.stream()
                .filter(each -> each.camel().equals(camel))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> workbook(String query) throws IOException {
        Map<String, String> told = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file("/tracking/figures.xlsx?" + query)))) {
            for (Row row : filled(book, "Referrals")) {
                for (int i = 0; i < REFERRED.size(); i++) {
                    put(told, "referral " + text(row.getCell(1)) + " " + REFERRED.get(i), whole(row, 2 + i));
                }
            }
            for (Row row : filled(book, "Overtaken")) {
                List<String> cells = java.util.stream.IntStream.range(0, 5)
                        .mapToObj(at -> text(row.getCell(at)))
                        .toList();
                put(told, "overtaken " + cells, whole(row, 6));
            }
            for (Row row : filled(book, "Time taken")) {
                String clock = text(row.getCell(1));
                List<String> states = List.of("onTime", "late", "open", "overdue");
                for (int i = 0; i < states.size(); i++) {
                    time(clock, states.get(i), whole(row, 3 + i), "", told);
                }
                time(clock, "medianDays", whole(row, 12), text(row.getCell(13)), told);
            }
            for (Row row : filled(book, "Fairness")) {
                Column by = CompareGroups.BY.stream()
                        .filter(each -> names.name(each).equals(text(row.getCell(0))))
                        .findFirst()
                        .orElseThrow();
                Measure measure = Arrays.stream(Measure.values())
                        .filter(each -> words.of("figures.fairness." + each).equals(text(row.getCell(1))))
                        .findFirst()
                        .orElseThrow();
                String what = by.camel() + " " + measure + " " + text(row.getCell(3)) + " ";
                put(told, what + "count", hidden(whole(row, 6)));
                put(told, what + "of", hidden(whole(row, 7)));
                String relative = text(row.getCell(11));
                put(told, what + "relative", relative.isEmpty() ? "" : two(relative));
            }
            for (Row row : filled(book, "Over time")) {
                put(
                        told,
                        "drift " + text(row.getCell(1)) + " " + text(row.getCell(2)),
                        whole(row, 3) + "/" + whole(row, 4));
            }
            for (Row row : filled(book, "Outcomes")) {
                if (text(row.getCell(0)).equals(names.code(Column.SERVICE, "leeds"))
                        && !text(row.getCell(3)).equals("ALL")) {
                    boolean adherence = text(row.getCell(1)).equals(words.of("files.outcomes.adherence"));
                    outcomes(
                            adherence ? "adherence" : "ruleSets",
                            text(row.getCell(3)),
                            whole(row, 5),
                            whole(row, 4),
                            whole(row, 9),
                            told);
                }
            }
        }
        return named(told);
    }

    private List<Row> filled(XSSFWorkbook book, String sheet) {
        return body(book.getSheet(sheet)).stream()
                .filter(each -> !text(each.getCell(0)).equals(words.of("files.none")))
                .toList();
    }

    private static String whole(Row row, int column) {
        return text(row.getCell(column)).replaceAll("\\.0$", "");
    }
}
