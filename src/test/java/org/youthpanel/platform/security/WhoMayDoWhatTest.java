package org.youthpanel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.platform.RunningApplication;

class WhoMayDoWhatTest extends RunningApplication {

    /** The contract's table, call by call: officer author gatekeeper chair manager policy auditor admin. */
    private static final Map<String, String> CONTRACT = Map.ofEntries(
            Map.entry("POST /api/v1/what-if", "● ● ● ● ● ● ● ."),
            Map.entry("GET /api/v1/rule-sets", "● ● ● ● ● ● ● ."),
            Map.entry("GET /api/v1/rule-sets/{set}/{version}", "● ● ● ● ● ● ● ."),
            Map.entry("POST /api/v1/cases", "● ● ● ● . . . ."),
            Map.entry("GET /api/v1/cases/{reference}", "● ● ● ● ● . ● ."),
            Map.entry("PUT /api/v1/cases/{reference}/facts", "● ● ● ● . . . ."),
            Map.entry("POST /api/v1/cases/{reference}/recommendations", "● ● ● ● . . . ."),
            Map.entry("POST /api/v1/cases/{reference}/decisions", ". . . ● . . . ."),
            Map.entry("POST /api/v1/cases/{reference}/decisions/{number}/corrections", ". . . ● . . . ."),
            Map.entry("GET /api/v1/cases/{reference}/history", "● ● ● ● ● . ● ."),
            Map.entry("GET /api/v1/tracking/agreement", ". . ● ● ● ● ● ."),
            Map.entry("GET /api/v1/tracking/fairness", ". . ● ● ● ● ● ."),
            Map.entry("GET /api/v1/tracking/drift", ". . ● ● ● ● ● ."),
            Map.entry("GET /api/v1/tracking/outcomes", ". . ● ● ● ● ● ."),
            Map.entry("POST /api/v1/replays", ". . . . . ● . ."),
            Map.entry("GET /api/v1/replays/{id}", ". . . . ● ● . ."),
            Map.entry("DELETE /api/v1/replays/{id}", ". . . . . ● . ."),
            Map.entry("GET /api/v1/openapi", "● ● ● ● ● ● ● ●"),
            Map.entry("GET /api/v1/openapi.yaml", "● ● ● ● ● ● ● ●"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private OpenCase opening;

    /** Every method and pattern that some controller answers. */
    private Stream<String[]> routes() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> !path.equals("/error"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> new String[] {method.name(), path})));
    }

    @Test
    void everyRouteIsInTheTable() {
        List<String> missing = routes().filter(route -> WhoMayDoWhat.rows().stream()
                        .noneMatch(row -> row.method().equals(route[0])
                                && row.path()
                                        .getPatternString()
                                        .replaceAll("\\{[^}]*}", "{}")
                                        .equals(route[1].replaceAll("\\{[^}]*}", "{}"))))
                .map(route -> route[0] + " " + route[1])
                .toList();
        assertThat(missing).as("routes that the table lacks").isEmpty();
    }

    @Test
    void aRouteThatTakesAnyMethodIsNone() {
        assertThat(handlers.getHandlerMethods().keySet().stream()
                        .filter(info -> info.getMethodsCondition().getMethods().isEmpty())
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(path -> !path.equals("/error")))
                .isEmpty();
    }

    @Test
    void theApiOpensToTheRolesOfTheContractAlone() {
        List<String> wrong = new ArrayList<>();
        routes().filter(route -> route[1].startsWith("/api/")).forEach(route -> {
            String[] may =
                    String.valueOf(CONTRACT.get(route[0] + " " + route[1])).split(" ");
            String path = route[1].replaceAll("\\{[^}]*}", "x");
            Object body = route[0].equals("GET") || path.endsWith("recommendations") ? null : "{}";
            for (Role role : Role.values()) {
                String user = role.name().toLowerCase(Locale.ROOT);
                int status = call(user, route[0], path, body).status();
                boolean allowed = may.length == 8 && may[role.ordinal()].equals("●");
                if (allowed == (status == 403) || status == 401 || status >= 500) {
                    wrong.add(user + " " + route[0] + " " + route[1] + " " + status);
                }
            }
            int stranger = call(null, route[0], path, body).status();
            if (stranger != 401) {
                wrong.add("a stranger " + route[0] + " " + route[1] + " " + stranger);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void pagesSendStrangersToSignIn() {
        Answer answer = call(null, "GET", "/cases", null);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void whatTheTableDoesNotNameIsDenied() {
        assertThat(WhoMayDoWhat.judge("GET", "/somewhere", Set.of(Role.ADMIN)))
                .isInstanceOf(WhoMayDoWhat.Verdict.NoSuchAddress.class);
        assertThat(WhoMayDoWhat.judge("POST", "/cases/new", Set.of(Role.AUDITOR)))
                .isInstanceOf(WhoMayDoWhat.Verdict.Denied.class);
    }

    @Test
    void aCaseOfAnotherServiceDoesNotExist() {
        String reference = fresh();
        Person other = new Person("elsewhere", Set.of(Role.OFFICER), Set.of("leicestershire"));
        assertThat(opening.open(
                        other,
                        CaseForm.of(
                                java.util.Optional.of(reference),
                                java.util.Optional.of("1"),
                                Ordinary.facts("service", "leicestershire"),
                                Map.of(),
                                List.of())))
                .isInstanceOf(OpenCase.Result.Opened.class);
        String path = "/api/v1/cases/" + reference;
        var before = rows();
        assertThat(get("officer", path).status()).isEqualTo(404);
        assertThat(get("officer", path + "/history").status()).isEqualTo(404);
        assertThat(post("officer", path + "/recommendations", null).status()).isEqualTo(404);
        assertThat(call("officer", "PUT", path + "/facts", Ordinary.facts(), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(post("chair", path + "/decisions", decision("x", "CHARGE")).status())
                .isEqualTo(404);
        assertThat(post("chair", path + "/decisions/1/corrections", decision("x", "CHARGE"))
                        .status())
                .isEqualTo(404);
        assertThat(rows()).isEqualTo(before);
    }
}
