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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.ReadImports;
import org.youthpanel.casework.exchange.Targets;
import org.youthpanel.casework.exchange.UploadFile;
import org.youthpanel.casework.exchange.file.TableFile;
import org.youthpanel.casework.sheet.WriteCsv;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.Choices;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;

/** Where files of cases are taken in, and what became of earlier ones. */
@Controller
class ImportPages {

    private static final int A_PAGE = 25;
    private static final List<String> FIELDS = List.of("service", "supplier", "newSupplier", "file");

    private final UploadFile uploading;
    private final ReadImports reading;
    private final Targets targets;
    private final ImportWords said;
    private final Once once;
    private final Words words;

    ImportPages(UploadFile uploading, ReadImports reading, Targets targets, ImportWords said, Once once, Words words) {
        this.uploading = uploading;
        this.reading = reading;
        this.targets = targets;
        this.said = said;
        this.once = once;
        this.words = words;
    }

    /** An earlier import. */
    public record Line(String href, String at, String by, String supplier, int rows, String state) {}

    @GetMapping("/imports")
    ModelAndView all(Person person, @RequestParam(defaultValue = "1") int page, Model model) {
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        return page(person, typed, new FormErrors(words), page, model, HttpStatus.OK);
    }

    @PostMapping("/imports")
    ModelAndView upload(
            Person person,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            Model model)
            throws IOException {
        Typed typed = Typed.of(posted);
        // a browser sends a file without a name where none was chosen
        boolean chosen = sent != null
                && !(sent.isEmpty()
                        && String.valueOf(sent.getOriginalFilename()).isEmpty());
        Optional<UploadFile.Sent> file =
                chosen && sent != null ? Optional.of(UploadFile.Sent.of(sent.getBytes())) : Optional.empty();
        Typed kept = Typed.of(posted);
        kept.add("file", file.map(UploadFile.Sent::sha256).orElse(""));
        UploadFile.Result[] result = new UploadFile.Result[1];
        Optional<String> to = once.lead(person, "/imports", kept, () -> {
            result[0] = uploading.upload(person, service(person, typed), supplier(typed), file);
            return result[0] instanceof UploadFile.Result.Uploaded uploaded
                    ? Optional.of("/imports/" + uploaded.uploaded().id() + "/columns")
                    : Optional.empty();
        });
        if (to.isPresent()) {
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words);
        if (result[0] instanceof UploadFile.Result.Refused refused) {
            refused.file().ifPresent(each -> errors.tell("file", "file", FIELDS.indexOf("file"), why(each)));
            refused.problems().forEach(each -> {
                String field =
                        each.path().equals("supplier") && typed.one("supplier").isEmpty() ? "newSupplier" : each.path();
                errors.tell(
                        field,
                        field,
                        FIELDS.indexOf(field),
                        words.of("imports.upload." + each.path() + "." + each.code()));
            });
        }
        return page(person, typed, errors, 1, model, HttpStatus.BAD_REQUEST);
    }

    private String why(TableFile.Refused refused) {
        return words.of("imports.file." + refused.why(), refused.where().toArray());
    }

    private static Optional<String> service(Person person, Typed typed) {
        // with one service there is nothing to ask
        return person.services().size() == 1
                ? person.services().stream().findFirst()
                : Optional.of(typed.one("service")).filter(each -> !each.isEmpty());
    }

    /** What is typed counts: whoever types a new name does not have to undo a choice. */
    private static Optional<String> supplier(Typed typed) {
        return Optional.of(typed.one("newSupplier"))
                .filter(each -> !each.isEmpty())
                .or(() -> Optional.of(typed.one("supplier")).filter(each -> !each.isEmpty()));
    }

    private ModelAndView page(Person person, Typed typed, FormErrors errors, int page, Model model, HttpStatus status) {
        int count = reading.count(person);
        int last = Math.max(1, (count + A_PAGE - 1) / A_PAGE);
        int shown = Math.min(Math.max(1, page), last);
        List<Choices.Item> suppliers = new ArrayList<>(List.of(new Choices.Item("", words.of("imports.supplier.new"))));
        reading.suppliers(person).forEach(each -> suppliers.add(new Choices.Item(each, each)));
        List<Choices.Item> services =
                new ArrayList<>(List.of(new Choices.Item("", words.of("new-case.service.choose"))));
        person.services().stream().sorted().forEach(each -> services.add(new Choices.Item(each, each)));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("services", services);
        model.addAttribute("suppliers", suppliers);
        model.addAttribute("days", reading.kept().toDays());
        model.addAttribute("mostRows", TableFile.MOST_ROWS);
        model.addAttribute("megabytes", TableFile.LARGEST / 1_000_000);
        model.addAttribute(
                "lines",
                reading.list(person, (shown - 1) * A_PAGE, A_PAGE).stream()
                        .map(this::line)
                        .toList());
        model.addAttribute("count", count);
        model.addAttribute("previous", shown > 1 ? "/imports?page=" + (shown - 1) : null);
        model.addAttribute("next", shown < last ? "/imports?page=" + (shown + 1) : null);
        return new ModelAndView("casework/imports", model.asMap(), status);
    }

    private Line line(CaseImport each) {
        return new Line(
                "/imports/" + each.id(),
                words.at(each.at()),
                each.by(),
                each.supplier(),
                each.rows(),
                said.state(each));
    }

    @GetMapping("/imports/template.csv")
    void template(Person person, HttpServletResponse response) throws IOException {
        Attachment.begin("import-template.csv", "text/csv;charset=utf-8", response);
        WriteCsv.write(ImportTemplate.template(targets), response.getOutputStream());
    }

    @GetMapping("/imports/codes.csv")
    void codes(Person person, HttpServletResponse response) throws IOException {
        Attachment.begin("import-codes.csv", "text/csv;charset=utf-8", response);
        WriteCsv.write(ImportTemplate.codes(targets, said), response.getOutputStream());
    }
}
