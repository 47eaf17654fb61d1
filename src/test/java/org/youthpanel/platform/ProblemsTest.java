package org.youthpanel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends RunningApplication {

    private static void isProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("status")).isEqualTo((long) status);
        assertThat(answer.at("type")).isEqualTo("/problems/" + type);
        assertThat(answer.at("title")).isNotNull();
        assertThat(answer.json().containsKey("errors")).isTrue();
    }

    @Test
    void everyErrorUnderTheApiIsAProblem() {
        isProblem(call(null, "GET", "/api/v1/rule-sets", null), 401, "sign-in");
        isProblem(get("officer:wrong", "/api/v1/rule-sets"), 401, "sign-in");
        isProblem(get("admin", "/api/v1/rule-sets"), 403, "not-allowed");
        isProblem(get("officer", "/api/v1/nothing"), 404, "no-such-address");
        isProblem(get("officer", "/api/v1/cases/unknown"), 404, "no-such-case");
        isProblem(call("officer", "DELETE", "/api/v1/cases/x", null), 405, "no-such-method");
        isProblem(call("officer", "GET", "/api/v1/cases/x%2Fy", null), 400, "bad-request");
        isProblem(get("manager", "/api/v1/tracking/agreement?from=%ff"), 400, "bad-request");
        isProblem(
                call("officer", "POST", "/api/v1/what-if", "a: b", "Content-Type", "application/yaml"),
                415,
                "not-json");
        isProblem(call("officer", "POST", "/api/v1/what-if", "{", "Accept", "text/html"), 400, "unreadable-body");
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsNotRead() {
        String large = "{\"strengths\": [\"" + "x".repeat(1_000_000) + "\"]}";
        isProblem(post("officer", "/api/v1/what-if", large), 413, "too-large");
    }

    @Test
    void whatIsUnexpectedIsLoggedWithoutData(CapturedOutput output) {
        var failure = new IllegalStateException("about a child");
        var problem = org.youthpanel.platform.web.Failures.of(failure);
        assertThat(problem.status()).isEqualTo(500);
        String id = problem.detail().substring(problem.detail().lastIndexOf(' ') + 1);
        assertThat(output.getAll()).contains(id, "IllegalStateException").doesNotContain("about a child");
    }

    @Test
    void anAddressThatCannotBeReadIsRefusedBeforeAnythingIsDone() {
        String reference = opened();
        advised(reference);
        var before = rows();
        isProblem(get("manager", "/api/v1/cases/" + reference + "/history?from=%FF"), 400, "bad-request");
        isProblem(post("officer", "/api/v1/cases/" + reference + "/recommendations?a=%FF", null), 400, "bad-request");
        assertThat(rows()).isEqualTo(before);
    }
}
