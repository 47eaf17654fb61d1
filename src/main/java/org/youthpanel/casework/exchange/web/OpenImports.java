package org.youthpanel.casework.exchange.web;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.ReadImports;
import org.youthpanel.casework.exchange.file.TableFile;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;

/** What every page of an import begins with. */
final class OpenImports {

    private OpenImports() {}

    /** An import of another service does not exist. */
    static CaseImport open(ReadImports reading, Person person, String id) {
        return reading.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What a page that maps the file says of it. */
    static void about(ReadImports reading, Words words, CaseImport of, Model model) {
        model.addAttribute("id", of.id());
        model.addAttribute("rows", of.rows());
        model.addAttribute("supplier", of.supplier());
        model.addAttribute("guessed", of.written() == TableFile.Written.WINDOWS_1252);
        model.addAttribute(
                "before",
                reading.before(of)
                        .map(each -> words.of(
                                "imports.before",
                                words.at(each.ended().map(CaseImport.Ended::at).orElse(each.at())),
                                each.confirmedBy().orElse("")))
                        .orElse(null));
    }

    static ModelAndView overtaken(Words words, String id, RedirectAttributes flash) {
        flash.addFlashAttribute("refusal", words.of("imports.overtaken"));
        return new ModelAndView("redirect:/imports/" + id);
    }

    /** That the page was made from; none is one that nothing has. */
    static int revision(Typed typed) {
        String revision = typed.one("revision");
        return revision.matches("\\d{1,6}") ? Integer.parseInt(revision) : -1;
    }
}
