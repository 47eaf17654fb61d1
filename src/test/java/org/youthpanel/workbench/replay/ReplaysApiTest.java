package org.youthpanel.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplaysApiTest extends Replaying {

    private static final String FROM = "2026-03-16";
    private static final String TO = "2026-03-20";

    @Test
    void aVersionIsRunOverDecidedCasesAndNothingElseChanges() {
        String day = "2026-03-17";
        decided(day, "COMMUNITY_RESOLUTION");
        knife(day, "DEFERRED_PROSECUTION");
        undecided(day);
        String figures = "/api/v1/tracking/agreement?from=" + FROM + "&to=" + TO;
        String before = get("manager", figures).raw().body();
        var rows = rows();

        String id = started("national", "4.0", FROM, TO);
        assertThat(ended(id).state()).isEqualTo(Replay.State.DONE);

        Answer answer = get("manager", "/api/v1/replays/" + id);
        assertThat(answer.at("state")).isEqualTo("DONE");
        assertThat(answer.at("done")).isEqualTo(2L);
        assertThat(answer.at("total")).isEqualTo(2L);
        assertThat(String.valueOf(answer.at("sha256"))).hasSize(64);
        assertThat(answer.at("result.checked")).isEqualTo(2L);
        assertThat(answer.at("result.recommendation.SAME")).isEqualTo(1L);
        assertThat(answer.at("result.agreedBefore")).isEqualTo(2L);
        assertThat(answer.at("result.departuresMade")).isEqualTo(1L);
        assertThat(answer.at("result.mcNemar.exactP")).isEqualTo("1.0");
        assertThat(rows()).isEqualTo(rows);
        assertThat(get("manager", figures).raw().body()).isEqualTo(before);
        assertThat(chains.verify()).allMatch(each -> each.firstBreak().isEmpty());
    }

    @Test
    void aCaseOfAnotherScaleIsListedAsNotRunAndNotGuessed() {
        decided("2026-03-24", "COMMUNITY_RESOLUTION");
        String id = started("national", "1.0", "2026-03-23", "2026-03-25");
        ended(id);
        Answer answer = get("policy", "/api/v1/replays/" + id);
        assertThat(answer.at("result.checked")).isEqualTo(0L);
        assertThat(answer.at("result.couldNotRun.0.reason")).isEqualTo("OTHER_SCALE");
        assertThat(answer.at("result.mcNemar")).isNull();
    }

    @Test
    void aRequestThatIsSentTwiceStartsOneJob() {
        Map<String, ?> body = map("set", "national", "version", "4.0", "from", "2026-03-30", "to", "2026-03-30");
        Answer first = post("policy", "/api/v1/replays", body, "Idempotency-Key", "replay-once");
        assertThat(first.header("Location")).isEqualTo("/api/v1/replays/" + first.at("id"));
        Answer again = post("policy", "/api/v1/replays", body, "Idempotency-Key", "replay-once");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.at("id")).isEqualTo(first.at("id"));
        ended(String.valueOf(first.at("id")));
        assertThat(post(
                                "policy",
                                "/api/v1/replays",
                                map("set", "national", "version", "5.0"),
                                "Idempotency-Key",
                                "replay-once")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatCannotBeStartedIsRefused() {
        assertThat(post("policy", "/api/v1/replays", map("version", "5.0", "until", "x"))
                        .errors())
                .containsExactlyInAnyOrder("/set required", "/until unknown-key");
        assertThat(post("policy", "/api/v1/replays", map("set", "national", "version", "99.0"))
                        .status())
                .isEqualTo(404);
        assertThat(post("policy", "/api/v1/replays", map("set", "leicestershire", "version", "1.0"))
                        .errors())
                .containsExactly("/set no-service");
        assertThat(post(
                                "policy",
                                "/api/v1/replays",
                                map("set", "national", "version", "5.0", "from", "2026-04-02", "to", "2026-04-01"))
                        .errors())
                .containsExactly("/to before-from");
        assertThat(get("policy", "/api/v1/replays/none").status()).isEqualTo(404);
        assertThat(call("policy", "DELETE", "/api/v1/replays/none", null).status())
                .isEqualTo(404);
    }

    @Test
    void oneThatHasEndedStaysAsItIs() {
        String id = started("national", "4.0", "2026-03-30", "2026-03-30");
        ended(id);
        Answer answer = call("policy", "DELETE", "/api/v1/replays/" + id, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("state")).isEqualTo("DONE");
    }
}
