package org.youthpanel.panel.paper.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.MadeDocuments;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;

/** What was made and taken along: who, when, and the fingerprint by which a file can be known again. */
@Controller
class DownloadsPages {

    private static final int A_PAGE = 25;

    private final MadeDocuments documents;
    private final Words words;

    DownloadsPages(MadeDocuments documents, Words words) {
        this.documents = documents;
        this.words = words;
    }

    public record Line(String at, String by, String what, String name, String size, String hash) {}

    @GetMapping("/downloads")
    String all(Person person, @RequestParam(defaultValue = "1") int page, Model model) {
        int count = documents.count(person.services());
        int last = Math.max(1, (count + A_PAGE - 1) / A_PAGE);
        int shown = Math.min(Math.max(1, page), last);
        List<Line> lines = documents.ofServices(person.services(), (shown - 1) * A_PAGE, A_PAGE).stream()
                .map(this::line)
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("count", count);
        model.addAttribute("previous", shown > 1 ? "/downloads?page=" + (shown - 1) : null);
        model.addAttribute("next", shown < last ? "/downloads?page=" + (shown + 1) : null);
        return "paper/downloads";
    }

    private Line line(MadeDocument each) {
        return new Line(
                words.at(each.stamp().at()),
                each.stamp().by(),
                words.of("downloads.kind." + each.kind()),
                each.name(),
                words.of("downloads.size", (each.bytes() + 1023) / 1024),
                each.sha256());
    }
}
