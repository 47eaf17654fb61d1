package org.youthpanel.tracking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.tracking.statistics.Bowker;
import org.youthpanel.tracking.statistics.ChiSquare;
import org.youthpanel.tracking.statistics.Estimate;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.GwetAc1;
import org.youthpanel.tracking.statistics.Kappa;
import org.youthpanel.tracking.statistics.KendallTauB;
import org.youthpanel.tracking.statistics.MeanDifference;
import org.youthpanel.tracking.statistics.SpearmanRho;
import org.youthpanel.tracking.statistics.SquareTable;
import org.youthpanel.tracking.statistics.StuartMaxwell;
import org.youthpanel.tracking.statistics.Weights;

/**
 * All figures of one square table: those over categories (simple agreement, kappa, AC1) and those over places of an
 * order (weighted kappas, tau-b, rho, and the tests of a shift).
 *
 * @param n how many cases
 * @param meanDifference by how many places the second stands above the first
 */
public record AgreementFigures(
        int n,
        Figure<Proportion> simple,
        Figure<Estimate> kappa,
        Figure<Estimate> linear,
        Figure<Estimate> quadratic,
        Figure<Estimate> ac1,
        Figure<Double> tauB,
        Figure<Double> rho,
        Figure<ChiSquare> stuartMaxwell,
        Figure<ChiSquare> bowker,
        Figure<Estimate> meanDifference) {

    /** Of a table whose categories are the places of an order. */
    public static AgreementFigures of(SquareTable table) {
        return of(table, table);
    }

    /**
     * @param categories such as the eight disposals
     * @param places the same cases over places of an order, such as the five rungs
     */
    public static AgreementFigures of(SquareTable categories, SquareTable places) {
        return new AgreementFigures(
                categories.n(),
                categories.n() == 0
                        ? Figure.undefined("No case is compared.")
                        : Figure.of(new Proportion(categories.agreeing(), categories.n())),
                Kappa.of(categories, Weights.NOMINAL),
                Kappa.of(places, Weights.LINEAR),
                Kappa.of(places, Weights.QUADRATIC),
                GwetAc1.of(categories),
                KendallTauB.of(places),
                SpearmanRho.of(places),
                StuartMaxwell.of(places),
                Bowker.of(places),
                MeanDifference.of(places));
    }

    /** The fields of the contract. What is undefined is null, with its reason by the same name under {@code undefined}. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Map<String, String> undefined = new LinkedHashMap<>();
        Figures to = new Figures(fields, undefined);
        fields.put("n", n);
        to.put("simple", simple.map(Proportion::value));
        to.put("wilson", simple.map(share -> List.of(share.low(), share.high())));
        to.put("kappa", kappa.map(Estimate::value));
        to.put("kappaAse", kappa.map(Estimate::standardError));
        to.put("kappaInterval", kappa.map(AgreementFigures::interval));
        to.put("linear", linear.map(AgreementFigures::weighted));
        to.put("quadratic", quadratic.map(AgreementFigures::weighted));
        to.put("ac1", ac1.map(Estimate::value));
        to.put("tauB", tauB);
        to.put("rho", rho);
        to.put("stuartMaxwell", stuartMaxwell.map(AgreementFigures::test));
        to.put("bowker", bowker.map(AgreementFigures::test));
        fields.put("undefined", undefined);
        return fields;
    }

    private record Figures(Map<String, @Nullable Object> fields, Map<String, String> undefined) {

        void put(String name, Figure<?> figure) {
            fields.put(name, figure.value().orElse(null));
            figure.reason().ifPresent(reason -> undefined.put(name, reason));
        }
    }

    private static List<Double> interval(Estimate estimate) {
        return List.of(estimate.low(), estimate.high());
    }

    private static Map<String, Object> weighted(Estimate kappa) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kappa", kappa.value());
        fields.put("ase", kappa.standardError());
        fields.put("interval", interval(kappa));
        return fields;
    }

    private static Map<String, Object> test(ChiSquare test) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("statistic", test.statistic());
        fields.put("df", test.df());
        fields.put("p", test.p());
        return fields;
    }
}
