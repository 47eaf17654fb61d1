package org.youthpanel.panel.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.London;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.WriteCsv;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.exchange.PoliceCodes;

/** Taking cases along for another system. Where a filter is refused, the page tells of it in the file's place. */
@Controller
class ExportPages {

    private final ExportSheets sheets;
    private final PoliceCodes codes;
    private final HandOut handing;
    private final Clock clock;
    private final Words words;

    ExportPages(ExportSheets sheets, PoliceCodes codes, HandOut handing, Clock clock, Words words) {
        this.sheets = sheets;
        this.codes = codes;
        this.handing = handing;
        this.clock = clock;
        this.words = words;
    }

    public record Item(String value, String text) {}

    /** A disposal in the codes of the police. @param code null where there is none */
    public record Code(
            String service, String disposal, @Nullable String code, boolean own) {}

    private interface Sheets {
        Sheet of(ExportForm form);
    }

    @GetMapping("/exports")
    ModelAndView page(Person person, @RequestParam MultiValueMap<String, String> given, Model model) {
        Typed typed = Typed.of(given);
        FormErrors errors = new FormErrors(words);
        ExportForm.of(person, typed, errors);
        return show(person, typed, errors, model);
    }

    @GetMapping("/exports/cases.csv")
    @Nullable
    ModelAndView cases(
            Person person,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return give(
                person,
                given,
                request,
                response,
                model,
                MadeDocument.Kind.CASES_EXPORT,
                "cases",
                form -> sheets.cases(person, form));
    }

    @GetMapping("/exports/police-outcomes.csv")
    @Nullable
    ModelAndView police(
            Person person,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return give(
                person,
                given,
                request,
                response,
                model,
                MadeDocument.Kind.POLICE_EXPORT,
                "police-outcomes",
                form -> sheets.police(person, form));
    }

    @GetMapping("/exports/dictionary.csv")
    void dictionary(HttpServletResponse response) throws IOException {
        Attachment.begin("exports-data-dictionary.csv", HandOut.CSV, response);
        WriteCsv.write(sheets.dictionary(), response.getOutputStream());
    }

    private @Nullable ModelAndView give(
            Person person,
            MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            MadeDocument.Kind kind,
            String file,
            Sheets making)
            throws IOException {
        Typed typed = Typed.of(given);
        FormErrors errors = new FormErrors(words);
        Optional<ExportForm> form = ExportForm.of(person, typed, errors);
        if (form.isEmpty()) {
            return show(person, typed, errors, model);
        }
        boolean withWords = kind == MadeDocument.Kind.CASES_EXPORT && form.get().words();
        String name = file + (withWords ? "-with-reasons-" : "-") + form.get().days() + ".csv";
        if (!Attachment.onlyAsked(request, name, HandOut.CSV, response)) {
            Sheet sheet = making.of(form.get());
            handing.give(
                    person,
                    form.get().selection().services(),
                    kind,
                    name,
                    HandOut.CSV,
                    out -> WriteCsv.write(sheet, out),
                    response);
        }
        return null;
    }

    private ModelAndView show(Person person, Typed typed, FormErrors errors, Model model) {
        List<String> services = person.services().stream().sorted().toList();
        LocalDate today = London.today(clock);
        List<Code> table = services.stream()
                .flatMap(service -> Stream.of(Disposal.values()).map(each -> code(service, each, today)))
                .toList();
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("several", services.size() > 1);
        model.addAttribute(
                "services",
                Stream.concat(
                                Stream.of(new Item("", words.of("exports.service.all"))),
                                services.stream().map(each -> new Item(each, each)))
                        .toList());
        model.addAttribute(
                "own", services.stream().map(each -> new Item(each, each)).toList());
        model.addAttribute("days", items("exports.by", "decided", "panel"));
        model.addAttribute("which", items("exports.which", "decided", "all"));
        model.addAttribute("codes", table);
        model.addAttribute(
                "missing", table.stream().filter(each -> each.code() == null).toList());
        return new ModelAndView(
                "exchange/exports", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private List<Item> items(String key, String... values) {
        return Stream.of(values)
                .map(each -> new Item(each, words.of(key + "." + each)))
                .toList();
    }

    private Code code(String service, Disposal disposal, LocalDate today) {
        return new Code(
                service,
                words.code(disposal),
                codes.of(service, disposal, today).orElse(null),
                codes.isOwn(service, disposal));
    }
}
