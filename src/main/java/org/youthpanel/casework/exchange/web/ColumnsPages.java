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
import org.youthpanel.casework.exchange.SavedMappings;
import org.youthpanel.casework.exchange.Target;
import org.youthpanel.casework.exchange.Targets;
import org.youthpanel.casework.exchange.file.Table;
import org.youthpanel.casework.web.Choices;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;

/** Saying what the columns of a file give. */
@Controller
class ColumnsPages {

    private static final String REVISION = "revision";

    private final ReadImports reading;
    private final MapFile mapping;
    private final Targets targets;
    private final TypedMapping form;
    private final ImportWords said;
    private final Words words;

    ColumnsPages(ReadImports reading, MapFile mapping, Targets targets, ImportWords said, Words words) {
        this.reading = reading;
        this.mapping = mapping;
        this.targets = targets;
        this.form = new TypedMapping(targets);
        this.said = said;
        this.words = words;
    }

    /** A column, and what it gives. */
    public record Column(
            String name,
            String head,
            String value,
            @Nullable String error) {}

    /** What can be the same for all rows, where it is no date. */
    public record Fixed(
            String name,
            String label,
            List<Choices.Item> items,
            String value,
            @Nullable String error) {}

    @GetMapping("/imports/{id}/columns")
    ModelAndView columns(Person person, @PathVariable String id, Model model) {
        CaseImport of = OpenImports.open(reading, person, id);
        Optional<Table> table = reading.table(of);
        if (of.state() != CaseImport.State.OPEN || table.isEmpty()) {
            return new ModelAndView("redirect:/imports/" + id);
        }
        Mapping begun = of.mapping()
                .or(() -> reading.saved(of).map(SavedMappings.Saved::mapping))
                .orElseGet(() -> form.guessed(
                        table.get(), path -> said.label(targets.find(path).orElseThrow())));
        Typed typed = new Typed();
        typed.add(REVISION, of.revision());
        form.fill(begun, table.get(), typed);
        return columns(of, table.get(), typed, new FormErrors(words), model, HttpStatus.OK);
    }

    @PostMapping("/imports/{id}/columns")
    ModelAndView map(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        CaseImport of = OpenImports.open(reading, person, id);
        Optional<Table> table = reading.table(of);
        if (of.state() != CaseImport.State.OPEN || table.isEmpty()) {
            return new ModelAndView("redirect:/imports/" + id);
        }
        Typed typed = Typed.of(posted);
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, String>> codes = of.mapping()
                .or(() -> reading.saved(of).map(SavedMappings.Saved::mapping))
                .map(Mapping::codes)
                .orElse(Map.of());
        Mapping typedMapping = form.read(typed, table.get(), codes, problems);
        if (problems.isEmpty()) {
            MapFile.Result result = mapping.columns(person, of, table.get(), OpenImports.revision(typed), typedMapping);
            if (result instanceof MapFile.Result.Mapped) {
                return new ModelAndView("redirect:/imports/" + id + "/codes");
            }
            if (result instanceof MapFile.Result.Overtaken) {
                return OpenImports.overtaken(words, id, flash);
            }
            problems.addAll(((MapFile.Result.Refused) result).problems());
        }
        return columns(of, table.get(), typed, errors(problems, typed, table.get()), model, HttpStatus.BAD_REQUEST);
    }

    private FormErrors errors(List<Problem> problems, Typed typed, Table table) {
        FormErrors errors = new FormErrors(words);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            order.add(TypedMapping.COLUMN + i);
        }
        targets.fixed().forEach(each -> order.add(TypedMapping.FIXED + each.path()));
        order.addAll(List.of("dates", "separator"));
        order.addAll(TypedMapping.WORDS);
        int missing = -problems.size();
        for (Problem each : problems) {
            String path = each.path();
            if (each.code().equals("no-column")) {
                boolean fixed = order.contains(TypedMapping.FIXED + path);
                String field = fixed ? TypedMapping.FIXED + path : path;
                String anchor = !fixed ? TypedMapping.COLUMN + 0 : path.equals("decisionDate") ? field + "-day" : field;
                errors.tell(
                        field,
                        anchor,
                        fixed ? order.indexOf(field) : missing++,
                        words.of(
                                fixed ? "imports.columns.no-column.fixed" : "imports.columns.no-column",
                                said.label(targets.find(path).orElseThrow())));
            } else {
                TypedDate day = TypedDate.of(typed, path);
                boolean date = !day.wrongParts().isEmpty();
                if (date) {
                    errors.wrongParts(path, day.wrongParts());
                }
                errors.tell(
                        path,
                        date ? path + "-" + day.wrongParts().get(0) : anchor(path),
                        order.indexOf(path),
                        text(each, table));
            }
        }
        return errors;
    }

    private static String anchor(String path) {
        return path.equals(TypedMapping.FIXED + "decisionDate") ? path + "-day" : path;
    }

    private String text(Problem problem, Table table) {
        String path = problem.path();
        if (path.startsWith(TypedMapping.COLUMN)) {
            int column = Integer.parseInt(path.substring(TypedMapping.COLUMN.length()));
            return words.of("imports.columns." + problem.code(), table.heads().get(column), MapFile.MOST_VALUES);
        }
        return path.startsWith(TypedMapping.FIXED)
                ? words.of(
                        "imports.fixed." + problem.code(),
                        said.label(targets.find(path.substring(TypedMapping.FIXED.length()))
                                .orElseThrow()))
                : words.of("imports." + path + "." + problem.code());
    }

    private ModelAndView columns(
            CaseImport of, Table table, Typed typed, FormErrors errors, Model model, HttpStatus status) {
        Map<String, List<Choices.Item>> sections = new LinkedHashMap<>();
        targets.all()
                .forEach(each -> sections.computeIfAbsent(each.section(), key -> new ArrayList<>())
                        .add(new Choices.Item(each.path(), said.label(each))));
        List<Choices.Group> groups = new ArrayList<>();
        sections.forEach((key, items) -> groups.add(new Choices.Group(words.of(section(key)), items)));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.heads().size(); i++) {
            String name = TypedMapping.COLUMN + i;
            columns.add(new Column(name, table.heads().get(i), typed.one(name), errors.of(name)));
        }
        OpenImports.about(reading, words, of, model);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("columns", columns);
        model.addAttribute("groups", groups);
        model.addAttribute(
                "fixed",
                targets.fixed().stream()
                        .filter(each -> each.kind() != Target.Kind.DATE)
                        .map(each -> fixed(each, typed, errors))
                        .toList());
        model.addAttribute("dates", items("imports.dates.", Mapping.Dates.values()));
        model.addAttribute("separators", items("imports.separator.", Mapping.Separator.values()));
        model.addAttribute(
                "saved",
                reading.saved(of)
                        .map(each -> words.of("imports.saved", of.supplier(), each.by(), words.at(each.at())))
                        .orElse(null));
        return new ModelAndView("casework/import-columns", model.asMap(), status);
    }

    private static String section(String key) {
        return key.equals("characteristics") ? "imports.section.characteristics" : "facts.section." + key;
    }

    private Fixed fixed(Target target, Typed typed, FormErrors errors) {
        String name = TypedMapping.FIXED + target.path();
        List<Choices.Item> items = new ArrayList<>(List.of(new Choices.Item("", words.of("imports.fixed.none"))));
        for (String each : TypedMapping.allowed(target)) {
            items.add(new Choices.Item(
                    each,
                    switch (target.kind()) {
                        case YES_NO -> words.of(each.equals("true") ? "words.yes" : "words.no");
                        case NONE -> words.of("imports.fixed.empty-list");
                        default -> said.code(target, each);
                    }));
        }
        return new Fixed(name, said.label(target), items, typed.one(name), errors.of(name));
    }

    private <E extends Enum<E>> List<Choices.Item> items(String key, E[] values) {
        return java.util.Arrays.stream(values)
                .map(each -> new Choices.Item(each.name(), words.of(key + each.name())))
                .toList();
    }
}
