package org.youthpanel.panel.paper.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingEvent;
import org.youthpanel.panel.web.DecisionWords;
import org.youthpanel.panel.web.EventWords;
import org.youthpanel.panel.web.SittingWords;

/** What a sitting did, for its file: who was there, and of each case what was decided and why. Written on by hand. */
@Component
class WriteMinutes {

    private final PanelDecisions decisions;
    private final Recommendations recommendations;
    private final CaseEvents events;
    private final EventWords happened;
    private final Words words;
    private final Clock clock;

    WriteMinutes(
            PanelDecisions decisions,
            Recommendations recommendations,
            CaseEvents events,
            EventWords happened,
            Words words,
            Clock clock) {
        this.decisions = decisions;
        this.recommendations = recommendations;
        this.events = events;
        this.happened = happened;
        this.words = words;
        this.clock = clock;
    }

    /** @param heard the cases that the reader may see */
    byte[] of(Sitting sitting, List<Readiness> heard) {
        String name = new SittingWords(words).name(sitting);
        WordDocument minutes = new WordDocument(words.of("minutes.title", name), clock.instant());
        minutes.onEveryPage(
                words.of("paper.classification", name), List.of(words.of("minutes.page"), words.of("minutes.of")));
        minutes.heading(1, words.of("minutes.title", name));
        if (sitting.closed().isEmpty()) {
            minutes.text(words.of("minutes.open"));
        }
        sitting.plan().place().ifPresent(place -> minutes.text(words.of("minutes.place"), place));
        sitting.closed()
                .ifPresent(closed -> minutes.text(
                        words.of("sitting.closed"), words.of("sitting.closed.by", words.at(closed.at()), closed.by())));
        attendance(sitting, minutes);
        minutes.heading(2, words.of("minutes.cases"));
        int place = 0;
        for (Readiness each : heard) {
            minutes.heading(3, ++place + ". " + each.item().reference());
            one(sitting, each, minutes);
        }
        if (heard.size() < sitting.agenda().size()) {
            minutes.text(words.of("agenda.elsewhere", sitting.agenda().size() - heard.size()));
        }
        minutes.heading(2, words.of("minutes.more"));
        minutes.text(words.of("minutes.more.hint"));
        return minutes.bytes();
    }

    Optional<PanelDecision> decision(Sitting sitting, Readiness each) {
        return decisions.ofSitting(each.item().reference(), sitting.id());
    }

    private void attendance(Sitting sitting, WordDocument minutes) {
        minutes.heading(2, words.of("attendance.title"));
        List<List<String>> rows = sitting.seats().entrySet().stream()
                .map(each -> List.of(
                        words.code(each.getKey()),
                        each.getValue().presence().map(words::code).orElse(words.of("words.not-known")),
                        each.getValue().who().orElse("")))
                .toList();
        if (rows.isEmpty()) {
            minutes.text(words.of("attendance.none"));
        } else {
            minutes.table(
                    List.of(words.of("minutes.agency"), words.of("minutes.presence"), words.of("minutes.who")), rows);
        }
        List<org.youthpanel.panel.Agency> missing = sitting.missingFromQuorum();
        if (!missing.isEmpty()) {
            minutes.text(words.of("minutes.missing", new SittingWords(words).agencies(missing)));
        }
    }

    private void one(Sitting sitting, Readiness each, WordDocument minutes) {
        String reference = each.item().reference();
        for (SittingEvent.ConflictDeclared conflict : sitting.about(reference, SittingEvent.ConflictDeclared.class)) {
            minutes.text(
                    words.of("conflict.short"),
                    words.of("words.part", words.code(conflict.agency()), words.code(conflict.recusal())));
        }
        if (each.item().isOpen()) {
            minutes.text(words.of("minutes.not-decided"));
            return;
        }
        if (each.item().state() == AgendaItem.State.DECIDED) {
            decision(sitting, each).ifPresent(decision -> decision(decision, minutes));
            return;
        }
        CaseEventKind kind =
                each.item().state() == AgendaItem.State.PUT_OFF ? CaseEventKind.PUT_OFF : CaseEventKind.WITHDRAWN;
        minutes.text(words.code(each.item().state()), "");
        events.of(reference).stream()
                .filter(event -> event.kind() == kind && event.sitting().equals(Optional.of(sitting.id())))
                .reduce((earlier, later) -> later)
                .ifPresent(event -> happened.lines(event).forEach(minutes::text));
    }

    private void decision(PanelDecision decision, WordDocument minutes) {
        DecisionWords said = DecisionWords.of(decision, recommendations, words);
        PanelDecision.Given given = decision.given();
        minutes.text(
                words.of("minutes.recommended"),
                said.recommended() == null ? words.of("minutes.recommended.none") : said.recommended());
        minutes.text(words.of("minutes.decided"), said.disposal());
        if (said.departure() != null) {
            minutes.text(words.of("case.decision.departure"), said.departure());
        }
        minutes.text(words.of("case.decision.rationale"), given.rationale());
        listed("case.decision.levels", said.levels(), minutes);
        if (said.levelsReason() != null) {
            minutes.text(words.of("case.decision.levelsReason"), said.levelsReason());
        }
        listed("case.decision.conditions", given.conditions(), minutes);
        listed("case.decision.interventions", given.plan().interventions(), minutes);
        given.plan().responsible().ifPresent(each -> minutes.text(words.of("case.decision.responsible"), each));
        if (said.followUp() != null) {
            minutes.text(words.of("case.decision.followUp"), said.followUp());
        }
        given.holds().forEach((label, answer) -> minutes.text(words.of("case.decision.hold", label), answer));
        if (decision.isCorrection()) {
            minutes.text(words.of(
                    "case.decision.corrected",
                    said.recordedAt(),
                    decision.stamp().by()));
            given.why().ifPresent(why -> minutes.text(words.of("case.decision.why"), why.words()));
        }
    }

    private void listed(String key, List<String> lines, WordDocument minutes) {
        if (!lines.isEmpty()) {
            minutes.text(words.of(key) + ":", "");
            lines.forEach(minutes::item);
        }
    }
}
