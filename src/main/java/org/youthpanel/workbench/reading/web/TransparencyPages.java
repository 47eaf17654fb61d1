package org.youthpanel.workbench.reading.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.paper.PrintPaper;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.Words;

/** The draft of a transparency record, as a page and on paper with room for what the service fills in. */
@Controller
class TransparencyPages {

    private final WriteTransparencyRecord writing;
    private final ITemplateEngine templates;
    private final PrintPaper printing;
    private final Words words;

    TransparencyPages(WriteTransparencyRecord writing, ITemplateEngine templates, PrintPaper printing, Words words) {
        this.writing = writing;
        this.templates = templates;
        this.printing = printing;
        this.words = words;
    }

    @GetMapping("/rules/transparency")
    String page(Person person, Model model) {
        model.addAttribute("record", writing.of(person));
        return "workbench/transparency";
    }

    @GetMapping("/rules/transparency.pdf")
    void paper(Person person, HttpServletResponse response) throws IOException {
        Context context = new Context(Locale.UK);
        context.setVariable("record", writing.of(person));
        context.setVariable("words", words);
        byte[] paper = printing.print(templates.process("workbench/transparency-paper", context));
        Attachment.send("transparency-record.pdf", MediaType.APPLICATION_PDF_VALUE, paper, response);
    }
}
