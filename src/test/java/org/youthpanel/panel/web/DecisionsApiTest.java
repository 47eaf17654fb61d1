package org.youthpanel.panel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;

class DecisionsApiTest extends RunningApplication {

    private Answer decide(String reference, Object body, String... headers) {
        return post("chair", "/api/v1/cases/" + reference + "/decisions", body, headers);
    }

    private Answer correct(String reference, int number, Object body) {
        return post("chair", "/api/v1/cases/" + reference + "/decisions/" + number + "/corrections", body);
    }

    private List<Map<?, ?>> history(String reference) {
        return ((List<?>) get("auditor", "/api/v1/cases/" + reference + "/history")
                        .at("entries"))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private static List<Object> kinds(List<Map<?, ?>> history) {
        return history.stream().<Object>map(each -> each.get("kind")).toList();
    }

    @Test
    void aDecisionIsRecordedOnce() {
        String reference = opened();
        String recommendation = advised(reference);
        Answer recorded = decide(
                reference, decision(recommendation, "COMMUNITY_RESOLUTION", "conditions", List.of("Writes a letter")));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.at("number")).isEqualTo(1L);
        assertThat(recorded.at("adherence")).isEqualTo("AS_RECOMMENDED");
        Answer second = decide(reference, decision(recommendation, "COMMUNITY_RESOLUTION"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("type")).isEqualTo("/problems/already-decided");
    }

    @Test
    void everyProblemOfADecisionIsToldAtOnce() {
        String reference = opened();
        advised(reference);
        var before = rows();
        Answer answer = decide(
                reference,
                map(
                        "recommendation", "none-of-its-own",
                        "disposal", "CAUTION",
                        "rationale", " ",
                        "departure", "BECAUSE",
                        "levels", map("riskOfHarm", "HUGE"),
                        "decidedOn", "2026-06-31",
                        "decidedBy", "me"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "/recommendation not-of-this-case",
                        "/disposal unknown-code",
                        "/rationale blank",
                        "/departure unknown-code",
                        "/levels/riskOfHarm unknown-code",
                        "/levels/reason required",
                        "/decidedOn wrong-type",
                        "/decidedBy unknown-key");
        assertThat(decide(reference, map()).errors())
                .containsExactly(
                        "/recommendation required", "/disposal required", "/rationale required", "/decidedOn required");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aDepartureNeedsItsCodeAndNothingElseMayHaveOne() {
        String reference = opened("gravity.base", 3);
        String recommendation = advised(reference);
        assertThat(decide(reference, decision(recommendation, "CHARGE")).errors())
                .containsExactly("/departure required");
        assertThat(decide(reference, decision(recommendation, "YOUTH_CAUTION", "departure", "OTHER"))
                        .errors())
                .containsExactly("/departure no-departure");
        Answer recorded = decide(reference, decision(recommendation, "CHARGE", "departure", "PUBLIC_PROTECTION"));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.at("adherence")).isEqualTo("MORE_FORMAL");
        assertThat(recorded.at("distance")).isEqualTo(2L);
    }

    @Test
    void noFurtherActionThatWasNotRecommendedIsExceptional() {
        String reference = opened();
        var body = decision(advised(reference), "NO_FURTHER_ACTION", "departure", "PROPORTIONALITY");
        body.remove("rationale");
        Answer answer = decide(reference, body);
        assertThat(answer.errors()).containsExactly("/rationale required");
        assertThat(String.valueOf(answer.at("errors.0.detail"))).contains("B14");
    }

    @Test
    void anotherCasesRecommendationIsNoneOfThisOne() {
        String other = advised(opened());
        assertThat(decide(opened(), decision(other, "COMMUNITY_RESOLUTION")).errors())
                .containsExactly("/recommendation not-of-this-case");
    }

    @Test
    void aLevelChangedByThePanelIsAdvisedOnAgain() {
        String reference = opened("assessment.safetyAndWellbeing", "MEDIUM");
        String recommendation = advised(reference);
        var levels = map("safetyAndWellbeing", "HIGH");
        assertThat(decide(reference, decision(recommendation, "COMMUNITY_RESOLUTION", "levels", levels))
                        .errors())
                .containsExactly("/levels/reason required");
        levels.put("reason", "The social worker told of a hospital stay.");
        Answer recorded = decide(reference, decision(recommendation, "COMMUNITY_RESOLUTION", "levels", levels));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.at("levelChange.before")).isEqualTo(recommendation);
        assertThat(recorded.at("levelChange.factsVersion")).isEqualTo(2L);
        assertThat(recorded.at("levelChange.recommendation.assessmentDepth")).isEqualTo("ASSET_PLUS");
        assertThat(recorded.at("recommendation")).isEqualTo(recommendation);

        List<Map<?, ?>> history = history(reference);
        assertThat(kinds(history))
                .containsExactly(
                        "CASE",
                        "FACTS",
                        "RECOMMENDATION",
                        "EXPOSURE",
                        "FACTS",
                        "RECOMMENDATION",
                        "DECISION",
                        "EXPOSURE",
                        "EXPOSURE",
                        "EXPOSURE");
        assertThat(history.get(4).get("origin")).isEqualTo("LEVELS_BY_PANEL");
        assertThat(history.get(4).get("reason")).isEqualTo("The social worker told of a hospital stay.");
    }

    @Test
    void whatSaysNothingOrCannotBeIsRefused() {
        String reference = opened();
        var decision = decision(advised(reference), "COMMUNITY_RESOLUTION");
        decision.put("rationale", "\u200b\u2060");
        decision.put("decidedOn", "9999-12-31");
        decision.put("levels", map("riskOfHarm", "UNKNOWN", "reason", "No longer known."));
        assertThat(decide(reference, decision).errors())
                .containsExactlyInAnyOrder(
                        "/rationale blank", "/decidedOn implausible", "/levels/riskOfHarm unknown-code");
        decision.put("rationale", "The panel agrees.");
        decision.remove("levels");
        decision.put("decidedOn", "2026-04-30"); // the day before the offence
        assertThat(decide(reference, decision).errors()).containsExactly("/decidedOn impossible");
    }

    @Test
    void levelsThatAreAsTheyWereChangeNothing() {
        String reference = opened();
        var levels = map("riskOfHarm", "LOW", "reason", "Asked, and stays.");
        Answer recorded = decide(reference, decision(advised(reference), "COMMUNITY_RESOLUTION", "levels", levels));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.at("advisedAgain")).isNull();
        assertThat(get("chair", "/api/v1/cases/" + reference).at("factsVersion"))
                .isEqualTo(1L);
    }

    @Test
    void aCorrectionSupersedesAndTheOldStaysReadable() {
        String reference = opened();
        String recommendation = advised(reference);
        assertThat(correct(reference, 1, decision(recommendation, "COMMUNITY_RESOLUTION", "why", "x"))
                        .status())
                .isEqualTo(404);
        decide(reference, decision(recommendation, "COMMUNITY_RESOLUTION"));
        assertThat(correct(reference, 1, decision(recommendation, "COMMUNITY_RESOLUTION"))
                        .errors())
                .containsExactly("/why required");
        Answer corrected = correct(
                reference,
                1,
                decision(recommendation, "OUTCOME_22", "departure", "VICTIM_VIEW", "why", "Recorded in error"));
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(corrected.at("correction")).isEqualTo(1L);
        assertThat(correct(
                                reference,
                                1,
                                decision(recommendation, "COMMUNITY_RESOLUTION", "why", "It was right after all"))
                        .at("correction"))
                .isEqualTo(2L);
        assertThat(correct(reference, 2, decision(recommendation, "COMMUNITY_RESOLUTION", "why", "x"))
                        .status())
                .isEqualTo(404);

        List<Map<?, ?>> decisions = history(reference).stream()
                .filter(each -> List.of("DECISION", "CORRECTION").contains(String.valueOf(each.get("kind"))))
                .toList();
        assertThat(decisions)
                .<Object>extracting(each -> each.get("disposal"))
                .containsExactly("COMMUNITY_RESOLUTION", "OUTCOME_22", "COMMUNITY_RESOLUTION");
    }

    @Test
    void ofTwoDecisionsAtOnceOneIsRecorded() throws Exception {
        ExecutorService chairs = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 5; round++) {
            String reference = opened();
            var body = decision(advised(reference), "COMMUNITY_RESOLUTION");
            Callable<Integer> chair = () -> decide(reference, body).status();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> each : chairs.invokeAll(List.of(chair, chair))) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
        chairs.shutdown();
    }

    @Test
    void aDecisionSentTwiceWithItsKeyIsAnsweredTheSame() throws Exception {
        ExecutorService chairs = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            String reference = opened();
            var body = decision(advised(reference), "COMMUNITY_RESOLUTION");
            Callable<Answer> chair = () -> decide(reference, body, "Idempotency-Key", "pressed-twice");
            var answers = chairs.invokeAll(List.of(chair, chair));
            assertThat(answers.get(0).get().status()).isEqualTo(201);
            assertThat(answers.get(1).get().raw().body())
                    .isEqualTo(answers.get(0).get().raw().body());
        }
        chairs.shutdown();
    }

    @Test
    void theHistoryTellsWhoSawTheRecommendationOnce() {
        String reference = opened();
        advised(reference);
        history(reference);
        assertThat(kinds(history(reference)))
                .containsExactly("CASE", "FACTS", "RECOMMENDATION", "EXPOSURE", "EXPOSURE");
    }
}
