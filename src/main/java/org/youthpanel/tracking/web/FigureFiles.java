package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.WriteCsv;
import org.youthpanel.casework.sheet.WriteWorkbook;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.file.Further;
import org.youthpanel.tracking.file.TakeFigures;
import org.youthpanel.tracking.file.Taken;

/**
 * The figures of a selection as files. A file has the address of a page with the same selection; where a filter is
 * refused, the form of the pages tells of it in the file's place.
 */
@Controller
class FigureFiles {

    private static final Kind WORKBOOK =
            new Kind("agreement", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Kind FIGURES = new Kind("agreement", "csv", HandOut.CSV);
    private static final Kind DECISIONS = new Kind("decisions", "csv", HandOut.CSV);
    private static final Kind REPORT = new Kind("board-report", "pdf", HandOut.PDF);

    private final TrackingFrame frame;
    private final TakeFigures taking;
    private final CoverSheet cover;
    private final FigureSheets sheets;
    private final DecisionSheet decisions;
    private final Dictionary dictionary;
    private final BoardReport board;
    private final HandOut handing;
    private final Opens opens;
    private final Words words;

    FigureFiles(
            TrackingFrame frame,
            TakeFigures taking,
            CoverSheet cover,
            FigureSheets sheets,
            DecisionSheet decisions,
            Dictionary dictionary,
            BoardReport board,
            HandOut handing,
            Opens opens,
            Words words) {
        this.frame = frame;
        this.taking = taking;
        this.cover = cover;
        this.sheets = sheets;
        this.decisions = decisions;
        this.dictionary = dictionary;
        this.board = board;
        this.handing = handing;
        this.opens = opens;
        this.words = words;
    }

    /** @param name that a file begins its own with; the days follow */
    private record Kind(String name, String ending, String type) {}

    /** What is written once the selection is known to be good. */
    private interface Writing {
        void write(Taken taken, OutputStream out) throws IOException;
    }

    @GetMapping("/tracking/figures.xlsx")
    @Nullable
    ModelAndView workbook(Person person, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        return answer(person, request, response, model, WORKBOOK, (taken, out) -> {
            boolean withCases = opens.opens(person, "/tracking/decisions.csv");
            List<Sheet> all = new ArrayList<>();
            all.add(cover.of(person, taken, withCases));
            all.addAll(sheets.of(taken, further(person, taken)));
            if (withCases) {
                all.add(decisions(person, taken));
            }
            WriteWorkbook.write(
                    words.of("layout.product"),
                    cover.title(taken.agreement().selection()),
                    words.of("files.none"),
                    all,
                    out);
        });
    }

    @GetMapping("/tracking/figures.csv")
    @Nullable
    ModelAndView figures(Person person, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        return answer(
                person,
                request,
                response,
                model,
                FIGURES,
                (taken, out) -> WriteCsv.write(sheets.all(taken, further(person, taken)), out));
    }

    @GetMapping("/tracking/decisions.csv")
    @Nullable
    ModelAndView decisions(Person person, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        return answer(
                person,
                request,
                response,
                model,
                DECISIONS,
                (taken, out) -> WriteCsv.write(decisions(person, taken), out));
    }

    @GetMapping("/tracking/board-report.pdf")
    @Nullable
    ModelAndView report(Person person, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        return answer(person, request, response, model, REPORT, (taken, out) -> out.write(board.print(person, taken)));
    }

    @GetMapping("/tracking/dictionary.csv")
    void dictionary(HttpServletResponse response) throws IOException {
        Attachment.begin("data-dictionary.csv", HandOut.CSV, response);
        WriteCsv.write(dictionary.sheet(), response.getOutputStream());
    }

    private Further further(Person person, Taken taken) {
        return taking.further(person, taken.agreement().selection());
    }

    private Sheet decisions(Person person, Taken taken) {
        return decisions.of(
                person, taken.agreement().selection(), taken.agreement().n());
    }

    private @Nullable ModelAndView answer(
            Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Kind kind,
            Writing writing)
            throws IOException {
        List<Selection> asked = new ArrayList<>();
        ModelAndView refused = frame.page(
                "tracking/file-refused",
                person,
                request,
                model,
                kind == REPORT ? BoardReport::unfit : (selection, today) -> List.of(),
                each -> asked.add(each.selection()));
        if (asked.isEmpty()) {
            return refused;
        }
        if (!(taking.take(person, asked.get(0)) instanceof TakeFigures.Result.Counted counted)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String name = kind.name() + "-" + days(asked.get(0)) + "." + kind.ending();
        if (!Attachment.onlyAsked(request, name, kind.type(), response)) {
            handing.give(
                    person,
                    asked.get(0).service().map(Set::of).orElse(person.services()),
                    MadeDocument.Kind.FIGURES,
                    name,
                    kind.type(),
                    out -> writing.write(counted.taken(), out),
                    response);
        }
        return null;
    }

    /** The period alone: other filters may name a panel or a team. */
    private static String days(Selection selection) {
        Optional<String> code = selection.period().code();
        return code.orElseGet(() -> selection.from().map(Object::toString).orElse("start") + "-to-"
                + selection.to().map(Object::toString).orElse("today"));
    }
}
