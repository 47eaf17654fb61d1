package org.youthpanel.panel.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.paper.MakePack;

/** Making the pack of a sitting, and handing it out as it was made. */
@Controller
class PackPages {

    private final MakePack making;
    private final Once once;
    private final Words words;

    PackPages(MakePack making, Once once, Words words) {
        this.making = making;
        this.once = once;
        this.words = words;
    }

    @PostMapping("/panels/{id}/packs")
    String make(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes flash) {
        String place = "/panels/" + id;
        // printed first: what is carried out once is part of a transaction
        Optional<MakePack.Printed> printed = making.print(person, id);
        MakePack.Result[] result = new MakePack.Result[1];
        Optional<String> to = once.lead(person, place + "/packs", Typed.of(posted), () -> {
            result[0] = making.keep(person, id, printed);
            return result[0] instanceof MakePack.Result.Made ? Optional.of(place + "#packs") : Optional.empty();
        });
        if (to.isPresent()) {
            flash.addFlashAttribute("success", words.of("packs.made"));
            return "redirect:" + to.get();
        }
        if (result[0] instanceof MakePack.Result.NotFound) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute(
                "refusal", words.of("packs.not-made." + result[0].getClass().getSimpleName()));
        return "redirect:" + place + "#packs";
    }

    @GetMapping("/panels/{id}/packs/{pack}")
    void open(
            Person person,
            @PathVariable String id,
            @PathVariable String pack,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (making.of(person, id).stream().noneMatch(each -> each.id().equals(pack) && !making.isSealed(each))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (Attachment.onlyAsked(request, MakePack.name(id), HandOut.PDF, response)) {
            return;
        }
        byte[] content =
                making.open(person, id, pack).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Attachment.send(MakePack.name(id), HandOut.PDF, content, response);
    }
}
