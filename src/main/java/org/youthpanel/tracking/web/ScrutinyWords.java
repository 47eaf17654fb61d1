package org.youthpanel.tracking.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Grade;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.scrutiny.DrawSample;
import org.youthpanel.tracking.scrutiny.Period;
import org.youthpanel.tracking.scrutiny.Sample;
import org.youthpanel.tracking.scrutiny.SampleFigures;

/** Samples and their figures as pages say them. */
final class ScrutinyWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final Words words;

    ScrutinyWords(Words words) {
        this.words = words;
    }

    public record Item(String value, String text, @Nullable String hint) {}

    /** A stratum: how many were decided, and how many of them drawn. */
    public record Stratum(String name, String decided, String drawn) {}

    /** @param percent null where there are too few */
    public record Share(
            String name,
            int count,
            @Nullable String percent,
            @Nullable String interval) {}

    /**
     * A pair with the scrutiny panel as one of its voices.
     *
     * @param cells a row for each two disposals that came together
     */
    public record ThirdRater(
            String pair,
            String title,
            String headline,
            @Nullable String interval,
            List<Met> cells) {}

    public record Met(String first, String second, int count, boolean same) {}

    String period(Period period) {
        return period.isQuarter()
                ? words.of("scrutiny.quarter", MONTH.format(period.first()), MONTH_AND_YEAR.format(period.last()))
                : MONTH_AND_YEAR.format(period.first());
    }

    String by(Column column) {
        return words.of("scrutiny.by." + column.name());
    }

    /** A code of what the strata are; a place or name of a sitting says itself. */
    String stratum(Column column, String code) {
        if (code.equals(DrawSample.NOT_KNOWN)) {
            return words.of("words.not-known");
        }
        String type = switch (column) {
            case DECIDED -> "Disposal";
            case OFFENCE_TYPE -> "OffenceType";
            case ADHERENCE -> "Adherence";
            default -> "scrutiny.group";
        };
        String said = words.find(type + "." + code);
        return said == null ? code : said;
    }

    /** @param told whether few children may be told of */
    List<Stratum> strata(Sample sample, boolean told) {
        List<String> names = new ArrayList<>();
        List<int[]> decided = new ArrayList<>();
        List<int[]> drawn = new ArrayList<>();
        sample.draw().population().forEach((code, cases) -> {
            names.add(stratum(sample.draw().by(), code));
            decided.add(new int[] {cases.size()});
            drawn.add(new int[] {
                sample.draw().drawn().getOrDefault(code, List.of()).size()
            });
        });
        BitSet fewDecided = told ? new BitSet() : FewHidden.of(decided);
        BitSet fewDrawn = told ? new BitSet() : FewHidden.of(drawn);
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            strata.add(new Stratum(
                    names.get(i),
                    fewDecided.get(i) ? words.of("scrutiny.strata.hidden") : String.valueOf(decided.get(i)[0]),
                    fewDrawn.get(i) ? words.of("scrutiny.strata.hidden") : String.valueOf(drawn.get(i)[0])));
        }
        return strata;
    }

    List<Share> grades(SampleFigures figures) {
        return Arrays.stream(Grade.values())
                .map(grade -> {
                    int count = figures.grades().getOrDefault(grade, 0);
                    if (figures.tooFewToCompare()) {
                        return new Share(words.code(grade), count, null, null);
                    }
                    Proportion share = new Proportion(count, figures.n());
                    return new Share(words.code(grade), count, percent(share), interval(share));
                })
                .toList();
    }

    List<ThirdRater> thirdRater(SampleFigures figures) {
        return figures.thirdRater().stream()
                .map(each -> new ThirdRater(
                        each.pair().name(),
                        words.of("tracking.table." + each.pair()),
                        words.of(
                                "tracking.headline." + each.pair(),
                                String.valueOf(each.same()),
                                String.valueOf(each.n()),
                                each.agreement()
                                        .filter(share -> each.n() >= Agreement.FEW)
                                        .map(share -> " (" + percent(share) + ")")
                                        .orElse("")),
                        each.agreement()
                                .map(share -> each.n() < Agreement.FEW
                                        ? words.of("tracking.too-few", String.valueOf(Agreement.FEW))
                                        : words.of(
                                                "tracking.long-run",
                                                FigureWords.end(share.low()),
                                                FigureWords.end(share.high())))
                                .orElse(null),
                        cells(each.table())))
                .toList();
    }

    private List<Met> cells(Map<Disposal, Map<Disposal, Integer>> table) {
        List<Met> cells = new ArrayList<>();
        table.forEach((first, row) -> row.forEach(
                (second, count) -> cells.add(new Met(words.code(first), words.code(second), count, first == second))));
        return cells;
    }

    private String interval(Proportion share) {
        return words.of("scrutiny.interval", FigureWords.end(share.low()), FigureWords.end(share.high()));
    }

    private String percent(Proportion share) {
        return FigureWords.percent(words, share.count(), share.of());
    }
}
