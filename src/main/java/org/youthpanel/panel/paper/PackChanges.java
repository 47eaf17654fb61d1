package org.youthpanel.panel.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.paper.Pack.PackedCase;

/** What is another by now than a pack says, so that nobody hears a case from an old paper. */
public final class PackChanges {

    private PackChanges() {}

    public enum What {
        FACTS,
        ADVICE,
        ADDED,
        GONE,
        ORDER
    }

    /** @param reference empty where it is about the whole pack */
    public record Change(What what, String reference) {}

    /** @param cases as the one sees them who made the pack */
    public static List<Change> since(Pack pack, List<Readiness> cases) {
        List<Change> changes = new ArrayList<>();
        for (Readiness each : cases) {
            String reference = each.item().reference();
            Optional<PackedCase> packed = pack.cases().stream()
                    .filter(one -> one.reference().equals(reference))
                    .findFirst();
            if (packed.isEmpty()) {
                changes.add(new Change(What.ADDED, reference));
            } else if (packed.get().factsVersion() != each.facts().version()) {
                changes.add(new Change(What.FACTS, reference));
            } else if (pack.advice()
                    && !packed.get()
                            .recommendation()
                            .equals(each.recommendation().map(LoggedRecommendation::id))) {
                changes.add(new Change(What.ADVICE, reference));
            }
        }
        List<String> now = cases.stream().map(each -> each.item().reference()).toList();
        List<String> then = pack.cases().stream().map(PackedCase::reference).toList();
        then.stream().filter(each -> !now.contains(each)).forEach(each -> changes.add(new Change(What.GONE, each)));
        if (!now.stream()
                .filter(then::contains)
                .toList()
                .equals(then.stream().filter(now::contains).toList())) {
            changes.add(new Change(What.ORDER, ""));
        }
        return changes;
    }
}
