package org.youthpanel.panel.paper.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.KeepDocument;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.NewDocument;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Attachment;

/** Sends a file that was made, after it was written down who took it. */
@Component
class HandOut {

    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String ICS = "text/calendar; charset=utf-8";

    private final KeepDocument keeping;

    HandOut(KeepDocument keeping) {
        this.keeping = keeping;
    }

    /** @param about the sitting or the case */
    void give(
            Person person,
            Collection<String> services,
            MadeDocument.Kind kind,
            String about,
            String name,
            String type,
            byte[] content,
            HttpServletResponse response)
            throws IOException {
        keeping.keep(person, services, NewDocument.of(kind, about, name, content));
        Attachment.send(name, type, content, response);
    }
}
