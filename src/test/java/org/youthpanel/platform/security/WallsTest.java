package org.youthpanel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.youthpanel.casework.DiscardWorkingCopy;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.store.Chain;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.panel.after.Earlier;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.security.AskingBrowser.Told;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.scrutiny.DrawSample;
import org.youthpanel.tracking.scrutiny.Period;
import org.youthpanel.workbench.replay.EndShadow;

/** What belongs to another service is not there, for any role, at any address: it is answered as what does not exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest extends Earlier {

    private static final String NONE = "00000000-0000-4000-8000-000000000000";
    private static final String NO_CASE = "NOWHERE-AT-ALL";
    private static final String NO_SITTING = "2026-01-01-zzzz";

    /** What it says differs each time it is asked: a token, a key of a form, the number of a request. */
    private static final String OF_THE_MOMENT =
            "name=\"(_csrf|once)\"[^>]*value=\"[^\"]*\"|value=\"[^\"]*\"[^>]*name=\"(_csrf|once)\"";

    @Autowired
    private ApplicationContext beans;

    private OtherService other;
    private String ours;
    private String sitting;
    private final Map<Role, AskingBrowser> browsers = new ConcurrentHashMap<>();

    @BeforeAll
    void somethingOfEverythingOfAnotherService() {
        LocalDate day = LocalDate.of(2024, 11, 15);
        String decided = OtherService.opened(beans, "WALLED-OFF-1", facts(day, "service", OtherService.NAME));
        decide(decided, day, Disposal.COMMUNITY_RESOLUTION);
        DrawSample.Result drawn = beans.getBean(DrawSample.class)
                .draw(
                        OtherService.THERE,
                        new DrawSample.Form(
                                Optional.of(OtherService.NAME),
                                Period.of("2024-11"),
                                Optional.of(Column.DECIDED),
                                Optional.of(5),
                                Optional.of("seed"),
                                List.of()));
        assertThat(drawn).isInstanceOf(DrawSample.Result.Drawn.class);
        other = OtherService.with(
                beans, decided, ((DrawSample.Result.Drawn) drawn).sample().id());
        ours = opened();
        Visitor chair = Visitor.signedIn(port, "chair");
        sitting = TodaysSitting.planned(chair, "no").substring("/panels/".length());
        for (Role role : Role.values()) {
            browsers.put(role, new AskingBrowser(port, role.name().toLowerCase(Locale.ROOT)));
        }
    }

    @AfterAll
    void leavesNothingThatOthersWouldMeet() {
        beans.getBean(EndShadow.class).end(OtherService.THERE, other.shadow());
        beans.getBean(DiscardWorkingCopy.class).discard(OtherService.THERE, other.reference(), "");
    }

    /** An address of theirs, and the same of what does not exist. */
    private record Pair(String theirs, String none) {}

    /** Empty where nothing of an address is of a service. */
    private Optional<List<Pair>> pairs(String pattern) {
        Map<String, String[]> first = Map.of(
                "/cases/{reference}", new String[] {other.reference(), NO_CASE},
                "/api/v1/cases/{reference}", new String[] {other.reference(), NO_CASE},
                "/imports/{id}", new String[] {other.upload(), NONE},
                "/scrutiny/{id}", new String[] {other.sample(), "sample-zzzz"},
                "/panels/{id}", new String[] {other.sitting(), NO_SITTING},
                "/replays/{id}", new String[] {other.replay(), NONE},
                "/api/v1/replays/{id}", new String[] {other.replay(), NONE},
                "/shadows/{id}", new String[] {other.shadow(), NONE},
                "/tracking/published/{service}", new String[] {OtherService.NAME, "nowhere"});
        Map<String, String> rest = Map.of(
                "{number}", "1",
                "{section}", "child",
                "{version}", "1",
                "{quarter}", "2024-Q4",
                "{pack}", other.pack(),
                "{id}", other.recommendation());
        List<Pair> pairs = new ArrayList<>();
        first.forEach((head, names) -> {
            if (!pattern.equals(head) && !pattern.startsWith(head + "/") && !pattern.startsWith(head + ".")) {
                return;
            }
            String tail = filled(pattern.substring(head.length()), rest);
            String start = head.substring(0, head.indexOf('{'));
            pairs.add(new Pair(start + names[0] + tail, start + names[1] + tail));
            if (head.equals("/cases/{reference}")) {
                // decided on, and without a working copy
                pairs.add(new Pair(start + other.decided() + tail, start + names[1] + tail));
            }
        });
        // a thing of theirs below a thing of ours
        if (pattern.equals("/cases/{reference}/recommendations/{id}")) {
            String start = "/cases/" + ours + "/recommendations/";
            pairs.add(new Pair(start + other.recommendation(), start + NONE));
        }
        if (pattern.equals("/panels/{id}/packs/{pack}")) {
            String start = "/panels/" + sitting + "/packs/";
            pairs.add(new Pair(start + other.pack(), start + NONE));
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs);
    }

    private static String filled(String text, Map<String, String> variables) {
        String filled = text;
        for (var each : variables.entrySet()) {
            filled = filled.replace(each.getKey(), each.getValue());
        }
        return filled;
    }

    /** Rules are everybody's to read, whichever service they are of; files of pages are nobody's. */
    private static boolean isOfNoService(String pattern) {
        return pattern.startsWith("/rules/{set}/{version}")
                || pattern.equals("/api/v1/rule-sets/{set}/{version}")
                || pattern.equals("/assets/{*file}");
    }

    private static Stream<WhoMayDoWhat.Row> withVariables() {
        return WhoMayDoWhat.rows().stream()
                .filter(row -> row.path().getPatternString().contains("{"));
    }

    @Test
    void everyAddressWithAVariableIsAskedHere() {
        assertThat(withVariables()
                        .map(row -> row.path().getPatternString())
                        .filter(pattern ->
                                isOfNoService(pattern) == pairs(pattern).isPresent()))
                .as("addresses that nobody said of what they are")
                .isEmpty();
        assertThat(withVariables()
                        .flatMap(row -> pairs(row.path().getPatternString()).stream())
                        .flatMap(List::stream)
                        .filter(pair -> (pair.theirs() + pair.none()).contains("{")))
                .isEmpty();
    }

    @Test
    void whatIsOfAnotherServiceIsAnsweredAsWhatDoesNotExist() {
        whatIsOfAnotherService(row -> row.roles().stream().limit(1));
    }

    @Test
    @Tag("slow")
    void whatIsOfAnotherServiceIsAnsweredAsWhatDoesNotExistWhateverTheRole() {
        whatIsOfAnotherService(row -> Stream.of(Role.values()));
    }

    private void whatIsOfAnotherService(Function<WhoMayDoWhat.Row, Stream<Role>> roles) {
        List<String> wrong = new ArrayList<>();
        Map<String, Object> before = everything();
        withVariables()
                .forEach(row -> pairs(row.path().getPatternString())
                        .orElse(List.of())
                        .forEach(pair -> roles.apply(row).forEach(role -> ask(row, pair, role, wrong))));
        assertThat(wrong).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    private void ask(WhoMayDoWhat.Row row, Pair pair, Role role, List<String> wrong) {
        AskingBrowser browser = browsers.get(role);
        String body = body(row);
        Told theirs = browser.told(row.method(), pair.theirs(), body);
        Told none = browser.told(row.method(), pair.none(), body);
        String what = role + " " + row.method() + " " + pair.theirs() + " " + theirs.status();
        if (theirs.status() != none.status()) {
            wrong.add(what + ", not " + none.status());
        } else if (!bare(theirs.to(), pair.theirs()).equals(bare(none.to(), pair.none()))
                || !bare(theirs.words(), pair.theirs()).equals(bare(none.words(), pair.none()))) {
            wrong.add(what + " says something else: " + theirs);
        }
        // a form that was turned away for its token would show nothing
        boolean turnedAway = theirs.status() == 403;
        boolean gone = theirs.status() == 404 || theirs.status() == 302;
        if (row.roles().contains(role) ? !gone : !turnedAway) {
            wrong.add(what);
        }
    }

    /** Without the address that was asked, and without what is of the moment. */
    private static String bare(String words, String path) {
        String bare = words.replaceAll(OF_THE_MOMENT, "");
        for (String part : path.split("/")) {
            if (part.length() > 6) {
                bare = bare.replace(part, "");
            }
        }
        return bare;
    }

    /** What such a call takes where it is right, so that it is not turned away for its form alone. */
    private String body(WhoMayDoWhat.Row row) {
        String path = row.path().getPatternString();
        if (path.endsWith("/facts")) {
            return org.youthpanel.facts.Json.write(org.youthpanel.casework.Ordinary.facts());
        }
        if (path.startsWith("/api/") && path.contains("/decisions")) {
            return org.youthpanel.facts.Json.write(decision(other.recommendation(), "CHARGE"));
        }
        return "";
    }

    /** Of every table but those that say who is here and who saw what, and those that are worked on by themselves. */
    private Map<String, Object> everything() {
        Map<String, Object> all = new LinkedHashMap<>();
        List<String> tables = new ArrayList<>(Chain.TABLES);
        tables.addAll(List.of(
                "log_position",
                "working_copy",
                "working_section",
                "draft",
                "pack",
                "pack_case",
                "case_import",
                "import_mapping",
                "answered_request",
                "people"));
        for (String table : tables) {
            all.put(
                    table,
                    jdbc.sql("SELECT * FROM " + table).query().listOfRows().stream()
                            .map(row -> new TreeMap<>(row).toString())
                            .sorted()
                            .toList());
        }
        for (String table : List.of("replay", "shadow")) {
            all.put(
                    table,
                    jdbc.sql("SELECT id, services, started_by FROM " + table + " ORDER BY id")
                            .query()
                            .listOfRows());
        }
        all.put(
                "cancelled",
                jdbc.sql("SELECT COUNT(*) FROM replay WHERE state = 'CANCELLED'")
                        .query(Integer.class)
                        .single());
        all.put(
                "ended",
                jdbc.sql("SELECT COUNT(*) FROM shadow WHERE ended_at IS NOT NULL")
                        .query(Integer.class)
                        .single());
        return all;
    }

    @Test
    void noListCountSearchExportOrDownloadTellsOfThem() {
        noListTellsOfThem(row -> row.roles().stream().limit(1));
    }

    @Test
    @Tag("slow")
    void noListCountSearchExportOrDownloadTellsOfThemWhateverTheRole() {
        noListTellsOfThem(row -> row.roles().stream());
    }

    private void noListTellsOfThem(Function<WhoMayDoWhat.Row, Stream<Role>> roles) {
        List<String> wrong = new ArrayList<>();
        List<String> marks = other.marks();
        // that somebody asked for them is no way to be told of them either
        browsers.values().forEach(each -> each.told("GET", "/cases/" + other.reference(), ""));
        WhoMayDoWhat.rows().stream()
                .filter(row -> row.method().equals("GET")
                        && !row.path().getPatternString().contains("{"))
                .forEach(row -> roles.apply(row).forEach(role -> {
                    String path = row.path().getPatternString();
                    for (String query : queries(path)) {
                        Told told = browsers.get(role).told("GET", path + query, "");
                        if (told.status() >= 500 || marks.stream().anyMatch(told.words()::contains)) {
                            wrong.add(role + " " + path + query + " " + told.status());
                        }
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    private static List<String> queries(String path) {
        return path.startsWith("/tracking") || path.startsWith("/exports") || path.equals("/cases")
                ? List.of("", "?service=" + OtherService.NAME)
                : List.of("");
    }

    @Test
    void aSearchForThemFindsAsMuchAsOneForNothing() {
        for (Role role : List.of(Role.OFFICER, Role.CHAIR, Role.MANAGER, Role.AUDITOR)) {
            String theirs = browsers.get(role)
                    .told("GET", "/cases?reference=" + other.reference(), "")
                    .words()
                    .replace(other.reference(), "");
            String none = browsers.get(role)
                    .told("GET", "/cases?reference=" + NO_CASE, "")
                    .words()
                    .replace(NO_CASE, "");
            assertThat(theirs.replaceAll(OF_THE_MOMENT, "")).isEqualTo(none.replaceAll(OF_THE_MOMENT, ""));
        }
    }
}
