package org.youthpanel.panel.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.panel.PanelDecision;

/** The letter about what was decided, for somebody to put the name into, to read over and to send. */
@Controller
class LetterPages {

    private final FindCase finder;
    private final LettersOfCase letters;
    private final WriteLetter writing;
    private final PrintLetter printing;
    private final HandOut handing;

    LetterPages(FindCase finder, LettersOfCase letters, WriteLetter writing, PrintLetter printing, HandOut handing) {
        this.finder = finder;
        this.letters = letters;
        this.writing = writing;
        this.printing = printing;
        this.handing = handing;
    }

    @GetMapping("/cases/{reference}/letter.docx")
    void letter(Person person, @PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        give(person, reference, false, request, response);
    }

    @GetMapping("/cases/{reference}/easy-read-letter.docx")
    void easyRead(
            Person person, @PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        give(person, reference, true, request, response);
    }

    private void give(
            Person person, String reference, boolean easyRead, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FindCase.Found found = finder.find(person, reference).orElseThrow(LetterPages::notFound);
        PanelDecision decision = letters.of(reference).orElseThrow(LetterPages::notFound);
        String name = (easyRead ? "easy-read-letter-" : "letter-") + reference + ".docx";
        if (Attachment.onlyAsked(request, name, HandOut.DOCX, response)) {
            return;
        }
        handing.give(
                person,
                Set.of(found.file().service()),
                easyRead ? MadeDocument.Kind.EASY_READ_LETTER : MadeDocument.Kind.LETTER,
                reference,
                name,
                HandOut.DOCX,
                printing.print(writing.of(decision), easyRead),
                response);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
