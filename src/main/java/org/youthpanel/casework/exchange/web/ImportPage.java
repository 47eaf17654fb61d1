package org.youthpanel.casework.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.CheckImport;
import org.youthpanel.casework.exchange.ConfirmImport;
import org.youthpanel.casework.exchange.ReadImports;
import org.youthpanel.casework.exchange.file.Table;
import org.youthpanel.casework.exchange.file.TableFile;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.WriteCsv;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;

/** Where an import stands: what its rows would come to, how far it is, or what came of it. */
@Controller
class ImportPage {

    private static final int A_PAGE = 50;
    private static final int MOST_WARNINGS = 25;

    private final ReadImports reading;
    private final CheckImport checking;
    private final ConfirmImport confirming;
    private final ImportWords said;
    private final Words words;

    ImportPage(ReadImports reading, CheckImport checking, ConfirmImport confirming, ImportWords said, Words words) {
        this.reading = reading;
        this.checking = checking;
        this.confirming = confirming;
        this.said = said;
        this.words = words;
    }

    /** The second address is what the page asks by itself: it puts off the end of no session. */
    @GetMapping({"/imports/{id}", "/imports/{id}/progress"})
    ModelAndView show(Person person, @PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
        CaseImport of = OpenImports.open(reading, person, id);
        return show(person, of, page, new FormErrors(words), HttpStatus.OK, model);
    }

    private ModelAndView show(
            Person person, CaseImport of, int page, FormErrors errors, HttpStatus status, Model model) {
        model.addAttribute("of", of);
        model.addAttribute("place", "/imports/" + of.id());
        model.addAttribute("uploaded", words.of("imports.by", words.at(of.at()), of.by()));
        model.addAttribute("state", said.state(of));
        model.addAttribute("days", reading.kept().toDays());
        model.addAttribute("errors", errors.lines());
        if (of.state().goesOn()) {
            model.addAttribute("progress", words.of("imports.progress", of.done(), of.rows()));
            return new ModelAndView("casework/import-running", model.asMap(), status);
        }
        Optional<Table> table = reading.table(of);
        if (of.state() != CaseImport.State.OPEN || table.isEmpty()) {
            model.addAttribute(
                    "endedAt", of.ended().map(each -> words.at(each.at())).orElse(null));
            return new ModelAndView("casework/import-ended", model.asMap(), status);
        }
        if (of.mapping().isEmpty()) {
            return new ModelAndView("redirect:/imports/" + of.id() + "/columns");
        }
        model.addAttribute("fixed", fixed(of));
        put(of, checking.check(person, of, table.get()), page, model);
        return new ModelAndView("casework/import-check", model.asMap(), status);
    }

    /** What was said of all rows at once: it stands in no cell that somebody could look at. */
    private List<Said> fixed(CaseImport of) {
        return of.mapping().orElseThrow().fixed().entrySet().stream()
                .map(each -> new Said(said.label(each.getKey()), said.value(each.getKey(), each.getValue())))
                .toList();
    }

    /** A fact and its value, in words. */
    public record Said(String label, String value) {}

    private void put(CaseImport of, CheckImport.Checked checked, int page, Model model) {
        List<CheckImport.Found> problems = checked.problems();
        int last = Math.max(1, (problems.size() + A_PAGE - 1) / A_PAGE);
        int shown = Math.min(Math.max(1, page), last);
        String place = "/imports/" + of.id();
        model.addAttribute("checked", checked);
        model.addAttribute("guessed", of.written() == TableFile.Written.WINDOWS_1252);
        model.addAttribute("changedSince", of.why().isPresent());
        model.addAttribute(
                "lines",
                problems.subList((shown - 1) * A_PAGE, Math.min(problems.size(), shown * A_PAGE)).stream()
                        .map(said::row)
                        .toList());
        model.addAttribute("count", problems.size());
        model.addAttribute("first", (shown - 1) * A_PAGE + 1);
        model.addAttribute("until", Math.min(problems.size(), shown * A_PAGE));
        model.addAttribute("previous", shown > 1 ? place + "?page=" + (shown - 1) : null);
        model.addAttribute("next", shown < last ? place + "?page=" + (shown + 1) : null);
        List<String> warnings = new ArrayList<>();
        checked.warnings().stream()
                .limit(MOST_WARNINGS)
                .forEach(each -> warnings.add(words.of("imports.warning", each.row(), each.reference(), each.alike())));
        model.addAttribute("warnings", warnings);
        model.addAttribute("moreWarnings", checked.warnings().size() - warnings.size());
    }

    /** All of them, also those that are only worth a look. */
    @GetMapping("/imports/{id}/problems.csv")
    void problems(Person person, @PathVariable String id, HttpServletResponse response) throws IOException {
        CaseImport of = OpenImports.open(reading, person, id);
        Table table = reading.table(of)
                .filter(each -> of.mapping().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CheckImport.Checked checked = checking.check(person, of, table);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        checked.problems()
                .forEach(each -> rows.add(Sheet.row(
                        each.row(),
                        each.column().orElse(""),
                        "problem",
                        said.said(each),
                        said.cell(each).orElse(""))));
        checked.warnings()
                .forEach(each -> rows.add(Sheet.row(
                        each.row(),
                        "",
                        "warning",
                        words.of("imports.warning.said", each.reference(), each.alike()),
                        "")));
        Attachment.begin("import-problems.csv", "text/csv;charset=utf-8", response);
        WriteCsv.write(
                Sheet.of(
                        "Problems",
                        List.of(
                                new Sheet.Head("row", "row", Sheet.Kind.COUNT, 8),
                                new Sheet.Head("column", "column", Sheet.Kind.TEXT, 30),
                                new Sheet.Head("kind", "kind", Sheet.Kind.TEXT, 12),
                                new Sheet.Head("what", "what", Sheet.Kind.TEXT, 60),
                                new Sheet.Head("cell", "cell", Sheet.Kind.TEXT, 20)),
                        rows),
                response.getOutputStream());
    }

    @PostMapping("/imports/{id}/confirm")
    ModelAndView confirm(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        CaseImport of = OpenImports.open(reading, person, id);
        Optional<Table> table = reading.table(of);
        if (table.isPresent()) {
            switch (confirming.confirm(person, of, table.get(), OpenImports.revision(Typed.of(posted)))) {
                case MAPPED_SINCE -> flash.addFlashAttribute("refusal", words.of("imports.overtaken"));
                case NOTHING_TO_CONFIRM -> {
                    FormErrors errors = new FormErrors(words);
                    errors.tell("check", "check", 0, words.of("imports.nothing-to-confirm"));
                    return show(person, of, 1, errors, HttpStatus.BAD_REQUEST, model);
                }
                case CONFIRMED, NOT_OPEN -> {}
            }
        }
        return new ModelAndView("redirect:/imports/" + id);
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(Person person, @PathVariable String id, RedirectAttributes flash) {
        if (confirming.cancel(OpenImports.open(reading, person, id))) {
            flash.addFlashAttribute("refusal", words.of("imports.cancelled"));
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/resume")
    String resume(Person person, @PathVariable String id) {
        confirming.resume(person, OpenImports.open(reading, person, id));
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/discard")
    String discard(Person person, @PathVariable String id, RedirectAttributes flash) {
        if (confirming.discard(OpenImports.open(reading, person, id))) {
            flash.addFlashAttribute("success", words.of("imports.discarded"));
            return "redirect:/imports";
        }
        return "redirect:/imports/" + id;
    }
}
