package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;

class RuleSetsApiTest extends RunningApplication {

    @Test
    void everyVersionIsListedWithItsPeriodAndHash() {
        List<?> all = (List<?>) get("policy", "/api/v1/rule-sets").at("ruleSets");
        assertThat(all).anySatisfy(each -> {
            Map<?, ?> version = (Map<?, ?>) each;
            assertThat(version.get("set")).isEqualTo("leeds");
            assertThat(version.get("version")).isEqualTo("3.0");
            assertThat(version.get("from")).isEqualTo("2023-10-01");
            assertThat(version.get("until")).isNull();
            assertThat(String.valueOf(version.get("sha256"))).hasSize(64);
        });
    }

    @Test
    void aVersionTellsItsRulesWithTheirSources() {
        Answer answer = get("officer", "/api/v1/rule-sets/national/5.0");
        assertThat(answer.status()).isEqualTo(200);
        assertThat((List<?>) answer.at("rules")).isNotEmpty().allSatisfy(each -> {
            Map<?, ?> rule = (Map<?, ?>) each;
            assertThat(rule.get("sourceTitle")).isNotNull();
            assertThat(rule.values()).allSatisfy(value -> assertThat(value).isNotNull());
        });
        assertThat(get("officer", "/api/v1/rule-sets/national/9.9").status()).isEqualTo(404);
        assertThat(get("officer", "/api/v1/rule-sets/national/latest").status()).isEqualTo(404);
    }

    @Test
    void theApiDescribesItself() {
        Answer description = get("officer", "/api/v1/openapi");
        assertThat(description.status()).isEqualTo(200);
        assertThat(((Map<?, ?>) description.at("paths")).keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "/api/v1/what-if",
                        "/api/v1/cases",
                        "/api/v1/cases/{reference}",
                        "/api/v1/cases/{reference}/facts",
                        "/api/v1/cases/{reference}/recommendations",
                        "/api/v1/cases/{reference}/decisions",
                        "/api/v1/cases/{reference}/decisions/{number}/corrections",
                        "/api/v1/cases/{reference}/history",
                        "/api/v1/tracking/agreement",
                        "/api/v1/tracking/fairness",
                        "/api/v1/tracking/drift",
                        "/api/v1/tracking/outcomes",
                        "/api/v1/rule-sets",
                        "/api/v1/rule-sets/{set}/{version}",
                        "/api/v1/replays",
                        "/api/v1/replays/{id}");
        Map<?, ?> opening =
                (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) description.at("paths")).get("/api/v1/cases")).get("post");
        assertThat(opening.get("requestBody")).as("a body is described").isNotNull();
        assertThat(opening.get("parameters"))
                .as("who is signed in is no parameter")
                .isNull();
    }
}
