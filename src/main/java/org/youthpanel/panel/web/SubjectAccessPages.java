package org.youthpanel.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.London;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.paper.PrintPaper;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.HeldOfChild;

/** Everything that is kept of a child, to be checked and given to whoever asks for it. */
@Controller
class SubjectAccessPages {

    private final FindCase finder;
    private final HeldOfChild held;
    private final SubjectRecord recording;
    private final CaseNumbers numbers;
    private final HandOut handing;
    private final ITemplateEngine templates;
    private final PrintPaper printing;
    private final Words words;
    private final Clock clock;

    SubjectAccessPages(
            FindCase finder,
            HeldOfChild held,
            SubjectRecord recording,
            CaseNumbers numbers,
            HandOut handing,
            ITemplateEngine templates,
            PrintPaper printing,
            Words words,
            Clock clock) {
        this.finder = finder;
        this.held = held;
        this.recording = recording;
        this.numbers = numbers;
        this.handing = handing;
        this.templates = templates;
        this.printing = printing;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/cases/{reference}/subject-access")
    String page(Person person, @PathVariable String reference, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("cases", references(person, found(person, reference)));
        return "panel/subject-access";
    }

    @GetMapping("/cases/{reference}/subject-access.zip")
    void file(Person person, @PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FindCase.Found found = found(person, reference);
        String name = "subject-access-" + reference + ".zip";
        if (Attachment.onlyAsked(request, name, HandOut.ZIP, response)) {
            return;
        }
        handing.give(
                person,
                Set.of(found.file().service()),
                MadeDocument.Kind.SUBJECT_ACCESS,
                reference,
                name,
                HandOut.ZIP,
                content(person, found),
                response);
    }

    private byte[] content(Person person, FindCase.Found found) throws IOException {
        List<String> references = references(person, found);
        Context context = new Context(Locale.UK);
        context.setVariable("words", words);
        context.setVariable("on", words.date(London.today(clock)));
        context.setVariable(
                "number",
                found.file()
                        .sealedNumber()
                        .map(each -> numbers.open(found.file().reference(), each))
                        .orElse(null));
        context.setVariable(
                "cases",
                references.stream().map(each -> recording.of(person, each)).toList());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("references", references);
        data.putAll(held.of(references, found.file().stamp().child()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "READ-FIRST.txt", words.of("subject-access.first").getBytes(StandardCharsets.UTF_8));
            add(zip, "record.pdf", printing.print(templates.process("paper/subject-access", context)));
            add(zip, "held.json", Json.write(data).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(content);
        zip.closeEntry();
    }

    private List<String> references(Person person, FindCase.Found found) {
        return Stream.concat(Stream.of(found.file().reference()), finder.othersOfChild(person, found.file()).stream())
                .toList();
    }

    private FindCase.Found found(Person person, String reference) {
        return finder.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
