package org.youthpanel.casework.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.MapFile;
import org.youthpanel.casework.exchange.Mapping;
import org.youthpanel.casework.exchange.ReadImports;
import org.youthpanel.casework.exchange.Target;
import org.youthpanel.casework.exchange.file.Table;
import org.youthpanel.casework.web.Choices;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;

/** Saying what the values of coded columns mean. */
@Controller
class CodesPages {

    private static final String REVISION = "revision";
    private static final String CODE = "code.";
    /** As said of a value whose meaning is that nobody knows. */
    private static final String NOT_KNOWN = "-";

    private final ReadImports reading;
    private final MapFile mapping;
    private final ImportWords said;
    private final Words words;

    CodesPages(ReadImports reading, MapFile mapping, ImportWords said, Words words) {
        this.reading = reading;
        this.mapping = mapping;
        this.said = said;
        this.words = words;
    }

    /** A value of the file. */
    public record Value(
            String name,
            String label,
            String hint,
            List<Choices.Item> items,
            String value,
            @Nullable String error) {}

    @GetMapping("/imports/{id}/codes")
    ModelAndView codes(Person person, @PathVariable String id, Model model) {
        CaseImport of = OpenImports.open(reading, person, id);
        Optional<Table> table = reading.table(of);
        if (of.state() != CaseImport.State.OPEN
                || table.isEmpty()
                || of.mapping().isEmpty()) {
            return new ModelAndView("redirect:/imports/" + id);
        }
        List<MapFile.Value> values = mapping.values(of, table.get());
        if (values.isEmpty()) {
            return new ModelAndView("redirect:/imports/" + id);
        }
        Typed typed = new Typed();
        typed.add(REVISION, of.revision());
        for (int i = 0; i < values.size(); i++) {
            String name = CODE + i;
            values.get(i)
                    .code()
                    .map(each -> each.isEmpty() ? NOT_KNOWN : each)
                    .or(() -> alike(values, name))
                    .ifPresent(each -> typed.add(name, each));
        }
        return codes(of, values, typed, new FormErrors(words), model, HttpStatus.OK);
    }

    /** A value that is what the pages call one of our codes. */
    private Optional<String> alike(List<MapFile.Value> values, String name) {
        MapFile.Value value = values.get(Integer.parseInt(name.substring(CODE.length())));
        return value.target().codes().stream()
                .filter(each -> Mapping.fold(said.code(value.target(), each)).equals(Mapping.fold(value.value())))
                .findFirst();
    }

    @PostMapping("/imports/{id}/codes")
    ModelAndView said(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        CaseImport of = OpenImports.open(reading, person, id);
        Optional<Table> table = reading.table(of);
        if (of.state() != CaseImport.State.OPEN
                || table.isEmpty()
                || of.mapping().isEmpty()) {
            return new ModelAndView("redirect:/imports/" + id);
        }
        Typed typed = Typed.of(posted);
        int revision = OpenImports.revision(typed);
        if (revision != of.revision()) {
            // the values may be others by now
            return OpenImports.overtaken(words, id, flash);
        }
        List<MapFile.Value> values = mapping.values(of, table.get());
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        FormErrors errors = new FormErrors(words);
        for (int i = 0; i < values.size(); i++) {
            MapFile.Value value = values.get(i);
            String chosen = typed.one(CODE + i);
            if (chosen.equals(NOT_KNOWN) || value.target().codes().contains(chosen)) {
                codes.computeIfAbsent(value.target().codesKey(), key -> new LinkedHashMap<>())
                        .put(Mapping.fold(value.value()), chosen.equals(NOT_KNOWN) ? "" : chosen);
            } else {
                errors.tell(CODE + i, CODE + i, i, words.of("imports.codes.required", value.value()));
            }
        }
        if (!errors.isEmpty()) {
            return codes(of, values, typed, errors, model, HttpStatus.BAD_REQUEST);
        }
        return mapping.codes(person, of, table.get(), revision, codes) instanceof MapFile.Result.Mapped
                ? new ModelAndView("redirect:/imports/" + id)
                : OpenImports.overtaken(words, id, flash);
    }

    private ModelAndView codes(
            CaseImport of, List<MapFile.Value> values, Typed typed, FormErrors errors, Model model, HttpStatus status) {
        List<Value> shown = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Target target = values.get(i).target();
            String name = CODE + i;
            List<Choices.Item> items = new ArrayList<>(List.of(new Choices.Item("", words.of("imports.codes.choose"))));
            items.addAll(said.codes(target));
            items.add(new Choices.Item(
                    NOT_KNOWN,
                    words.of(
                            target.kind() == Target.Kind.CODES ? "imports.codes.leave-out" : "imports.codes.unknown")));
            shown.add(new Value(
                    name, values.get(i).value(), said.label(target), items, typed.one(name), errors.of(name)));
        }
        OpenImports.about(reading, words, of, model);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("values", shown);
        return new ModelAndView("casework/import-codes", model.asMap(), status);
    }
}
