package org.youthpanel.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.NationalParameters;
import org.youthpanel.rules.Statement;
import org.youthpanel.rules.finding.Bar;
import org.youthpanel.rules.finding.Basis;
import org.youthpanel.rules.finding.Ground;
import org.youthpanel.rules.finding.NotForYouthDisposal;
import org.youthpanel.rules.finding.StartingPoint;
import org.youthpanel.rules.resolved.StandingPoint;

/**
 * Turns what the national rules said into one disposal (policy B11, B20). One starting point stands, by precedence.
 * Where it is barred, the nearest available disposal below it takes its place, unless it is the child's refusal alone
 * that bars it: no refusal earns anything.
 */
final class DisposalResolver {

    private final NationalParameters national;
    private final Set<Disposal> offered;
    private final Statement notOffered;

    /** @param notOffered what is said of a disposal that the service does not offer (B20) */
    DisposalResolver(NationalParameters national, Set<Disposal> offered, Statement notOffered) {
        this.national = national;
        this.offered = offered;
        this.notOffered = notOffered;
    }

    static DisposalResolver of(InForce inForce) {
        return new DisposalResolver(
                inForce.nationalParameters(),
                inForce.serviceParameters().offered(),
                Evaluator.statement(inForce, "B20"));
    }

    DisposalAdvice resolve(List<Firing> firings) {
        Map<Disposal, List<BarFound>> barred = bars(firings);
        Set<Disposal> available = EnumSet.allOf(Disposal.class);
        available.removeAll(barred.keySet());

        List<Firing> notForYouth = firings.stream()
                .filter(firing -> firing.finding() instanceof NotForYouthDisposal)
                .toList();
        if (!notForYouth.isEmpty()) {
            return new DisposalAdvice.NotForYouth(barred, available, notForYouth);
        }
        List<Firing> standing = standing(firings);
        StartingPoint start = (StartingPoint) standing.get(0).finding();
        StandingPoint point = new StandingPoint(start.disposal(), start.basis());
        List<Firing> decisive = new ArrayList<>(standing);
        List<BarFound> onStart = barred.getOrDefault(start.disposal(), List.of());
        onStart.forEach(bar -> bar.firing().ifPresent(decisive::add));
        Optional<Disposal> recommended = recommended(start.disposal(), onStart, available);
        if (recommended.isEmpty() && !isRefusalAlone(onStart)) {
            fallback(start.disposal())
                    .flatMap(each -> barred.getOrDefault(each, List.of()).stream())
                    .forEach(bar -> bar.firing().ifPresent(decisive::add));
        }
        return recommended
                .<DisposalAdvice>map(disposal ->
                        new DisposalAdvice.Recommended(point, disposal, barred, available, List.copyOf(decisive)))
                .orElseGet(() -> new DisposalAdvice.Undetermined(point, barred, available, List.copyOf(decisive)));
    }

    private Optional<Disposal> recommended(Disposal start, List<BarFound> onStart, Set<Disposal> available) {
        if (available.contains(start)) {
            return Optional.of(start);
        }
        if (isRefusalAlone(onStart)) {
            return Optional.empty();
        }
        return fallback(start)
                .filter(available::contains)
                .max(Comparator.comparingInt(Disposal::rung)
                        .thenComparing(each -> -national.fallback().indexOf(each)));
    }

    /** What may take the place of a starting point that is barred. */
    private Stream<Disposal> fallback(Disposal start) {
        return national.fallback().stream()
                .filter(each -> each != start)
                .filter(each -> each.rung() < start.rung() || each.rung() == 1 && start.rung() == 1);
    }

    static boolean isRefusalAlone(List<BarFound> bars) {
        return bars.stream().allMatch(bar -> bar.ground() == Ground.REFUSAL);
    }

    /** The firings of the one starting point that stands; several rules may agree on it. */
    private List<Firing> standing(List<Firing> firings) {
        for (Basis basis : national.precedence()) {
            List<Firing> onBasis = firings.stream()
                    .filter(firing -> firing.finding() instanceof StartingPoint start && start.basis() == basis)
                    .toList();
            long different = onBasis.stream().map(Firing::finding).distinct().count();
            if (different > 1) {
                throw new ContradictoryFindings("Two starting points on the basis " + basis + ": "
                        + onBasis.stream().map(firing -> firing.rule().id()).toList());
            }
            if (different == 1) {
                return onBasis;
            }
        }
        throw new ContradictoryFindings("No rule gave a starting point");
    }

    private Map<Disposal, List<BarFound>> bars(List<Firing> firings) {
        Map<Disposal, List<BarFound>> barred = new EnumMap<>(Disposal.class);
        for (Firing firing : firings) {
            if (firing.finding() instanceof Bar bar) {
                barred.computeIfAbsent(bar.disposal(), key -> new ArrayList<>())
                        .add(new BarFound(
                                firing.rule().label(), firing.rule().reason(), bar.ground(), Optional.of(firing)));
            }
        }
        for (Disposal disposal : EnumSet.complementOf(EnumSet.copyOf(offered))) {
            barred.computeIfAbsent(disposal, key -> new ArrayList<>())
                    .add(new BarFound(notOffered.label(), notOffered.text(), Ground.PRECONDITION, Optional.empty()));
        }
        barred.values()
                .forEach(bars -> bars.sort(
                        Comparator.comparing(BarFound::label, Labels.ORDER).thenComparing(BarFound::reason)));
        return barred;
    }
}
