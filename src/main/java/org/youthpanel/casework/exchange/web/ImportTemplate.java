package org.youthpanel.casework.exchange.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.exchange.Target;
import org.youthpanel.casework.exchange.Targets;
import org.youthpanel.casework.sheet.Sheet;

/** A file with heads that are known without being asked for, and the codes that its cells may have. */
final class ImportTemplate {

    /** What stands in the example row; anything else is left empty. Its reference is none: nobody is to import it. */
    private static final Map<String, String> EXAMPLE = Map.ofEntries(
            Map.entry(Target.REFERENCE, "delete this example row"),
            Map.entry(Target.CHILD, "CM-0001"),
            Map.entry(Target.INITIALS, "AB"),
            Map.entry("decisionDate", "2026-06-02"),
            Map.entry("child.ageAtOffence", "14"),
            Map.entry("child.ageAtDisposal", "14"),
            Map.entry("child.appropriateAdult", "yes"),
            Map.entry("offence.type", "THEFT_AND_HANDLING"),
            Map.entry("offence.committedOn", "2026-05-01"),
            Map.entry("offence.circumstances", "none"),
            Map.entry("gravity.scale", "NPCC_2023"),
            Map.entry("gravity.base", "2"),
            Map.entry("gravity.adjustment", "NONE"),
            Map.entry("evidence.sufficientToCharge", "yes"),
            Map.entry("admission", "FULL"),
            Map.entry("priorOutcomes", "yes"),
            Map.entry("panelReferrals", "none"),
            Map.entry("assessment.safetyFactors", "none"),
            Map.entry("dates.referredOn", "2026-05-06"));

    private static final int WIDTH = 20;

    private ImportTemplate() {}

    static Sheet template(Targets targets) {
        List<Target> columns = targets.all().stream()
                .filter(each -> !each.path().equals("service"))
                .toList();
        List<@Nullable Object> row = new ArrayList<>();
        columns.forEach(each -> row.add(EXAMPLE.getOrDefault(each.path(), "")));
        return Sheet.of(
                "Cases",
                columns.stream().map(each -> head(each.path())).toList(),
                List.of(Collections.unmodifiableList(row)));
    }

    static Sheet codes(Targets targets, ImportWords said) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Target target : targets.all()) {
            String kind = said.of("imports.kind." + target.kind());
            if (target.codes().isEmpty()) {
                rows.add(Sheet.row(target.path(), said.label(target), kind, "", ""));
            }
            target.codes()
                    .forEach(code -> rows.add(
                            Sheet.row(target.path(), said.label(target), kind, code, said.code(target, code))));
        }
        return Sheet.of(
                "Codes", List.of(head("column"), head("name"), head("cell"), head("code"), head("meaning")), rows);
    }

    private static Sheet.Head head(String code) {
        return new Sheet.Head(code, code, Sheet.Kind.TEXT, WIDTH);
    }
}
