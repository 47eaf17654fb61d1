package org.youthpanel.panel.paper.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.MadeDocuments;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;

/**
 * What was made and taken along: who, when, and the fingerprint by which a file can be known again. A fingerprint may
 * stand in an address: it tells of nobody.
 */
@Controller
class DownloadsPages {

    private static final int A_PAGE = 25;
    private static final int SIGNS = 64;

    private final MadeDocuments documents;
    private final Words words;

    DownloadsPages(MadeDocuments documents, Words words) {
        this.documents = documents;
        this.words = words;
    }

    public record Line(String at, String by, String what, String service, String name, String size, String hash) {}

    public record Item(String value, String text) {}

    @GetMapping("/downloads")
    ModelAndView all(
            Person person,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String fingerprint,
            Model model) {
        Optional<MadeDocument.Kind> wanted = Stream.of(MadeDocument.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        FormErrors errors = new FormErrors(words);
        if (fingerprint != null) {
            check(person, fingerprint, errors, model);
        }
        list(person, wanted, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1, model);
        model.addAttribute("fingerprint", fingerprint == null ? "" : fingerprint.strip());
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return new ModelAndView(
                "paper/downloads", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private void list(Person person, Optional<MadeDocument.Kind> kind, int page, Model model) {
        int count = documents.count(person.services(), kind);
        int last = Math.max(1, (count + A_PAGE - 1) / A_PAGE);
        int shown = Math.min(page, last);
        String address = "/downloads?" + kind.map(each -> "kind=" + each + "&").orElse("") + "page=";
        model.addAttribute(
                "lines",
                documents.ofServices(person.services(), kind, (shown - 1) * A_PAGE, A_PAGE).stream()
                        .map(this::line)
                        .toList());
        model.addAttribute("count", count);
        model.addAttribute("kind", kind.map(Enum::name).orElse(""));
        model.addAttribute(
                "kinds",
                Stream.concat(
                                Stream.of(new Item("", words.of("downloads.kind.all"))),
                                Stream.of(MadeDocument.Kind.values())
                                        .map(each -> new Item(each.name(), words.of("downloads.kind." + each))))
                        .toList());
        model.addAttribute("previous", shown > 1 ? address + (shown - 1) : null);
        model.addAttribute("next", shown < last ? address + (shown + 1) : null);
    }

    /** As programs print it: in capitals or not, in groups, with the name of the file after it. */
    private void check(Person person, String typed, FormErrors errors, Model model) {
        String signs = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s:]", "");
        String sha256 = signs.substring(0, Math.min(SIGNS, signs.length()));
        if (!sha256.matches("[0-9a-f]{64}")) {
            String code = signs.isEmpty() ? "required" : "no-fingerprint";
            errors.add(
                    List.of(new Problem("fingerprint", code, "A SHA-256 fingerprint has 64 signs.")),
                    List.of("fingerprint"),
                    Map.of(),
                    path -> path);
            return;
        }
        model.addAttribute(
                "known",
                documents.known(person.services(), sha256).stream()
                        .map(this::line)
                        .toList());
        model.addAttribute("checked", sha256);
    }

    private Line line(MadeDocument each) {
        return new Line(
                words.at(each.stamp().at()),
                each.stamp().by(),
                words.of("downloads.kind." + each.kind()),
                each.stamp().service(),
                each.name(),
                words.of("downloads.size", (each.bytes() + 1023) / 1024),
                each.sha256());
    }
}
