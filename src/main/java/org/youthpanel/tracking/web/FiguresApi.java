package org.youthpanel.tracking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Answers;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.FollowDrift;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.Told;
import org.youthpanel.tracking.file.TakeFigures;
import org.youthpanel.tracking.following.ReEntries;

/** What the pages of fairness, over time and of outcomes tell, with what they hide. */
@RestController
@Tag(name = "Tracking")
class FiguresApi {

    private static final List<Column> PERIODS = List.of(Column.QUARTER, Column.MONTH);

    private final CompareGroups comparing;
    private final FollowDrift following;
    private final TakeFigures taking;

    FiguresApi(CompareGroups comparing, FollowDrift following, TakeFigures taking) {
        this.comparing = comparing;
        this.following = following;
        this.taking = taking;
    }

    @GetMapping(path = "/api/v1/tracking/fairness")
    @Operation(
            summary = "How groups of children compare",
            description =
                    "Of each measure, in how many cases of a group it happened (count), of how many (of, which the"
                            + " measure's denominator names: REACHED_PANEL or COMPARED), the share with its Wilson interval, and"
                            + " relative, the rate as a multiple of that of the reference. A number of fewer than five children,"
                            + " or from which such a number follows, is null, and so are shares and ratios under ten cases; the"
                            + " page shows no more. Filters are those of the figures of agreement.")
    @Parameter(
            name = "by",
            description = "ethnicGroup (the default), ethnicity, sex, age, lookedAfter or send",
            example = "ethnicGroup")
    @Parameter(name = "reference", description = "the code of the group to compare with; without it the usual one")
    @ApiResponse(responseCode = "200", description = "Rates of each group")
    @ApiResponse(responseCode = "403", description = "Not your service, not for your role, or a filter hidden from you")
    @ApiResponse(responseCode = "422", description = "Every problem of the filter")
    ResponseEntity<byte[]> fairness(
            @Parameter(hidden = true) Person person,
            @RequestParam(defaultValue = "ethnicGroup") String by,
            @RequestParam(defaultValue = "") String reference,
            HttpServletRequest request) {
        return answer(
                request,
                Set.of("by", "reference"),
                by,
                CompareGroups.BY,
                (selection, column) -> comparing.compare(person, selection, column, Optional.of(reference)),
                FurtherDocument::fairness);
    }

    @GetMapping(path = "/api/v1/tracking/drift")
    @Operation(
            summary = "How often decisions are as recommended, from period to period",
            description = "Two years at least, up to the last day selected. Where the version of a rule set changed, a"
                    + " new segment begins: a period stands there once for each, with the centre and the limits of its"
                    + " segment. Under ten cases a period has no share and no signal. sums are the highest that each"
                    + " cumulative sum reached in a segment. Filters are those of the figures of agreement; the pair is"
                    + " the recommendation and the decision.")
    @Parameter(name = "by", description = "quarter (the default) or month", example = "quarter")
    @ApiResponse(responseCode = "200", description = "A point for each period")
    @ApiResponse(responseCode = "403", description = "Not your service, not for your role, or a filter hidden from you")
    @ApiResponse(responseCode = "422", description = "Every problem of the filter")
    ResponseEntity<byte[]> drift(
            @Parameter(hidden = true) Person person,
            @RequestParam(defaultValue = "quarter") String by,
            HttpServletRequest request) {
        return answer(
                request,
                Set.of("by"),
                by,
                PERIODS,
                (selection, column) -> following.follow(person, selection, column),
                FurtherDocument::drift);
    }

    @GetMapping(path = "/api/v1/tracking/outcomes")
    @Operation(
            summary = "Re-entry within twelve months, by adherence and by rule-set version",
            description = "Of children whose twelve months are over, counted once, by their first decided case with a"
                    + " recommendation. Numbers under the threshold and those from which they follow are null (policy"
                    + " H6). It shows no effect of following a recommendation.")
    @Parameter(name = "service", description = "one of yours; without it all of yours. There is no other filter.")
    @ApiResponse(responseCode = "200", description = "For each service, children followed and how many re-entered")
    @ApiResponse(responseCode = "403", description = "Not your service, or not for your role")
    @ApiResponse(responseCode = "422", description = "Every problem of the filter")
    ResponseEntity<byte[]> outcomes(@Parameter(hidden = true) Person person, HttpServletRequest request) {
        SelectionForm form = SelectionForm.of(request.getParameterMap(), Set.of());
        List<Problem> problems = new ArrayList<>(form.problems());
        request.getParameterMap().keySet().stream()
                .filter(each -> !each.equals("service")
                        && problems.stream().noneMatch(known -> known.path().equals(each)))
                .forEach(each -> problems.add(new Problem(each, "unknown-key", "Outcomes have no such filter.")));
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        List<ReEntries> outcomes = taking.outcomes(person, form.selection().service());
        return outcomes.isEmpty()
                ? ApiProblem.notYourService().response()
                : Answers.ok(Answers.map(
                        "services",
                        outcomes.stream().map(FurtherDocument::outcomes).toList()));
    }

    private interface Counting<T> {
        Told<T> count(Selection selection, Column by);
    }

    private static <T> ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            Set<String> allowed,
            String by,
            List<Column> columns,
            Counting<T> counting,
            Function<T, Map<String, @Nullable Object>> document) {
        SelectionForm form = SelectionForm.of(request.getParameterMap(), allowed);
        Optional<Column> column =
                columns.stream().filter(each -> each.camel().equals(by)).findFirst();
        List<Problem> problems = new ArrayList<>(form.problems());
        if (column.isEmpty()) {
            problems.add(SelectionForm.oneOf(
                    "by", columns.stream().map(Column::camel).toList()));
        }
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        return counting.count(form.selection(), column.orElseThrow())
                .value()
                .map(told -> Answers.ok(document.apply(told)))
                .orElseGet(() -> ApiProblem.notYourService().response());
    }

    private static ResponseEntity<byte[]> refused(List<Problem> problems) {
        return ApiProblem.refused("refused-filter", "The filter was refused", problems)
                .response();
    }
}
