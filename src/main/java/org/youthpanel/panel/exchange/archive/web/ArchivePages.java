package org.youthpanel.panel.exchange.archive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.casework.London;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.panel.exchange.archive.MakeArchive;

/** Everything of a service, for who answers for it. */
@Controller
class ArchivePages {

    private final MakeArchive making;
    private final HandOut handing;
    private final Clock clock;

    ArchivePages(MakeArchive making, HandOut handing, Clock clock) {
        this.making = making;
        this.handing = handing;
        this.clock = clock;
    }

    @GetMapping("/exports/archive.zip")
    void archive(
            Person person,
            @RequestParam(defaultValue = "") String service,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!person.belongsTo(service)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String name = "archive-" + service + "-" + London.today(clock) + ".zip";
        if (!Attachment.onlyAsked(request, name, HandOut.ZIP, response)) {
            handing.give(
                    person,
                    Set.of(service),
                    MadeDocument.Kind.ARCHIVE,
                    name,
                    HandOut.ZIP,
                    out -> making.write(person, service, out),
                    response);
        }
    }
}
