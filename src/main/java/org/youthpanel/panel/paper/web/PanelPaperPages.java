package org.youthpanel.panel.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.paper.PrintPaper;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Sittings;

/** The panel paper of one case, for whoever prepares it. Who takes it has seen what is recommended. */
@Controller
class PanelPaperPages {

    private final FindCase finder;
    private final OpenRecommendation opening;
    private final Sittings sittings;
    private final PaperCases cases;
    private final HandOut handing;
    private final ITemplateEngine templates;
    private final PrintPaper printing;
    private final Words words;

    PanelPaperPages(
            FindCase finder,
            OpenRecommendation opening,
            Sittings sittings,
            PaperCases cases,
            HandOut handing,
            ITemplateEngine templates,
            PrintPaper printing,
            Words words) {
        this.finder = finder;
        this.opening = opening;
        this.sittings = sittings;
        this.cases = cases;
        this.handing = handing;
        this.templates = templates;
        this.printing = printing;
        this.words = words;
    }

    /** Whoever prepares a case sees what is recommended until the sitting begins. */
    private static boolean prepares(Person person) {
        return person.is(Role.OFFICER) || person.is(Role.AUTHOR) || person.is(Role.GATEKEEPER);
    }

    @GetMapping("/cases/{reference}/panel-paper.pdf")
    void paper(Person person, @PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FindCase.Found found =
                finder.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = "panel-paper-" + reference + ".pdf";
        if (Attachment.onlyAsked(request, name, HandOut.PDF, response)) {
            return;
        }
        boolean covered = sittings.hearing(reference)
                .filter(each -> prepares(person) ? each.owesFirstView(reference) : each.covers(reference))
                .isPresent();
        Optional<LoggedRecommendation> given =
                covered ? Optional.empty() : opening.openLatest(person, reference, Way.PAGE);
        Context context = new Context(Locale.UK);
        context.setVariable("words", words);
        context.setVariable("it", cases.of(person, null, found.file(), found.latest(), given, covered));
        byte[] content = printing.print(templates.process("paper/panel-paper", context));
        handing.give(
                person,
                Set.of(found.file().service()),
                MadeDocument.Kind.PANEL_PAPER,
                reference,
                name,
                HandOut.PDF,
                content,
                response);
    }
}
