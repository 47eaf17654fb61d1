package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Behind;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.Crossing;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Shift;

/** Two voices against each other: the first in rows, the second in columns, each number with its cases. */
@Controller
class MatrixPages {

    private final CountAgreement counting;
    private final TrackingFrame frame;
    private final HeadlineWords headlines;
    private final FigureWords rates;
    private final Words words;

    MatrixPages(CountAgreement counting, TrackingFrame frame, HeadlineWords headlines, FigureWords rates, Words words) {
        this.counting = counting;
        this.frame = frame;
        this.headlines = headlines;
        this.rates = rates;
        this.words = words;
    }

    /** A row of the table. */
    public record Row(String name, List<MatrixCell> cells, Asked.Figure total) {}

    /** @param same whether both voices name the same disposal */
    public record MatrixCell(Asked.Figure figure, boolean same) {}

    /** How the second voice stands to the first, with its share. */
    public record Total(String name, Asked.Figure figure, String share) {}

    @GetMapping("/tracking/matrix")
    ModelAndView matrix(Person person, HttpServletRequest request, Model model) {
        return frame.page("tracking/matrix", person, request, model, asked -> {
            if (counting.count(person, asked.selection()) instanceof CountAgreement.Result.Counted counted) {
                show(asked, counted.agreement(), model);
            }
        });
    }

    private void show(Asked asked, Agreement agreement, Model model) {
        Crossing crossing = agreement.crossing();
        Pair pair = asked.selection().pair();
        List<Row> rows = new ArrayList<>();
        for (Disposal first : Disposal.values()) {
            Behind row = Behind.compared().with(pair.first(), first);
            rows.add(new Row(
                    words.code(first),
                    Arrays.stream(Disposal.values())
                            .map(second -> new MatrixCell(
                                    asked.figure(row.with(pair.second(), second), crossing.count(first, second)),
                                    first == second))
                            .toList(),
                    asked.figure(row, crossing.ofFirst(first))));
        }
        model.addAttribute("rows", rows);
        model.addAttribute(
                "columns", Arrays.stream(Disposal.values()).map(words::code).toList());
        model.addAttribute(
                "columnTotals",
                Arrays.stream(Disposal.values())
                        .map(second ->
                                asked.figure(Behind.compared().with(pair.second(), second), crossing.ofSecond(second)))
                        .toList());
        model.addAttribute("total", asked.figure(Behind.compared(), agreement.n()));
        model.addAttribute(
                "totals",
                Arrays.stream(Shift.values())
                        .map(shift -> new Total(
                                words.code(shift),
                                asked.figure(Behind.compared().shifted(shift), crossing.count(shift)),
                                rates.share(crossing.count(shift), agreement.n())))
                        .toList());
        headlines.put(asked.selection(), agreement, model);
    }
}
