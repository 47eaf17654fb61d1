package org.youthpanel.panel.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.panel.ReadAgenda;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Sitting;

/** The minutes of a sitting, and its day for calendars. */
@Controller
class SittingPapers {

    private final ReadAgenda agenda;
    private final OpenRecommendation opening;
    private final WriteMinutes minutes;
    private final WriteCalendar calendar;
    private final HandOut handing;

    SittingPapers(
            ReadAgenda agenda,
            OpenRecommendation opening,
            WriteMinutes minutes,
            WriteCalendar calendar,
            HandOut handing) {
        this.agenda = agenda;
        this.opening = opening;
        this.minutes = minutes;
        this.calendar = calendar;
        this.handing = handing;
    }

    /** Once it has begun: before that there is nothing to tell. */
    @GetMapping("/panels/{id}/minutes.docx")
    void minutes(Person person, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Sitting sitting = find(person, id);
        if (sitting.started().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Readiness> heard = agenda.of(person, sitting);
        String name = "minutes-" + sitting.on() + ".docx";
        if (Attachment.onlyAsked(request, name, HandOut.DOCX, response)) {
            return;
        }
        Set<String> services = new TreeSet<>(sitting.services());
        services.retainAll(person.services());
        // they say what was recommended
        heard.stream()
                .flatMap(each -> minutes.decision(sitting, each).stream())
                .forEach(each ->
                        opening.open(person, each.reference(), each.given().recommendation(), Way.PACK));
        handing.give(
                person,
                services,
                MadeDocument.Kind.MINUTES,
                id,
                name,
                HandOut.DOCX,
                minutes.of(sitting, heard),
                response);
    }

    /** It tells of no case, so nobody writes down who takes it. */
    @GetMapping("/panels/{id}/sitting.ics")
    void calendar(Person person, @PathVariable String id, HttpServletResponse response) throws IOException {
        Sitting sitting = find(person, id);
        Attachment.send("sitting-" + sitting.on() + ".ics", HandOut.ICS, calendar.of(sitting), response);
    }

    private Sitting find(Person person, String id) {
        return agenda.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
