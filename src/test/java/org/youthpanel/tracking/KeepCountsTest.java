package org.youthpanel.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Level;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.panel.after.Earlier;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** Rows that were caught up step by step say the same as rows made from nothing, and say what the log says. */
class KeepCountsTest extends Earlier {

    private static final Set<String> LEEDS = Set.of("leeds");

    @Autowired
    private KeepCounts keeping;

    private String reference = "";
    private String sitting = "";

    @Tag("slow")
    @Test
    void whatIsCountedStepByStepIsWhatIsCountedFromNothing() {
        String child = "N-" + fresh();
        reference = opened(child, "assessment.gatekept", false, "offence.type", "ROBBERY", "offence.yjbSeriousness", 6);
        step(
                "STANDING", "WAITING",
                "COUNTED_ON", String.valueOf(today().plusDays(2)),
                "OFFENCE_TYPE", "ROBBERY",
                "SERIOUS_VIOLENCE", "YES",
                "REACHED_PANEL", "NO",
                "RECOMMENDED", null,
                "DECIDED", null,
                "LEVELS_CHANGED", "NOBODY",
                "AGE", "14",
                "ETHNIC_GROUP", "NOT_KNOWN",
                "DAYS_TO_PANEL", "25");

        advised(reference);
        step(
                "RECOMMENDED", "COMMUNITY_RESOLUTION",
                "FORMAL_RECOMMENDED", "NO",
                "STARTING_POINT", "COMMUNITY_RESOLUTION",
                "DEPTH", "LARP",
                "GRAVITY", "2",
                "GRAVITY_SCALE", "NPCC_2023",
                "RULE_SETS", "national/5.0 leeds/3.0",
                "STANDING", "WAITING");
        assertThat(row().get("RULES")).startsWith(" ").endsWith(" ").contains(" NAT-");

        characteristics(
                "characteristics.ethnicity",
                "B1",
                "characteristics.sex",
                "FEMALE",
                "characteristics.lookedAfter",
                "YES",
                "characteristics.send",
                "NOT_KNOWN");
        step("ETHNICITY", "B1", "ETHNIC_GROUP", "BLACK", "SEX", "FEMALE", "LOOKED_AFTER", "YES", "SEND", "NOT_KNOWN");

        assertThat(levels.change(
                        person(Role.GATEKEEPER, "leeds"),
                        reference,
                        1,
                        new LevelChange(
                                Optional.of(Level.MEDIUM), Optional.empty(), Optional.empty(), Optional.of("Records")),
                        Origin.LEVELS_BY_GATEKEEPER))
                .isInstanceOf(ChangeLevels.Changed.class);
        step("LEVELS_CHANGED", "GATEKEEPER", "REACHED_PANEL", "NO", "DEPTH", "LARP");
        assertThat(beside(Counted.LEVEL_CHANGES))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("CHANGED_BY", "GATEKEEPER")
                        .containsEntry("LEVEL", "SAFETY_AND_WELLBEING")
                        .containsEntry("LEVEL_BEFORE", "LOW")
                        .containsEntry("LEVEL_AFTER", "MEDIUM")
                        .containsEntry("DIRECTION", "RAISED")
                        .containsEntry("DEPTH_BEFORE", "LARP")
                        .containsEntry("DEPTH_AFTER", "LARP")
                        .doesNotContainKey("RAISED_BY"));
        assertThat(beside(Counted.OVERTAKEN))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("CAUSE", "LEVELS_BY_GATEKEEPER"));

        signOff();
        Visitor chair = Visitor.signedIn(port, "chair");
        sit(chair);
        step("COUNTED_ON", String.valueOf(today()), "STANDING", "WAITING", "REACHED_PANEL", "NO");

        send(chair, "/first-view", "view.disposal", "YOUTH_CAUTION");
        step("FIRST_VIEW", "YOUTH_CAUTION", "EXPOSURE", null);

        send(
                chair,
                "/level",
                "levels.riskOfHarm",
                "HIGH",
                "levels.raisedBy",
                "POLICE",
                "levels.reason",
                "Seen twice with a weapon");
        step("LEVELS_CHANGED", "BOTH", "REACHED_PANEL", "YES", "DEPTH", "ASSET_PLUS", "STANDING", "WAITING");
        assertThat(beside(Counted.LEVEL_CHANGES))
                .hasSize(2)
                .last()
                .satisfies(each -> assertThat(each)
                        .containsEntry("CHANGED_BY", "PANEL")
                        .containsEntry("RAISED_BY", "POLICE")
                        .containsEntry("LEVEL", "RISK_OF_HARM")
                        .containsEntry("DEPTH_BEFORE", "LARP")
                        .containsEntry("DEPTH_AFTER", "ASSET_PLUS")
                        .containsEntry("RECOMMENDED_AFTER", "COMMUNITY_RESOLUTION"));
        assertThat(beside(Counted.ESCALATIONS))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("ESCALATION", "RISK_MANAGEMENT_PANEL")
                        .containsEntry("PROMPTED", "YES")
                        .containsEntry("MADE", "NO")
                        .containsEntry("PANEL_RAISED", "YES"));

        decide("YOUTH_CAUTION", "PUBLIC_PROTECTION");
        step(
                "STANDING", "DECIDED",
                "DECIDED", "YOUTH_CAUTION",
                "FORMAL_DECIDED", "YES",
                "ADHERENCE", "MORE_FORMAL",
                "RUNGS", "1",
                "TOWARDS", "MORE_FORMAL",
                "DEPARTURE", "PUBLIC_PROTECTION",
                "CORRECTIONS", "0",
                "RECORDED_BY", "chair",
                "EXPOSURE", "OTHERS",
                "SITTING", sitting,
                "DAYS_TO_PANEL", "23",
                "DAYS_TO_RECORD", "0",
                "POLICE_DONE", String.valueOf(today()),
                "ASSESSMENT_DUE", row().get("ASSESSMENT_DUE"));
        assertThat(row().get("ASSESSMENT_DUE")).isNotNull();
        assertThat(row().get("POLICE_DUE")).isNotNull();

        correct("COMMUNITY_RESOLUTION");
        step(
                "DECIDED", "COMMUNITY_RESOLUTION",
                "ADHERENCE", "AS_RECOMMENDED",
                "RUNGS", "0",
                "TOWARDS", null,
                "DEPARTURE", null,
                "CORRECTIONS", "1",
                "FORMAL_DECIDED", "NO");

        sent("officer", "police-decision", date("policeOn", today(), "policeDisposal", "COMMUNITY_RESOLUTION"));
        step("POLICE_DECIDED", "COMMUNITY_RESOLUTION", "DELIVERED", null);

        sent(
                "officer",
                "delivery",
                date("givenOn", today(), "givenDisposal", "COMMUNITY_RESOLUTION", "appropriateAdult", "yes"));
        step("DELIVERED", "COMMUNITY_RESOLUTION", "DELIVERY_DUE", null, "COMPLETED", null);

        sent("author", "progress", date("progressOn", today(), "progress", "COMPLETED"));
        step("COMPLETED", "YES", "RE_ENTERED_ON", null);
        assertThat(beside(Counted.ENDINGS))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("ENDED_ON", String.valueOf(today()))
                        .containsEntry("COMPLETED", "YES")
                        .containsEntry("DISPOSAL", "COMMUNITY_RESOLUTION"));
    }

    @Test
    void eachDecisionOfACaseHasItsOwnEnding() {
        reference = decided(60, org.youthpanel.facts.Disposal.DEFERRED_PROSECUTION);
        sent("author", "progress", failed(today().minusDays(30)));
        step("COMPLETED", "NO");
        // recorded once more: the decision still has one ending
        sent("author", "progress", failed(today().minusDays(20)));
        step("COMPLETED", "NO");
        assertThat(beside(Counted.ENDINGS))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("ENDED_ON", String.valueOf(today().minusDays(20)))
                        .containsEntry("COMPLETED", "NO")
                        .containsEntry("DISPOSAL", "DEFERRED_PROSECUTION"));

        var body = decision(latest(), "YOUTH_CONDITIONAL_CAUTION", "departure", "CHILD_ENGAGEMENT");
        body.put("decidedOn", String.valueOf(today().minusDays(10)));
        Answer again = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
        assertThat(again.status()).as(again.raw().body()).isEqualTo(201);
        sent("author", "progress", date("progressOn", today(), "progress", "COMPLETED"));
        step("DECIDED", "DEFERRED_PROSECUTION", "COMPLETED", "NO");
        assertThat(beside(Counted.ENDINGS))
                .hasSize(2)
                .last()
                .satisfies(each -> assertThat(each)
                        .containsEntry("ENDED_ON", String.valueOf(today()))
                        .containsEntry("COMPLETED", "YES")
                        .containsEntry("DISPOSAL", "YOUTH_CONDITIONAL_CAUTION"));
    }

    private static String[] failed(LocalDate on) {
        return date("progressOn", on, "progress", "NOT_COMPLETED", "progressWords", "Did not come any more.");
    }

    @Test
    void anOffenceOfALaterCaseIsTheReEntryOfAnEarlierOne() {
        String child = "N-" + fresh();
        LocalDate panel = today().minusDays(100);
        reference = advised(child, facts(panel));
        decide(reference, panel, org.youthpanel.facts.Disposal.COMMUNITY_RESOLUTION);
        step("RE_ENTERED_ON", null, "COUNTED_ON", String.valueOf(panel));
        String first = reference;
        reference = advised(child, facts(today().minusDays(10)));
        step("RE_ENTERED_ON", null);
        reference = first;
        step("RE_ENTERED_ON", String.valueOf(today().minusDays(40)));
    }

    private String opened(String child, @Nullable Object... differences) {
        String opened = fresh();
        Answer answer = post(
                "officer",
                "/api/v1/cases",
                map("reference", opened, "child", child, "facts", facts(today().plusDays(2), differences)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return opened;
    }

    private void characteristics(String... answers) {
        Visitor officer = Visitor.signedIn(port, "officer");
        String path = "/cases/" + reference + "/characteristics";
        assertThat(officer.send(officer.get(path), path, answers).status()).isEqualTo(200);
    }

    private void signOff() {
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        String path = "/cases/" + reference + "/gatekeeping";
        assertThat(gatekeeper
                        .send(gatekeeper.get(path), path, "way", "SIGN_OFF", "sources", "HEALTH")
                        .path())
                .startsWith(path + "/");
    }

    private void sit(Visitor chair) {
        String path = TodaysSitting.planned(chair, "yes", "panel.place", "Town hall");
        sitting = path.substring("/panels/".length());
        chair.send(chair.get(path), path + "/cases", "cases", reference);
        assertThat(chair.send(chair.get(path), path + "/start").status()).isEqualTo(200);
    }

    private void send(Visitor chair, String form, String... answers) {
        String path = "/panels/" + sitting + "/cases/1" + form;
        assertThat(chair.send(chair.get(path), path, answers).status()).isEqualTo(200);
    }

    private String latest() {
        var given = recommendations.of(reference);
        return given.get(given.size() - 1).id();
    }

    private void decide(String disposal, String departure) {
        var body = decision(latest(), disposal, "departure", departure, "sitting", sitting);
        body.put("decidedOn", String.valueOf(today()));
        Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private void correct(String disposal) {
        var body = decision(latest(), disposal, "why", "Recorded in error", "sitting", sitting);
        body.put("decidedOn", String.valueOf(today()));
        Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions/1/corrections", body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private void sent(String account, String form, String... answers) {
        Visitor visitor = Visitor.signedIn(port, account);
        String path = "/cases/" + reference + "/" + form;
        Page page = visitor.send(visitor.get(path), path, answers);
        assertThat(page.errors()).isEmpty();
        assertThat(page.status()).isEqualTo(200);
    }

    /** The row as it is caught up has these, and nothing changes by catching up again or from nothing. */
    private void step(@Nullable String... columnsAndValues) {
        keeping.catchUp(LEEDS);
        Map<Counted, List<Map<String, String>>> caughtUp = everything();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            assertThat(row().get(columnsAndValues[i])).as(columnsAndValues[i]).isEqualTo(columnsAndValues[i + 1]);
        }
        whatStandsBesideTooIsTheCases();
        keeping.catchUp(LEEDS);
        assertThat(everything()).isEqualTo(caughtUp);
        jdbc.sql("UPDATE counted_up_to SET form = -1").update();
        keeping.catchUp(LEEDS);
        assertThat(everything()).isEqualTo(caughtUp);
        jdbc.sql("DELETE FROM counted_case").update();
        jdbc.sql("DELETE FROM counted_up_to").update();
        keeping.catchUp(LEEDS);
        assertThat(everything()).isEqualTo(caughtUp);
    }

    private void whatStandsBesideTooIsTheCases() {
        for (Counted each : Counted.values()) {
            for (Column column : Column.values()) {
                if (each != Counted.CASES && column.standsBesideToo()) {
                    assertThat(jdbc.sql("SELECT COUNT(*) FROM " + each.table() + " x JOIN counted_case c ON"
                                            + " c.reference = x.reference WHERE c." + column.sql()
                                            + " IS DISTINCT FROM x." + column.sql())
                                    .query(Integer.class)
                                    .single())
                            .as(each + " " + column)
                            .isZero();
                }
            }
        }
    }

    private Map<String, String> row() {
        return rows(Counted.CASES, "WHERE reference = '" + reference + "'").get(0);
    }

    private List<Map<String, String>> beside(Counted counted) {
        return rows(counted, "WHERE reference = '" + reference + "' ORDER BY number");
    }

    private Map<Counted, List<Map<String, String>>> everything() {
        Map<Counted, List<Map<String, String>>> all = new LinkedHashMap<>();
        for (Counted each : Counted.values()) {
            String order = each == Counted.CASES ? "reference" : "reference, number";
            all.put(
                    each,
                    rows(
                            each,
                            "WHERE reference IN (SELECT reference FROM case_file WHERE service = 'leeds') ORDER BY "
                                    + order));
        }
        return all;
    }

    /** Under the names of the columns in the tables, in capitals; what is not known is left out. */
    private List<Map<String, String>> rows(Counted counted, String rest) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Column column : Column.filled(counted)) {
            names.put(column.sql().toUpperCase(java.util.Locale.ROOT), counted == Counted.CASES ? column.name() : "");
        }
        Set<String> coded = Column.filled(counted).stream()
                .filter(Column::coded)
                .map(each -> each.sql().toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        Map<String, String> codes = new LinkedHashMap<>();
        jdbc.sql("SELECT id, code FROM counted_code").query(row -> {
            codes.put(row.getString(1), row.getString(2));
        });
        List<Map<String, String>> all = new ArrayList<>();
        jdbc.sql("SELECT * FROM " + counted.table() + " " + rest)
                .query()
                .listOfRows()
                .forEach(row -> {
                    Map<String, String> said = new LinkedHashMap<>();
                    row.forEach((name, value) -> {
                        if (value != null) {
                            String column = names.getOrDefault(name, "");
                            String told = String.valueOf(value);
                            said.put(column.isEmpty() ? name : column, coded.contains(name) ? codes.get(told) : told);
                        }
                    });
                    all.add(said);
                });
        return all;
    }
}
