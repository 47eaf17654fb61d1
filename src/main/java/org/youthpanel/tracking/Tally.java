package org.youthpanel.tracking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.ListCases;
import org.youthpanel.panel.PanelDecision;

/** Puts each case where it is counted: in the table, or beside it (policy H2). */
final class Tally {

    private final Selection selection;
    private final Map<Disposal, Map<Disposal, Integer>> table = new EnumMap<>(Disposal.class);
    private final Map<Adherence, Integer> adherence = new EnumMap<>(Adherence.class);
    private int dataCorrections;
    private int corrected;
    private int undecided;
    private int undetermined;
    private int notYouth;
    private int withoutFirst;

    Tally(Selection selection) {
        this.selection = selection;
        for (Disposal row : Disposal.values()) {
            Map<Disposal, Integer> counts = new EnumMap<>(Disposal.class);
            for (Disposal column : Disposal.values()) {
                counts.put(column, 0);
            }
            table.put(row, counts);
        }
        List.of(Adherence.values()).forEach(each -> adherence.put(each, 0));
    }

    void add(ListCases.Overview each) {
        Optional<Outcome> outcome = each.recommendation().map(LoggedRecommendation::outcome);
        // the outcome first: a case that no panel can decide on does not wait for a decision
        if (outcome.filter(Outcome.NOT_A_YOUTH_DISPOSAL::equals).isPresent()) {
            notYouth++;
        } else if (outcome.filter(Outcome.UNDETERMINED::equals).isPresent()) {
            undetermined++;
        } else if (each.decision().isEmpty() || each.recommendation().isEmpty()) {
            undecided++;
        } else {
            compare(each, each.recommendation().get(), each.decision().get());
        }
    }

    private void compare(ListCases.Overview each, LoggedRecommendation given, PanelDecision decision) {
        Optional<Disposal> first = selection.pair() == Pair.PROPOSAL_DECISION ? each.proposal() : given.recommended();
        if (first.isEmpty()) {
            withoutFirst++;
            return;
        }
        Disposal decided = decision.disposal();
        table.get(first.get()).merge(decided, 1, Integer::sum);
        given.recommended()
                .ifPresent(
                        disposal -> adherence.merge(Adherence.of(disposal, given.range(), decided), 1, Integer::sum));
        dataCorrections += decision.given().departure().equals(Optional.of(Departure.FACT_CORRECTED)) ? 1 : 0;
        corrected += decision.isCorrection() ? 1 : 0;
    }

    Agreement agreement() {
        return new Agreement(
                selection,
                table,
                selection.pair() == Pair.RECOMMENDATION_DECISION ? Optional.of(adherence) : Optional.empty(),
                dataCorrections,
                corrected,
                undecided,
                undetermined,
                notYouth,
                withoutFirst);
    }
}
