package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;

class AgreementApiTest extends RunningApplication {

    /** Days that no other test decides in. */
    private static final String DAYS = "from=2026-03-01&to=2026-03-15";

    private static final String PATH = "/api/v1/tracking/agreement?";

    private String march(Object... differences) {
        Object[] all = new Object[differences.length + 8];
        System.arraycopy(
                new Object[] {
                    "decisionDate", "2026-03-10",
                    "offence.committedOn", "2026-02-10",
                    "dates.referredOn", "2026-02-12",
                    "dates.bailedOn", null
                },
                0,
                all,
                0,
                8);
        System.arraycopy(differences, 0, all, 8, differences.length);
        return opened(all);
    }

    private void decide(String reference, String disposal, Object... more) {
        var body = decision(advised(reference), disposal, more);
        body.put("decidedOn", "2026-03-10");
        Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    @Test
    void decidedCasesAreComparedAndOthersCountedBeside() {
        decide(march(), "COMMUNITY_RESOLUTION");
        decide(march(), "OUTCOME_22", "departure", "OTHER");
        decide(march("gravity.base", 3), "CHARGE", "departure", "FACT_CORRECTED");
        decide(march("gravity.base", 3, "proposal", null), "YOUTH_CAUTION");
        String corrected = march("offence.type", "ROBBERY");
        decide(corrected, "NO_FURTHER_ACTION", "departure", "OTHER");
        String recommendation =
                String.valueOf(get("chair", "/api/v1/cases/" + corrected).at("recommendations.0.id"));
        var correction = decision(recommendation, "COMMUNITY_RESOLUTION", "why", "Recorded in error");
        correction.put("decidedOn", "2026-03-10");
        assertThat(post("chair", "/api/v1/cases/" + corrected + "/decisions/1/corrections", correction)
                        .status())
                .isEqualTo(201);
        march();
        advised(march());
        advised(march("child.ageAtDisposal", 18, "child.ageAtOffence", 17));
        String undetermined = march("gravity.base", 4, "engagement.consentsToConditions", false);
        decide(undetermined, "YOUTH_CAUTION");

        Answer answer = get("policy", PATH + DAYS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("n")).isEqualTo(5L);
        assertThat(answer.at("simple")).isEqualTo("0.6");
        assertThat((List<?>) answer.at("wilson")).hasSize(2);
        assertThat(answer.at("byRung.count")).isEqualTo(4L);
        assertThat(answer.at("adherence"))
                .isEqualTo(Map.of(
                        "AS_RECOMMENDED", 3L,
                        "WITHIN_RANGE", 1L,
                        "MORE_FORMAL", 1L,
                        "LESS_FORMAL", 0L,
                        "SAME_RUNG", 0L));
        assertThat(answer.at("beside"))
                .isEqualTo(Map.of(
                        "waiting",
                        2L,
                        "putOff",
                        0L,
                        "withdrawn",
                        0L,
                        "undetermined",
                        1L,
                        "notYouth",
                        1L,
                        "withoutFirstVoice",
                        0L));
        assertThat(answer.at("corrected")).isEqualTo(1L);
        assertThat(answer.at("dataCorrections")).isEqualTo(1L);
        assertThat((List<?>) answer.at("table.rows")).hasSize(8);
        assertThat(answer.at("table.rows.1.1")).isEqualTo(2L);
        assertThat(answer.at("table.rows.5.7")).isEqualTo(1L);
        assertThat(answer.at("tooFewToCompare")).isEqualTo(true);

        Answer robbery = get("manager", PATH + DAYS + "&offenceType=ROBBERY&service=leeds");
        assertThat(robbery.at("n")).isEqualTo(1L);

        Answer proposals = get("chair", PATH + DAYS + "&pair=proposal-decision");
        assertThat(proposals.at("n")).isEqualTo(4L);
        assertThat(proposals.at("beside.withoutFirstVoice")).isEqualTo(1L);
        assertThat(proposals.at("adherence")).isNull();
        assertThat(String.valueOf(proposals.at("undefined.adherence"))).isNotBlank();
    }

    @Test
    void whatIsUndefinedIsNullWithAReason() {
        Answer answer = get("auditor", PATH + "from=1999-01-01&to=1999-12-31");
        assertThat(answer.at("n")).isEqualTo(0L);
        assertThat(answer.at("simple")).isNull();
        assertThat(answer.at("wilson")).isNull();
        assertThat(String.valueOf(answer.at("undefined.simple"))).isNotBlank();
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedWhole() {
        Answer answer = get("chair", PATH + "pair=a-b&from=soon&offenceType=THEFT&colour=red");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "/pair unknown-code", "/from wrong-type", "/offenceType unknown-code", "/colour unknown-key");
    }

    @Test
    void anotherServicesFiguresAreNotYours() {
        assertThat(get("chair", PATH + "service=leicestershire").status()).isEqualTo(403);
    }
}
