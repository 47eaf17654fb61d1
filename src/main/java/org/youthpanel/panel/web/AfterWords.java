package org.youthpanel.panel.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.after.Aftermath;
import org.youthpanel.panel.after.Corrections;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.panel.after.FeedbackGiven;
import org.youthpanel.panel.after.Progress;
import org.youthpanel.panel.after.ReEntry;
import org.youthpanel.panel.after.ReadAftermath;
import org.youthpanel.panel.after.SpentDate;
import org.youthpanel.panel.after.WhatIsDue;

/** What followed a sitting, in words for the page of the case. */
@Component
class AfterWords {

    private static final int MONTHS_OF_RE_ENTRY = 12;
    /** Whom the chair tells about an assessment, and who reads everything (S0). */
    private static final Set<Role> READ_FEEDBACK =
            EnumSet.of(Role.AUTHOR, Role.GATEKEEPER, Role.CHAIR, Role.MANAGER, Role.AUDITOR);

    private final ReadAftermath reading;
    private final Words words;

    AfterWords(ReadAftermath reading, Words words) {
        this.reading = reading;
        this.words = words;
    }

    /**
     * One matter, as it stands.
     *
     * @param form the last part of the address of its form
     * @param unconfirmed of what a person has to confirm before it is relied on; null where there is none
     */
    public record Row(
            String form,
            String title,
            List<String> lines,
            @Nullable String unconfirmed) {}

    /** A correction that waits for a second person. */
    public record Waiting(int number, String text) {}

    /** Another case of the same child. */
    public record Later(String reference, String text) {}

    /** @param returns the case goes back to a sitting */
    public record Block(List<Waiting> waiting, List<String> due, boolean returns, List<Row> rows, List<Later> later) {}

    /** Empty where there is nothing to say yet. */
    Optional<Block> of(Person person, String reference) {
        return reading.read(person, reference)
                .filter(known -> known.heard()
                        || !known.of(CaseEventKind.ESCALATED).isEmpty()
                        || !Escalation.promptedOn(known).isEmpty())
                .map(known -> block(person, known));
    }

    private Block block(Person person, Aftermath known) {
        List<Row> rows = new ArrayList<>();
        if (known.heard() && READ_FEEDBACK.stream().anyMatch(person::is)) {
            rows.add(row("feedback", feedback(known), null));
        }
        if (known.decision().isPresent()) {
            rows.add(row("police-decision", police(known), null));
            rows.add(row("delivery", delivery(known), spent(known).orElse(null)));
            rows.add(row("progress", progress(known), null));
            rows.add(row("re-entry", reEntry(known), null));
        }
        rows.add(row("escalations", escalations(known), null));
        return new Block(waiting(known), due(known), known.backToThePanel(), rows, later(person, known));
    }

    private Row row(String form, List<String> lines, @Nullable String unconfirmed) {
        return new Row(form, words.of("after." + form), lines, unconfirmed);
    }

    private List<Waiting> waiting(Aftermath known) {
        return Corrections.waiting(known.events(), known.decisions()).stream()
                .map(each -> new Waiting(
                        each.number(),
                        words.of(
                                "after.correction.waits",
                                words.at(each.stamp().at()),
                                each.stamp().by())))
                .toList();
    }

    private List<String> due(Aftermath known) {
        return known.due().stream()
                .filter(WhatIsDue.Due::late)
                .map(each -> words.of("after.late." + each.kind(), words.date(each.on())))
                .toList();
    }

    private List<String> feedback(Aftermath known) {
        List<String> lines = new ArrayList<>();
        for (CaseEvent event : known.of(CaseEventKind.FEEDBACK)) {
            lines.add(words.of(
                    "after.by", words.at(event.stamp().at()), event.stamp().by()));
            FeedbackGiven.read(event).answers().forEach((question, said) -> {
                lines.add(words.of("after.answered", words.code(question), words.code(said.answer())));
                if (!said.words().isEmpty()) {
                    lines.add(said.words());
                }
            });
        }
        return lines;
    }

    private List<String> police(Aftermath known) {
        return known.last(CaseEventKind.POLICE_DECIDED)
                .map(event -> {
                    Disposal decided = Disposal.valueOf(event.code().orElseThrow());
                    boolean same = known.decision().map(PanelDecision::disposal).equals(Optional.of(decided));
                    return lines(
                            event,
                            words.of(
                                    "after.on",
                                    words.code(decided),
                                    words.date(event.on().orElseThrow())),
                            words.of(same ? "after.police.same" : "after.police.different"));
                })
                .orElse(List.of());
    }

    private List<String> delivery(Aftermath known) {
        List<String> lines = new ArrayList<>();
        known.last(CaseEventKind.DELIVERED).ifPresent(event -> {
            lines.add(words.of(
                    "after.on",
                    words.code(Disposal.valueOf(event.code().orElseThrow())),
                    words.date(event.on().orElseThrow())));
            event.text("appropriateAdult").ifPresent(present -> lines.add(words.of("after.adult." + present)));
            event.text("conditionsEnd")
                    .ifPresent(end -> lines.add(words.of("after.conditions-end", words.date(LocalDate.parse(end)))));
            event.text("lateReason").ifPresent(reason -> lines.add(words.of("after.late-reason", reason)));
        });
        if (lines.isEmpty() && known.carriedOut().filter(Disposal::isCaution).isPresent()) {
            known.due("cautionDelivered").ifPresent(on -> lines.add(words.of("after.deliver-by", words.date(on))));
        }
        return lines;
    }

    private Optional<String> spent(Aftermath known) {
        return known.last(CaseEventKind.DELIVERED)
                .flatMap(event -> SpentDate.of(
                        Disposal.valueOf(event.code().orElseThrow()),
                        event.on().orElseThrow(),
                        event.text("conditionsEnd").map(LocalDate::parse)))
                .map(on -> words.of("after.spent", words.date(on)));
    }

    private List<String> progress(Aftermath known) {
        List<String> lines = new ArrayList<>();
        for (CaseEvent event : known.since()) {
            if (event.kind() == CaseEventKind.ENGAGEMENT
                    || event.kind() == CaseEventKind.COMPLETED
                    || event.kind() == CaseEventKind.NOT_COMPLETED) {
                lines.addAll(lines(
                        event,
                        words.of(
                                "after.on",
                                words.code(Progress.How.valueOf(event.code().orElseThrow())),
                                words.date(event.on().orElseThrow()))));
            }
        }
        lines.addAll(clocks(known));
        return lines;
    }

    /** When the work with the child is to end, and when to look at it before (policy F6). */
    List<String> clocks(Aftermath known) {
        if (known.last(CaseEventKind.COMPLETED, CaseEventKind.NOT_COMPLETED).isPresent()) {
            return List.of();
        }
        return known.interventionClock()
                .map(clock -> List.of(words.of("after.clock", words.date(clock.warning()), words.date(clock.end()))))
                .orElse(List.of());
    }

    private List<String> reEntry(Aftermath known) {
        List<String> lines = new ArrayList<>();
        for (CaseEvent event : known.of(CaseEventKind.RE_ENTERED)) {
            ReEntry.Kind kind = ReEntry.Kind.valueOf(event.code().orElseThrow());
            LocalDate on = event.on().orElseThrow();
            lines.addAll(lines(event, words.of("after.on", words.code(kind), words.date(on))));
            if (kind != ReEntry.Kind.NONE_KNOWN
                    && known.decision()
                            .filter(each -> on.isAfter(each.given().decidedOn().plusMonths(MONTHS_OF_RE_ENTRY)))
                            .isPresent()) {
                lines.add(words.of("after.re-entry.later"));
            }
        }
        return lines;
    }

    List<Later> later(Person person, Aftermath known) {
        return reading.withinTwelveMonths(person, known).stream()
                .map(each -> new Later(
                        each.reference(),
                        each.decision()
                                .map(decided -> words.of(
                                        "after.re-entry.case.decided",
                                        words.date(each.committed()),
                                        words.code(decided.disposal())))
                                .orElseGet(() -> words.of("after.re-entry.case", words.date(each.committed())))))
                .toList();
    }

    private List<String> escalations(Aftermath known) {
        List<String> lines = new ArrayList<>();
        List<CaseEvent> made = known.of(CaseEventKind.ESCALATED);
        for (CaseEvent event : made) {
            lines.addAll(lines(
                    event,
                    words.of(
                            "after.escalation.made",
                            words.code(Escalation.valueOf(event.code().orElseThrow())),
                            words.date(event.on().orElseThrow()))));
        }
        Escalation.promptedOn(known).stream()
                .filter(each -> made.stream().noneMatch(event -> event.code().equals(Optional.of(each.name()))))
                .forEach(each -> lines.add(words.of("after.escalation.not-made", words.code(each), each.label())));
        return lines;
    }

    /** What was said beside an event stands below it. */
    private static List<String> lines(CaseEvent event, String... first) {
        List<String> lines = new ArrayList<>(List.of(first));
        event.text("words").ifPresent(lines::add);
        return lines;
    }
}
