package org.youthpanel.tracking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.paper.PrintPaper;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.chart.Alternative;
import org.youthpanel.tracking.chart.Bars;
import org.youthpanel.tracking.chart.Svg;
import org.youthpanel.tracking.file.Taken;

/**
 * The figures on a few pages of paper, for the management board: sentences first. A paper for inside, since hiding few
 * children in each table by itself keeps nobody from comparing tables; what may leave is {@code tracking.published}.
 */
@Component
class BoardReport {

    private static final String FEWEST = String.valueOf(FewHidden.FEWEST);
    private static final String TEMPLATE = "tracking/board-report";
    private static final List<String> LIMITS = List.of("exposure", "difference", "small", "hidden", "cause", "persons");

    private final CountAgreement counting;
    private final CoverSheet cover;
    private final BoardTables tables;
    private final ColumnWords names;
    private final Words words;
    private final ITemplateEngine templates;
    private final PrintPaper printing;

    BoardReport(
            CountAgreement counting,
            CoverSheet cover,
            BoardTables tables,
            ColumnWords names,
            Words words,
            ITemplateEngine templates,
            PrintPaper printing) {
        this.counting = counting;
        this.cover = cover;
        this.tables = tables;
        this.names = names;
        this.words = words;
        this.templates = templates;
        this.printing = printing;
    }

    /** Reports of a few days or of children alike could be compared with each other, and would tell of single children. */
    static List<Problem> unfit(Selection selection, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!selection.period().over(today)) {
            problems.add(new Problem("period", "not-over", "A report is made of a period that is over."));
        }
        selection.is().keySet().stream()
                .filter(Column::tellsOfChild)
                .sorted()
                .forEach(each -> problems.add(
                        new Problem(each.camel(), "tells-of-child", "No report is made of children alike.")));
        return problems;
    }

    byte[] print(Person person, Taken taken) {
        return printing.print(document(person, taken));
    }

    String document(Person person, Taken taken) {
        Agreement agreement = taken.agreement();
        Optional<Agreement> before = agreement
                .selection()
                .period()
                .before()
                .flatMap(period -> counting.count(person, agreement.selection().in(period))
                                instanceof CountAgreement.Result.Counted counted
                        ? Optional.of(counted.agreement())
                        : Optional.empty());
        Context context = new Context(Locale.UK);
        context.setVariable("title", cover.title(agreement.selection()));
        context.setVariable("period", names.period(agreement.selection().period()));
        context.setVariable("about", cover.about(person, taken));
        context.setVariable("sentences", sentences(agreement, before));
        context.setVariable("drawing", drawing(agreement, before).orElse(null));
        context.setVariable("tables", tables.of(taken));
        context.setVariable("definitions", cover.definitions());
        context.setVariable(
                "limits",
                LIMITS.stream().map(each -> words.of("files.limit." + each)).toList());
        return templates.process(TEMPLATE, context);
    }

    /** The headline, how sure it is, and how it stands to the period before. */
    private List<String> sentences(Agreement agreement, Optional<Agreement> before) {
        List<String> sentences = new ArrayList<>();
        if (agreement.n() == 0) {
            return List.of(words.of("tracking.empty"));
        }
        if (agreement.n() < FewHidden.FEWEST) {
            sentences.add(words.of("files.board.headline.few", FEWEST));
        } else {
            Proportion simple = agreement.simple().orElseThrow();
            boolean shown = percentages(simple);
            sentences.add(words.of(
                    "tracking.headline." + agreement.selection().pair(),
                    told(simple.count()),
                    simple.of() + "",
                    shown ? " (" + percent(simple) + ")" : ""));
            if (shown) {
                sentences.add(
                        words.of("files.interval", FigureWords.end(simple.low()), FigureWords.end(simple.high())));
            }
            agreement.byRung().ifPresent(each -> sentences.add(words.of("files.by-rung", share(each))));
        }
        if (agreement.tooFewToCompare()) {
            sentences.add(words.of("tracking.too-few", String.valueOf(Agreement.FEW)));
        }
        before.filter(each -> each.n() > 0)
                .ifPresent(each -> sentences.add(words.of(
                        "files.before",
                        names.period(each.selection().period()),
                        share(each.simple().orElseThrow()))));
        return sentences;
    }

    private String share(Proportion each) {
        if (each.of() < FewHidden.FEWEST) {
            return words.of("files.board.cases.few", FEWEST);
        }
        String counts = words.of("tracking.of", told(each.count()), each.of() + "");
        return percentages(each) ? counts + " (" + percent(each) + ")" : counts;
    }

    private String told(int count) {
        return count < FewHidden.FEWEST ? words.of("files.board.fewer", FEWEST) : String.valueOf(count);
    }

    /** Of few that agree, a percentage would tell how many. */
    private static boolean percentages(Proportion each) {
        return each.of() >= Agreement.FEW && each.count() >= FewHidden.FEWEST;
    }

    private String percent(Proportion share) {
        return FigureWords.percent(words, share.count(), share.of());
    }

    /** How often both voices named the same, in this period and in the one before. */
    private Optional<Svg> drawing(Agreement agreement, Optional<Agreement> before) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (Agreement each : java.util.stream.Stream.concat(java.util.stream.Stream.of(agreement), before.stream())
                .filter(each -> each.simple().filter(BoardReport::percentages).isPresent())
                .toList()) {
            Proportion simple = each.simple().orElseThrow();
            Period period = each.selection().period();
            bars.add(new Bars.Bar(names.period(period), List.of(new Bars.Value(simple.value(), share(simple)))));
        }
        return Bars.of(bars)
                .draw(new Alternative(
                        "agreement", words.of("files.board.drawing"), words.of("files.board.drawing.words")));
    }
}
