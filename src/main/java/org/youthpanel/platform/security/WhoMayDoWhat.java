package org.youthpanel.platform.security;

import static org.youthpanel.casework.Role.ADMIN;
import static org.youthpanel.casework.Role.AUDITOR;
import static org.youthpanel.casework.Role.AUTHOR;
import static org.youthpanel.casework.Role.CHAIR;
import static org.youthpanel.casework.Role.GATEKEEPER;
import static org.youthpanel.casework.Role.MANAGER;
import static org.youthpanel.casework.Role.OFFICER;
import static org.youthpanel.casework.Role.POLICY;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.youthpanel.casework.Role;

/** Who may do what: the only table of it, for the API and for pages alike. What it does not name is denied. */
public final class WhoMayDoWhat {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> READ = EnumSet.of(OFFICER, AUTHOR, GATEKEEPER, CHAIR, MANAGER, AUDITOR);
    private static final Set<Role> PREPARE = EnumSet.of(OFFICER, AUTHOR, GATEKEEPER, CHAIR);
    /** Who knows the child: they are told what no rule sees. */
    private static final Set<Role> PREPARE_CHILD = EnumSet.of(OFFICER, AUTHOR, GATEKEEPER);

    private static final Set<Role> DECIDE = EnumSet.of(CHAIR);
    /** Who confirms what somebody else corrected after the panel's day. */
    private static final Set<Role> SECOND = EnumSet.of(GATEKEEPER, CHAIR);
    /** The seconded officer tells what the police decided. */
    private static final Set<Role> POLICE_TELL = EnumSet.of(OFFICER);

    private static final Set<Role> FOLLOW = EnumSet.of(OFFICER, AUTHOR);
    private static final Set<Role> GATEKEEP = EnumSet.of(GATEKEEPER);
    private static final Set<Role> PLAN = EnumSet.of(OFFICER, CHAIR);
    private static final Set<Role> TRACK = EnumSet.of(GATEKEEPER, CHAIR, MANAGER, POLICY, AUDITOR);
    /** Draws and grades for a scrutiny panel. No chair: their own decisions are looked at. */
    private static final Set<Role> SCRUTINISE = EnumSet.of(MANAGER, AUDITOR);

    /** The policy lead sees figures, and no cases behind them. */
    private static final Set<Role> TRACK_CASES = EnumSet.of(GATEKEEPER, CHAIR, MANAGER, AUDITOR);

    /** Who tells the child and the family. */
    private static final Set<Role> TELL = EnumSet.of(OFFICER, AUTHOR, CHAIR);

    /** Who answers for what leaves the service. */
    private static final Set<Role> PUBLISH = EnumSet.of(MANAGER);

    /** Takes outcomes to the police: the seconded officer enters them there. */
    private static final Set<Role> TELL_POLICE = EnumSet.of(OFFICER, MANAGER);

    /** Sees who took what along. */
    private static final Set<Role> ANSWER = EnumSet.of(MANAGER, AUDITOR);

    /** Answers for what is kept of a child. */
    private static final Set<Role> HOLD = EnumSet.of(MANAGER);

    /** Sees who saw what. The administrator sees no case that way, but that there is one. */
    private static final Set<Role> AUDIT = EnumSet.of(AUDITOR, ADMIN);

    /** The policy lead tries facts of no case, by the API; an auditor changes nothing, not even in a copy. */
    private static final Set<Role> TRY_CASES = EnumSet.of(OFFICER, AUTHOR, GATEKEEPER, CHAIR, MANAGER);

    private static final Set<Role> LEARN = EnumSet.complementOf(EnumSet.of(ADMIN));

    /** Tries versions of rules on past cases and beside live ones. */
    private static final Set<Role> TRY = EnumSet.of(POLICY);
    /** Reads what came of it. */
    private static final Set<Role> TRIED = EnumSet.of(MANAGER, POLICY);
    /** Of these, whoever may read cases. */
    private static final Set<Role> TRIED_CASES = EnumSet.of(MANAGER);

    private static final List<Row> TABLE = List.of(
            // the API
            row("POST", "/api/v1/what-if", LEARN),
            row("GET", "/api/v1/rule-sets", LEARN),
            row("GET", "/api/v1/rule-sets/{set}/{version}", LEARN),
            row("POST", "/api/v1/cases", PREPARE),
            row("GET", "/api/v1/cases/{reference}", READ),
            row("PUT", "/api/v1/cases/{reference}/facts", PREPARE),
            row("POST", "/api/v1/cases/{reference}/recommendations", PREPARE),
            row("POST", "/api/v1/cases/{reference}/decisions", DECIDE),
            row("POST", "/api/v1/cases/{reference}/decisions/{number}/corrections", DECIDE),
            row("GET", "/api/v1/cases/{reference}/history", READ),
            row("GET", "/api/v1/tracking/agreement", TRACK),
            row("GET", "/api/v1/tracking/fairness", TRACK),
            row("GET", "/api/v1/tracking/drift", TRACK),
            row("GET", "/api/v1/tracking/outcomes", TRACK),
            row("GET", "/api/v1/openapi", EVERYONE),
            row("GET", "/api/v1/openapi.yaml", EVERYONE),
            // pages that anybody may see
            open("GET", "/"),
            open("GET", "/sign-in"),
            open("POST", "/sign-in"),
            open("POST", "/sign-out"),
            open("GET", "/signed-out"),
            open("GET", "/no-access"),
            open("GET", "/accessibility"),
            open("GET", "/help"),
            open("GET", "/assets/{*file}"),
            open("GET", "/brand.css"),
            open("GET", "/brand/logo"),
            // pages for who is signed in
            row("GET", "/home", EVERYONE),
            // who saw what
            row("GET", "/audit", AUDIT),
            row("GET", "/audit/verification", AUDIT),
            row("POST", "/audit/verification", AUDIT),
            // what keeps a form from losing anything
            row("POST", "/drafts", EVERYONE),
            row("POST", "/drafts/discard", EVERYONE),
            row("GET", "/session", EVERYONE),
            row("POST", "/session", EVERYONE),
            row("POST", "/presence", EVERYONE),
            row("GET", "/cases/{reference}/characteristics", PREPARE_CHILD),
            row("POST", "/cases/{reference}/characteristics", PREPARE_CHILD),
            row("GET", "/cases", READ),
            row("GET", "/cases/new", PREPARE),
            row("POST", "/cases/new", PREPARE),
            row("GET", "/cases/{reference}", READ),
            row("GET", "/cases/{reference}/tasks", PREPARE),
            row("POST", "/cases/{reference}/tasks/begin", PREPARE),
            row("GET", "/cases/{reference}/tasks/discard", PREPARE),
            row("POST", "/cases/{reference}/tasks/discard", PREPARE),
            row("GET", "/cases/{reference}/tasks/{section}", PREPARE),
            row("POST", "/cases/{reference}/tasks/{section}", PREPARE),
            row("GET", "/cases/{reference}/check", PREPARE),
            row("POST", "/cases/{reference}/check", PREPARE),
            row("GET", "/cases/{reference}/recommendation", READ),
            row("POST", "/cases/{reference}/recommendation", PREPARE),
            row("GET", "/cases/{reference}/decision", DECIDE),
            row("POST", "/cases/{reference}/decision", DECIDE),
            row("GET", "/cases/{reference}/decisions/{number}/correct", DECIDE),
            row("POST", "/cases/{reference}/decisions/{number}/correct", DECIDE),
            row("GET", "/cases/{reference}/history", READ),
            // what follows a sitting
            row("GET", "/cases/{reference}/corrections/{number}", SECOND),
            row("POST", "/cases/{reference}/corrections/{number}", SECOND),
            row("GET", "/cases/{reference}/feedback", DECIDE),
            row("POST", "/cases/{reference}/feedback", DECIDE),
            row("GET", "/cases/{reference}/police-decision", POLICE_TELL),
            row("POST", "/cases/{reference}/police-decision", POLICE_TELL),
            row("GET", "/cases/{reference}/delivery", FOLLOW),
            row("POST", "/cases/{reference}/delivery", FOLLOW),
            row("GET", "/cases/{reference}/progress", FOLLOW),
            row("POST", "/cases/{reference}/progress", FOLLOW),
            row("GET", "/cases/{reference}/re-entry", PREPARE),
            row("POST", "/cases/{reference}/re-entry", PREPARE),
            row("GET", "/cases/{reference}/escalations", PREPARE),
            row("POST", "/cases/{reference}/escalations", PREPARE),
            // keeping a case from being removed
            row("GET", "/cases/{reference}/hold", HOLD),
            row("POST", "/cases/{reference}/hold", HOLD),
            row("GET", "/cases/{reference}/subject-access", HOLD),
            row("GET", "/cases/{reference}/subject-access.zip", HOLD),
            // cases out of a file
            row("GET", "/imports", PREPARE),
            row("POST", "/imports", PREPARE),
            row("GET", "/imports/template.csv", PREPARE),
            row("GET", "/imports/codes.csv", PREPARE),
            row("GET", "/imports/{id}", PREPARE),
            row("GET", "/imports/{id}/progress", PREPARE),
            row("GET", "/imports/{id}/columns", PREPARE),
            row("POST", "/imports/{id}/columns", PREPARE),
            row("GET", "/imports/{id}/codes", PREPARE),
            row("POST", "/imports/{id}/codes", PREPARE),
            row("GET", "/imports/{id}/problems.csv", PREPARE),
            row("POST", "/imports/{id}/confirm", PREPARE),
            row("POST", "/imports/{id}/cancel", PREPARE),
            row("POST", "/imports/{id}/resume", PREPARE),
            row("POST", "/imports/{id}/discard", PREPARE),
            // gatekeeping, and what was advised at the time
            row("GET", "/cases/{reference}/gatekeeping", GATEKEEP),
            row("POST", "/cases/{reference}/gatekeeping", GATEKEEP),
            row("GET", "/cases/{reference}/gatekeeping/{version}", GATEKEEP),
            row("GET", "/cases/{reference}/recommendations/{id}", READ),
            row("GET", "/tracking", TRACK),
            // scrutiny
            row("GET", "/scrutiny", TRACK),
            row("GET", "/scrutiny/new", SCRUTINISE),
            row("POST", "/scrutiny/new", SCRUTINISE),
            row("GET", "/scrutiny/{id}", TRACK),
            row("GET", "/scrutiny/{id}/letter", TRACK),
            row("GET", "/scrutiny/{id}/add", SCRUTINISE),
            row("POST", "/scrutiny/{id}/add", SCRUTINISE),
            row("GET", "/scrutiny/{id}/cases/{number}", TRACK_CASES),
            row("POST", "/scrutiny/{id}/cases/{number}", SCRUTINISE),
            row("GET", "/tracking/cases", TRACK_CASES),
            row("GET", "/tracking/breakdown", TRACK),
            row("GET", "/tracking/levels", TRACK),
            row("GET", "/tracking/departures", TRACK),
            row("GET", "/tracking/drift", TRACK),
            row("GET", "/tracking/time", TRACK),
            row("GET", "/tracking/fairness", TRACK),
            row("GET", "/tracking/matrix", TRACK),
            row("GET", "/tracking/statistics", TRACK),
            // what leaves the service, and what followed
            row("GET", "/tracking/published", TRACK),
            row("GET", "/tracking/published/{service}/{quarter}", TRACK),
            row("GET", "/tracking/published/{service}/{quarter}/check", PUBLISH),
            row("POST", "/tracking/published/{service}/{quarter}", PUBLISH),
            row("GET", "/tracking/published/{service}/{quarter}/csv", TRACK),
            row("GET", "/tracking/kpi6", TRACK),
            row("GET", "/tracking/kpi6/csv", PUBLISH),
            row("GET", "/tracking/outcomes", TRACK),
            // figures as files
            row("GET", "/tracking/figures.xlsx", TRACK),
            row("GET", "/tracking/figures.csv", TRACK),
            row("GET", "/tracking/decisions.csv", TRACK_CASES),
            row("GET", "/tracking/dictionary.csv", TRACK),
            row("GET", "/tracking/board-report.pdf", TRACK),
            // cases for other systems
            row("GET", "/exports", TELL_POLICE),
            row("GET", "/exports/cases.csv", PUBLISH),
            row("GET", "/exports/police-outcomes.csv", TELL_POLICE),
            row("GET", "/exports/dictionary.csv", TELL_POLICE),
            row("GET", "/exports/archive.zip", PUBLISH),
            // sittings
            row("GET", "/panels", READ),
            row("GET", "/panels/new", PLAN),
            row("POST", "/panels/new", PLAN),
            row("GET", "/panels/{id}", READ),
            row("POST", "/panels/{id}/cases", PLAN),
            row("POST", "/panels/{id}/agenda", PLAN),
            row("POST", "/panels/{id}/packs", PLAN),
            row("GET", "/panels/{id}/packs/{pack}", READ),
            row("GET", "/panels/{id}/minutes.docx", READ),
            row("GET", "/panels/{id}/sitting.ics", READ),
            row("GET", "/downloads", ANSWER),
            row("GET", "/cases/{reference}/panel-paper.pdf", READ),
            row("GET", "/cases/{reference}/letter.docx", TELL),
            row("GET", "/cases/{reference}/easy-read-letter.docx", TELL),
            row("POST", "/panels/{id}/first-view", PLAN),
            row("POST", "/panels/{id}/start", DECIDE),
            row("GET", "/panels/{id}/attendance", DECIDE),
            row("POST", "/panels/{id}/attendance", DECIDE),
            row("POST", "/panels/{id}/conflicts", DECIDE),
            row("GET", "/panels/{id}/close", DECIDE),
            row("POST", "/panels/{id}/close", DECIDE),
            row("GET", "/panels/{id}/cases/{number}", DECIDE),
            row("POST", "/panels/{id}/cases/{number}", DECIDE),
            row("POST", "/panels/{id}/cases/{number}/text", DECIDE),
            row("POST", "/panels/{id}/cases/{number}/advice", DECIDE),
            row("GET", "/panels/{id}/cases/{number}/check", DECIDE),
            row("POST", "/panels/{id}/cases/{number}/check", DECIDE),
            row("GET", "/panels/{id}/cases/{number}/first-view", DECIDE),
            row("POST", "/panels/{id}/cases/{number}/first-view", DECIDE),
            row("POST", "/panels/{id}/cases/{number}/without-first-view", DECIDE),
            row("GET", "/panels/{id}/cases/{number}/level", DECIDE),
            row("POST", "/panels/{id}/cases/{number}/level", DECIDE),
            row("GET", "/panels/{id}/cases/{number}/put-off", DECIDE),
            row("POST", "/panels/{id}/cases/{number}/put-off", DECIDE),
            row("GET", "/panels/{id}/cases/{number}/withdraw", DECIDE),
            row("POST", "/panels/{id}/cases/{number}/withdraw", DECIDE),
            row("GET", "/rules", LEARN),
            row("GET", "/rules/{set}/{version}", LEARN),
            // reading rules, and trying a case
            row("GET", "/rules/{set}/{version}/rulebook.pdf", LEARN),
            // what is different between two versions, and whether one is proven
            row("GET", "/rules/{set}/{version}/changes-from", LEARN),
            row("GET", "/rules/{set}/{version}/changes-from/{other}", LEARN),
            row("GET", "/rules/{set}/{version}/changes-from/{other}/progress", LEARN),
            row("GET", "/rules/{set}/{version}/changes-from/{other}/csv", LEARN),
            row("GET", "/rules/{set}/{version}/proof", LEARN),
            row("GET", "/rules/{set}/{version}/proof/progress", LEARN),
            row("POST", "/rules/{set}/{version}/proof", TRY),
            row("GET", "/rules/transparency", LEARN),
            row("GET", "/rules/transparency.pdf", LEARN),
            row("GET", "/cases/{reference}/what-if", TRY_CASES),
            row("POST", "/cases/{reference}/what-if", TRY_CASES),
            // a version tried on past cases, and silently beside live ones
            row("POST", "/api/v1/replays", TRY),
            row("GET", "/api/v1/replays/{id}", TRIED),
            row("DELETE", "/api/v1/replays/{id}", TRY),
            row("GET", "/rules/{set}/{version}/replay", TRIED),
            row("POST", "/rules/{set}/{version}/replay", TRY),
            row("GET", "/replays/{id}", TRIED),
            row("GET", "/replays/{id}/progress", TRIED),
            row("GET", "/replays/{id}/cases", TRIED_CASES),
            row("POST", "/replays/{id}/cancel", TRY),
            row("POST", "/replays/{id}/resume", TRY),
            row("POST", "/rules/{set}/{version}/shadow", TRY),
            row("GET", "/shadows/{id}", TRIED),
            row("GET", "/shadows/{id}/cases", TRIED_CASES),
            row("POST", "/shadows/{id}/end", TRY),
            // a version on its way into force; which of them takes which step, the step says
            row("GET", "/rules/{set}/{version}/publishing", LEARN),
            row("POST", "/rules/{set}/{version}/publishing", TRIED));

    private WhoMayDoWhat() {}

    /**
     * A row of the table.
     *
     * @param open for strangers too
     */
    public record Row(String method, PathPattern path, Set<Role> roles, boolean open) {

        boolean matches(String path) {
            return this.path.matches(PathContainer.parsePath(path));
        }

        /** What stands in an address of this row in place of its variables. */
        public Map<String, String> variables(String path) {
            PathPattern.PathMatchInfo found = this.path.matchAndExtract(PathContainer.parsePath(path));
            return found == null ? Map.of() : found.getUriVariables();
        }
    }

    /** What the table says of a request. */
    public sealed interface Verdict {
        record Allowed(Row row) implements Verdict {}

        /** Not for this role. */
        record Denied() implements Verdict {}

        /** There is the address, but not for this method. */
        record NoSuchMethod(Set<String> methods) implements Verdict {}

        record NoSuchAddress() implements Verdict {}
    }

    /** @param roles of whoever asks; none for a stranger */
    public static Verdict judge(String method, String path, Set<Role> roles) {
        List<Row> here = TABLE.stream().filter(row -> row.matches(path)).toList();
        Optional<Row> row = among(here, method);
        if (row.isEmpty()) {
            return here.isEmpty()
                    ? new Verdict.NoSuchAddress()
                    : new Verdict.NoSuchMethod(new java.util.TreeSet<>(
                            here.stream().map(Row::method).toList()));
        }
        return row.get().open() || roles.stream().anyMatch(row.get().roles()::contains)
                ? new Verdict.Allowed(row.get())
                : new Verdict.Denied();
    }

    /** The row that speaks of a request, whoever sends it. */
    public static Optional<Row> find(String method, String path) {
        return among(TABLE.stream().filter(row -> row.matches(path)).toList(), method);
    }

    private static Optional<Row> among(List<Row> here, String method) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return here.stream()
                .filter(each -> each.method().equals(asked))
                // /cases/new is no reference
                .min((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path(), other.path()));
    }

    public static List<Row> rows() {
        return TABLE;
    }

    private static Row row(String method, String path, Set<Role> roles) {
        return new Row(method, PathPatternParser.defaultInstance.parse(path), roles, false);
    }

    private static Row open(String method, String path) {
        return new Row(method, PathPatternParser.defaultInstance.parse(path), EVERYONE, true);
    }
}
