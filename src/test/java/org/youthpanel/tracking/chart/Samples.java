package org.youthpanel.tracking.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One of each chart, as the pages have them. */
public final class Samples {

    private Samples() {}

    public static Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        all.put("bars", bars());
        all.put("bars-two", twoPeriods());
        all.put("run", run());
        all.put("cusum", cusum());
        all.put("funnel", funnel());
        all.put("intervals", intervals());
        return all;
    }

    public static Svg drawn(String id, Chart chart) {
        return chart.draw(new Alternative(id, "Title of " + id, "What is seen in " + id))
                .orElseThrow();
    }

    /** A single bar of that name. */
    public static Chart named(String name) {
        return Bars.of(List.of(Bars.Bar.of(name, 1)));
    }

    static Bars bars() {
        return Bars.of(List.of(
                Bars.Bar.of("As recommended", 62),
                Bars.Bar.of("Another of the recommended range", 7),
                Bars.Bar.of("Less formal than recommended", 9),
                Bars.Bar.of("More formal than recommended", 2),
                Bars.Bar.of("Another of the same rung", 0)));
    }

    static Bars twoPeriods() {
        return new Bars(
                List.of("July to September 2026", "April to June 2026"),
                List.of(
                        bar("As recommended", 19, "19 of 27 (70%)", 22, "22 of 26 (85%)"),
                        bar("Another of the recommended range", 2, "2 of 27", 1, "1 of 26"),
                        bar("Less formal than recommended", 6, "6 of 27", 3, "3 of 26"),
                        bar("More formal than recommended", 0, "0 of 27", 0, "0 of 26")));
    }

    private static Bars.Bar bar(String name, int count, String label, int before, String labelBefore) {
        return new Bars.Bar(name, List.of(new Bars.Value(count, label), new Bars.Value(before, labelBefore)));
    }

    static RunChart run() {
        List<RunChart.Point> points = new ArrayList<>();
        String[] months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        int[] cases = {11, 14, 12, 10, 18, 13, 12, 6, 15, 21, 12, 17};
        int[] same = {9, 12, 10, 8, 15, 10, 10, 6, 8, 16, 10, 13};
        for (int i = 0; i < months.length; i++) {
            String period = months[i] + " 2026";
            if (cases[i] < 10) {
                points.add(RunChart.Point.tooFew(period));
                continue;
            }
            double centre = i < 9 ? 0.80 : 0.78;
            double wide = 3 * Math.sqrt(centre * (1 - centre) / cases[i]);
            RunChart.Limits limits = new RunChart.Limits(centre, centre - wide, Math.min(1, centre + wide));
            RunChart.Point point = RunChart.Point.of(period, (double) same[i] / cases[i], limits);
            points.add(i == 8 ? point.withSignal() : i == 9 ? point.starting("Rule set 5.0") : point);
        }
        return new RunChart(
                points,
                new RunChart.Key("Decided as recommended", "Average", "Limits of chance", "Outside the limits"));
    }

    static Cusum cusum() {
        List<Cusum.Step> steps = new ArrayList<>();
        double up = 0;
        double down = 0;
        for (int i = 0; i < 90; i++) {
            boolean departed = i > 50 ? i % 3 == 0 : i % 6 == 0;
            if (i == 70) {
                up = 0;
                down = 0;
            }
            up = Math.max(0, up + (departed ? 1 : 0) - 0.25);
            down = Math.max(0, down - (departed ? 1 : 0) + 0.15);
            String label =
                    (1 + i % 28) + " " + List.of("Jul", "Aug", "Sep", "Oct").get(i / 28);
            Cusum.Step step = Cusum.Step.of(label, up, down);
            steps.add(i == 70 ? step.starting("Rule set 5.0") : step);
        }
        return new Cusum(steps, 3, new Cusum.Key("More departures", "Fewer departures", "Limit", "A signal"));
    }

    static Funnel funnel() {
        double overall = 0.77;
        List<Funnel.Limits> limits = IntStream.rangeClosed(2, 40)
                .mapToObj(each -> {
                    double n = each * 2;
                    double sd = Math.sqrt(overall * (1 - overall) / n);
                    return new Funnel.Limits(
                            n,
                            Math.max(0, overall - 1.96 * sd),
                            Math.min(1, overall + 1.96 * sd),
                            Math.max(0, overall - 3.09 * sd),
                            Math.min(1, overall + 3.09 * sd));
                })
                .toList();
        return new Funnel(
                List.of(
                        new Funnel.Place("Leeds North", 34, 0.81, false),
                        new Funnel.Place("Leeds East", 31, 0.79, false),
                        new Funnel.Place("Leeds South", 36, 0.78, false),
                        new Funnel.Place("Leicestershire", 72, 0.57, true),
                        new Funnel.Place("Harborough", 12, 0.83, false),
                        new Funnel.Place("Charnwood", 18, 0.72, false)),
                overall,
                limits,
                new Funnel.Key(
                        "A panel",
                        "All panels",
                        "95% limits",
                        "99.8% limits",
                        "Outside the 99.8% limits",
                        "Decided cases"));
    }

    static Intervals intervals() {
        return new Intervals(
                List.of(
                        row("Asian", 0.9, 0.55, 1.48, "0.9 (0.6 to 1.5)"),
                        row("Black", 1.42, 1.05, 1.93, "1.4 (1.1 to 1.9)"),
                        row("Mixed or multiple ethnic groups", 1.1, 0.31, 3.4, "1.1 (0.3 to 3.4)"),
                        new Intervals.Row("Gypsy or Irish Traveller", Optional.empty(), "Too few to compare"),
                        row("Not known", 2.1, 0.7, Double.POSITIVE_INFINITY, "2.1 (0.7 or more)")),
                Intervals.Scale.RATIO,
                1,
                "As often as for White children");
    }

    private static Intervals.Row row(String name, double value, double lower, double upper, String label) {
        return new Intervals.Row(name, Optional.of(new Intervals.Range(value, lower, upper)), label);
    }
}
