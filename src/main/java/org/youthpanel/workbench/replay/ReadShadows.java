package org.youthpanel.workbench.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youthpanel.advice.ShortAnswer;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.Where;

/**
 * Shadows and what came of them: of decided cases alone, so that nobody learns from a shadow what is recommended in a
 * case that waits for its panel.
 */
public final class ReadShadows {

    private final Shadows shadows;
    private final FollowShadows following;
    private final KeepCounts keeping;
    private final Counts counts;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final Clock clock;

    public ReadShadows(
            Shadows shadows,
            FollowShadows following,
            KeepCounts keeping,
            Counts counts,
            Recommendations recommendations,
            PanelDecisions decisions,
            Clock clock) {
        this.shadows = shadows;
        this.following = following;
        this.keeping = keeping;
        this.counts = counts;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @param answers how often it answered, or could not
     * @param cases how many cases that is
     * @param decided of these, the decided ones whose compared recommendation it answered beside
     */
    public record Told(int answers, int cases, List<ReplayedCase> decided) {

        public Changes changes() {
            return Changes.of(alike(decided));
        }

        public Disparity disparity(Column by) {
            Map<String, List<Replays.Alike>> groups = new LinkedHashMap<>();
            decided.stream()
                    .collect(Collectors.groupingBy(each -> each.traits().getOrDefault(by, "")))
                    .forEach((code, cases) -> groups.put(code, alike(cases)));
            return Disparity.of(by, groups);
        }

        public List<Replays.Failures> failures() {
            return decided.stream()
                    .filter(each -> each.after() instanceof Tried.CouldNotRun)
                    .map(each -> (Tried.CouldNotRun) each.after())
                    .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(each -> new Replays.Failures(
                            each.getKey().reason(),
                            each.getKey().detail(),
                            each.getValue().intValue()))
                    .toList();
        }

        private static List<Replays.Alike> alike(List<ReplayedCase> cases) {
            return cases.stream()
                    .flatMap(each -> each.comparison().stream())
                    .map(each -> new Replays.Alike(each, 1))
                    .toList();
        }
    }

    public Optional<Shadow> find(Person person, String id) {
        return shadows.find(id).filter(each -> each.shownTo(person));
    }

    /** Of a version, the latest first. */
    public List<Shadow> of(Person person, String set, String version) {
        return shadows.of(set, version).stream()
                .filter(each -> each.shownTo(person))
                .toList();
    }

    /** Whether the version is still the one that was to be followed. */
    public boolean isAsItWas(Shadow shadow) {
        return following.asItWas(shadow).isPresent();
    }

    public Told tell(Shadow shadow) {
        List<Shadows.Said> all = shadows.said(shadow.id());
        Map<String, List<Shadows.Said>> said = all.stream().collect(Collectors.groupingBy(Shadows.Said::reference));
        List<ReplayedCase> decided = new ArrayList<>();
        keeping.catchUp(shadow.services());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        List<Column> columns = new ArrayList<>(CompareGroups.BY);
        columns.add(Column.REFERENCE);
        columns.add(Column.COUNTED_ON);
        List<Map<Column, String>> rows = new ArrayList<>();
        try {
            counts.each(Where.of(shadow.services(), today).knowing(Column.DECIDED), columns, row -> {
                if (said.containsKey(row.get(Column.REFERENCE))) {
                    rows.add(row);
                }
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        rows.forEach(row -> decided(row, said, decided.size() + 1).ifPresent(decided::add));
        return new Told(all.size(), said.size(), List.copyOf(decided));
    }

    /** Empty where the shadow began after the recommendation that the decision names. */
    private Optional<ReplayedCase> decided(Map<Column, String> row, Map<String, List<Shadows.Said>> said, int number) {
        String reference = row.get(Column.REFERENCE);
        PanelDecision decision = PanelDecisions.first(decisions.of(reference));
        String compared = decision.given().recommendation();
        Optional<ShortAnswer> before = recommendations.find(compared).map(CheckCase::before);
        Map<Column, String> traits = new EnumMap<>(row);
        traits.remove(Column.REFERENCE);
        traits.remove(Column.COUNTED_ON);
        return said.getOrDefault(reference, List.of()).stream()
                .filter(each -> each.recommendation().equals(compared) && before.isPresent())
                .findFirst()
                .map(each -> new ReplayedCase(
                        number,
                        reference,
                        LocalDate.parse(row.get(Column.COUNTED_ON)),
                        before.get(),
                        each.tried(),
                        decision.disposal(),
                        decision.given().departure(),
                        traits));
    }
}
