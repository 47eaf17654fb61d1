package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.ListForSitting;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingEvent;

/** What an agenda says of each case: how ready it is, and what became of it; and who was there. */
@Component
class AgendaInWords {

    private final PanelDecisions decisions;
    private final Words words;

    AgendaInWords(PanelDecisions decisions, Words words) {
        this.decisions = decisions;
        this.words = words;
    }

    /**
     * A case of the agenda.
     *
     * @param lacks what there is to do before it is heard; none says what is recommended
     * @param changed that facts were changed after the sign-off, and when; null where none were
     * @param outcome what became of it; null while it is open
     */
    public record Line(
            int number,
            int place,
            String reference,
            String service,
            String state,
            boolean open,
            boolean ready,
            List<String> lacks,
            @Nullable String changed,
            @Nullable String outcome,
            boolean first,
            boolean last) {}

    /** A case that could be listed. @param whyNot null where it can */
    public record Candidate(
            String reference, String about, @Nullable String whyNot) {}

    List<Line> lines(Sitting sitting, List<Readiness> cases) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            lines.add(line(sitting, cases.get(i), i, cases.size()));
        }
        return lines;
    }

    /** Who was there, as far as it is known. */
    List<SittingWords.Line> seats(Sitting sitting) {
        return sitting.seats().entrySet().stream()
                .map(each -> new SittingWords.Line(words.code(each.getKey()), seat(each.getValue())))
                .toList();
    }

    private String seat(SittingEvent.Seat seat) {
        String presence = seat.presence().map(words::code).orElseGet(() -> words.of("words.not-known"));
        return seat.who().map(who -> words.of("attendance.seat", presence, who)).orElse(presence);
    }

    List<String> conflicts(Sitting sitting, List<Readiness> cases) {
        return sitting.conflicts().stream()
                .filter(each -> cases.stream()
                        .anyMatch(known -> known.item().reference().equals(each.reference())))
                .map(each -> conflict(each, words))
                .toList();
    }

    static String conflict(SittingEvent.ConflictDeclared each, Words words) {
        String said =
                words.of("conflict.line", each.reference(), words.code(each.agency()), words.code(each.recusal()));
        return each.note()
                .map(note -> words.of("conflict.line.note", said, note))
                .orElse(said);
    }

    private Line line(Sitting sitting, Readiness each, int at, int of) {
        AgendaItem item = each.item();
        return new Line(
                item.number(),
                at + 1,
                item.reference(),
                each.file().service(),
                words.code(item.state()),
                item.isOpen(),
                each.isReady(),
                lacks(each),
                each.changedSince()
                        .filter(version -> each.isGatekept())
                        .map(version -> words.of(
                                "agenda.changed-since",
                                words.at(version.stamp().at()),
                                version.stamp().by()))
                        .orElse(null),
                outcome(sitting, item),
                at == 0,
                at == of - 1);
    }

    private List<String> lacks(Readiness each) {
        List<String> lines = new ArrayList<>();
        if (!each.isGatekept()) {
            lines.add(words.of("agenda.standing." + each.standing()));
        }
        if (each.recommendation().isEmpty()) {
            lines.add(words.of("agenda.not-advised"));
        } else if (!each.isCurrent()) {
            lines.add(words.of("agenda.facts-changed"));
        }
        if (!each.open().isEmpty()) {
            lines.add(words.of(
                    "agenda.open-facts",
                    String.join("; ", each.open().stream().map(words::fact).toList())));
        }
        return lines;
    }

    /** What became of it; null while it is open. */
    @Nullable
    String outcome(Sitting sitting, AgendaItem item) {
        return switch (item.state()) {
            case OPEN -> null;
            case DECIDED ->
                decisions
                        .ofSitting(item.reference(), sitting.id())
                        .map(each -> words.of("agenda.decided", words.code(each.disposal())))
                        .orElse(null);
            case PUT_OFF ->
                item.to()
                        .map(to -> words.of("agenda.put-off-to", SittingWords.named(to, words)))
                        .orElseGet(() -> words.of("agenda.put-off"));
            case WITHDRAWN -> words.of("agenda.withdrawn");
        };
    }

    Candidate candidate(ListForSitting.Candidate each) {
        return new Candidate(
                each.overview().file().reference(),
                words.of(
                        "agenda.candidate",
                        words.code(each.overview().offenceType()),
                        words.date(each.overview().panelDate())),
                each.isListable() ? null : words.of("agenda.standing." + each.standing()));
    }
}
