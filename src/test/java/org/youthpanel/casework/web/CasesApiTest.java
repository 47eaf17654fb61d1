package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.platform.RunningApplication;

class CasesApiTest extends RunningApplication {

    @Test
    void aCaseIsOpenedReadAndAdvisedOn() {
        String reference = fresh();
        Answer opened = post(
                "officer",
                "/api/v1/cases",
                map(
                        "reference",
                        reference,
                        "child",
                        "CM-1",
                        "facts",
                        Ordinary.facts(),
                        "characteristics",
                        Map.of("ethnicity", "W1")));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/v1/cases/" + reference);
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");

        Answer found = get("auditor", "/api/v1/cases/" + reference);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("ETag")).isEqualTo("\"1\"");
        assertThat(found.at("facts.gravity.base")).isEqualTo(2L);
        assertThat(found.raw().body()).doesNotContain("CM-1").doesNotContain("ethnicity");

        Answer advised = post("author", "/api/v1/cases/" + reference + "/recommendations", null);
        assertThat(advised.status()).isEqualTo(201);
        assertThat(advised.at("factsVersion")).isEqualTo(1L);
        assertThat(advised.at("recommendation.recommended")).isEqualTo("COMMUNITY_RESOLUTION");
    }

    @Test
    void aChildsCasesAreTiedTogether() {
        String first = fresh();
        String second = fresh();
        for (String each : List.of(first, second)) {
            post("officer", "/api/v1/cases", map("reference", each, "child", 90210, "facts", Ordinary.facts()));
        }
        assertThat(get("officer", "/api/v1/cases/" + second).at("otherCasesOfChild"))
                .isEqualTo(List.of(first));
    }

    @Test
    void everyProblemIsToldAtOnceAndNothingIsKept() {
        var before = rows();
        Answer answer = post(
                "officer",
                "/api/v1/cases",
                map(
                        "reference",
                        "no blanks, please",
                        "name",
                        "never",
                        "facts",
                        Ordinary.facts("gravity.scale", "ACPO_2013", "admission", "MAYBE", "proposal", 4L),
                        "characteristics",
                        Map.of("sex", "a whole sentence")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.errors())
                .contains(
                        "/reference wrong-form",
                        "/child required",
                        "/name unknown-key",
                        "/characteristics/sex wrong-form",
                        "/facts/gravity/scale wrong-scale",
                        "/facts/admission unknown-code",
                        "/facts/proposal wrong-type");
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'{', 400",
        "'', 400",
        "'{} {}', 400",
        "'[]', 422",
        "'null', 422",
        "'{\"reference\": \"X\", \"reference\": \"Y\"}', 422"
    })
    void whatIsNoCaseIsRefused(String body, int status) {
        var before = rows();
        Answer answer = post("officer", "/api/v1/cases", body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aKeyGivenTwiceIsAProblemAtItsPlace() {
        Answer answer = post("officer", "/api/v1/cases", "{\"facts\": {\"service\": \"leeds\", \"service\": \"x\"}}");
        assertThat(answer.errors()).contains("/facts/service duplicate-key", "/facts/gravity/base required");
    }

    @Test
    void aReferenceIsTakenOnce() {
        String reference = opened();
        var before = rows();
        Answer again =
                post("officer", "/api/v1/cases", map("reference", reference, "child", "2", "facts", Ordinary.facts()));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("type")).isEqualTo("/problems/reference-taken");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void factsAreChangedFromTheVersionThatWasSeen() {
        String reference = opened();
        String path = "/api/v1/cases/" + reference + "/facts";
        var facts = Ordinary.facts("gravity.base", 3);
        assertThat(call("officer", "PUT", path, facts).status()).isEqualTo(428);
        assertThat(call("officer", "PUT", path, facts, "If-Match", "\"7\"").status())
                .isEqualTo(412);
        assertThat(call("officer", "PUT", path, facts, "If-Match", "W/\"1\"").status())
                .isEqualTo(412);
        Answer changed = call("officer", "PUT", path, facts, "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Answer stale = call("officer", "PUT", path, facts, "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"2\"");
        Answer refused = call("officer", "PUT", path, Ordinary.facts("gravity.base", 9), "If-Match", "\"2\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("/gravity/base out-of-range");
        assertThat(get("officer", "/api/v1/cases/" + reference).at("factsVersion"))
                .isEqualTo(2L);
    }

    @Test
    void whatIfKeepsNothing() {
        var before = rows();
        Answer answer = post("policy", "/api/v1/what-if", Ordinary.facts("gravity.base", 3));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("recommended")).isEqualTo("YOUTH_CAUTION");
        assertThat(post("policy", "/api/v1/what-if", Ordinary.facts("gravity.base", null))
                        .errors())
                .containsExactly("/gravity/base required");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anotherServiceIsNotYours() {
        var facts = Ordinary.facts("service", "leicestershire");
        assertThat(post("officer", "/api/v1/what-if", facts).status()).isEqualTo(403);
        assertThat(post("officer", "/api/v1/cases", map("reference", fresh(), "child", "1", "facts", facts))
                        .status())
                .isEqualTo(403);
        String own = opened();
        Answer moved = call("officer", "PUT", "/api/v1/cases/" + own + "/facts", facts, "If-Match", "\"1\"");
        assertThat(moved.status()).isEqualTo(403);
        assertThat(moved.at("type")).isEqualTo("/problems/not-your-service");
    }

    @Test
    void aRequestSentTwiceWithItsKeyIsCarriedOutOnce() {
        String reference = fresh();
        var body = map("reference", reference, "child", "1", "facts", Ordinary.facts());
        String key = "key-" + reference;
        Answer first = post("officer", "/api/v1/cases", body, "Idempotency-Key", key);
        var before = rows();
        Answer again = post("officer", "/api/v1/cases", body, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        Answer other = post("officer", "/api/v1/cases", map("reference", "other"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("type")).isEqualTo("/problems/idempotency-key-reused");
        assertThat(rows()).isEqualTo(before);
        // another person's key is another key
        assertThat(post("author", "/api/v1/cases", body, "Idempotency-Key", key).status())
                .isEqualTo(409);

        String path = "/api/v1/cases/" + reference + "/recommendations";
        assertThat(post("officer", path, null, "Idempotency-Key", key).raw().body())
                .isEqualTo(post("officer", path, null, "Idempotency-Key", key)
                        .raw()
                        .body());
    }

    @Test
    void aRefusalIsNotKeptUnderItsKey() {
        String reference = fresh();
        String key = "mended-" + reference;
        assertThat(post("officer", "/api/v1/cases", map("reference", reference), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        var body = map("reference", reference, "child", "1", "facts", Ordinary.facts());
        assertThat(post("officer", "/api/v1/cases", body, "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }
}
