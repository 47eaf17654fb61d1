package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.AnswerCorrection;
import org.youthpanel.panel.AnswerCorrection.Result;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.ProposedCorrection;
import org.youthpanel.panel.after.Aftermath;
import org.youthpanel.panel.after.ReadAftermath;

/** A correction that somebody proposed after the panel's day, for the second person: as it is recorded, and as proposed. */
@Controller
class CorrectionPages {

    private static final List<String> FIELDS = List.of("answer", "declineReason");

    private final ReadAftermath reading;
    private final AnswerCorrection answering;
    private final OpenRecommendation opening;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;

    CorrectionPages(
            ReadAftermath reading,
            AnswerCorrection answering,
            OpenRecommendation opening,
            FormDrafts drafts,
            Once once,
            Words words) {
        this.reading = reading;
        this.answering = answering;
        this.opening = opening;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/corrections/{number}")
    ModelAndView show(Person person, @PathVariable String reference, @PathVariable int number, Model model) {
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        drafts.restore(person, address(reference, number), typed);
        return page(person, reference, number, typed, new FormErrors(words), model, HttpStatus.OK);
    }

    @PostMapping("/cases/{reference}/corrections/{number}")
    ModelAndView answer(
            Person person,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        Result[] result = new Result[1];
        Optional<String> to = once.lead(person, address(reference, number), typed, () -> {
            result[0] = answer(person, reference, number, typed);
            return result[0] instanceof Result.Confirmed || result[0] instanceof Result.Declined
                    ? Optional.of("/cases/" + reference)
                    : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, address(reference, number));
            flash.addFlashAttribute(
                    "success",
                    words.of(typed.one("answer").equals("confirm") ? "correction.confirmed" : "correction.declined"));
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words);
        HttpStatus status = HttpStatus.CONFLICT;
        if (result[0] instanceof Result.Refused refused) {
            errors.add(refused.problems(), FIELDS, Map.of(), path -> FIELDS.contains(path) ? path : "answer");
            status = HttpStatus.BAD_REQUEST;
        }
        return page(person, reference, number, typed, errors, model, status);
    }

    private Result answer(Person person, String reference, int number, Typed typed) {
        return switch (typed.one("answer")) {
            case "confirm" -> {
                Result result = answering.confirm(person, reference, number);
                if (result instanceof Result.Confirmed confirmed) {
                    confirmed
                            .levels()
                            .ifPresent(each ->
                                    opening.open(person, reference, each.after().id(), Way.PAGE));
                }
                yield result;
            }
            case "decline" -> answering.decline(person, reference, number, typed.one("declineReason"));
            default -> new Result.Refused(List.of(new Problem("answer", "required", "Choose one of the answers.")));
        };
    }

    /** What is recorded and what is proposed instead, for one question. */
    public record Line(String question, String now, String proposed, boolean different) {}

    private ModelAndView page(
            Person person,
            String reference,
            int number,
            Typed typed,
            FormErrors errors,
            Model model,
            HttpStatus status) {
        Aftermath known =
                reading.read(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseEvent event = known.of(CaseEventKind.CORRECTION_PROPOSED).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ProposedCorrection proposed = ProposedCorrection.of(event.body());
        PanelDecision from = entry(known, proposed);
        model.addAttribute("reference", reference);
        model.addAttribute("place", address(reference, number));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("lines", lines(from.given(), proposed.given()));
        model.addAttribute("why", proposed.form().why().orElse(null));
        model.addAttribute(
                "proposedBy",
                words.of(
                        "correction.proposed",
                        words.at(event.stamp().at()),
                        event.stamp().by()));
        model.addAttribute("closed", closed(person, known, event, proposed));
        model.addAttribute(
                "answers",
                List.of(
                        new DecisionChoices.Item("confirm", words.of("correction.confirm"), null),
                        new DecisionChoices.Item("decline", words.of("correction.decline"), null)));
        return new ModelAndView("panel/correction", model.asMap(), status);
    }

    private static PanelDecision entry(Aftermath known, ProposedCorrection proposed) {
        return known.decisions().stream()
                .filter(each -> each.number() == proposed.number() && each.correction() == proposed.correction())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Why there is nothing to answer for this person; null where there is. */
    private @Nullable String closed(Person person, Aftermath known, CaseEvent event, ProposedCorrection proposed) {
        Optional<CaseEvent> answer = known.events().stream()
                .filter(each -> ProposedCorrection.answers(each, event))
                .findFirst();
        if (answer.isPresent()) {
            return words.of(
                    "correction.closed." + answer.get().kind(),
                    words.at(answer.get().stamp().at()),
                    answer.get().stamp().by());
        }
        boolean overtaken = known.decisions().stream()
                .anyMatch(each -> each.number() == proposed.number() && each.correction() > proposed.correction());
        if (overtaken) {
            return words.of("correction.closed.overtaken");
        }
        return event.stamp().by().equals(person.name()) ? words.of("correction.closed.own") : null;
    }

    private List<Line> lines(PanelDecision.Given now, PanelDecision.Given proposed) {
        List<Line> lines = new ArrayList<>();
        line(lines, "case.decision.disposal", words.code(now.disposal()), words.code(proposed.disposal()));
        line(
                lines,
                "case.decision.departure",
                now.departure().map(words::code).orElse(""),
                proposed.departure().map(words::code).orElse(""));
        line(lines, "case.decision.rationale", now.rationale(), proposed.rationale());
        line(lines, "case.decision.conditions", joined(now.conditions()), joined(proposed.conditions()));
        line(
                lines,
                "correction.interventions",
                joined(now.plan().interventions()),
                joined(proposed.plan().interventions()));
        line(
                lines,
                "correction.responsible",
                now.plan().responsible().orElse(""),
                proposed.plan().responsible().orElse(""));
        line(
                lines,
                "correction.followUp",
                now.plan().followUp().map(words::date).orElse(""),
                proposed.plan().followUp().map(words::date).orElse(""));
        line(lines, "case.decision.decidedOn", words.date(now.decidedOn()), words.date(proposed.decidedOn()));
        line(lines, "case.decision.levels", levels(now), levels(proposed));
        return lines;
    }

    private void line(List<Line> lines, String key, String now, String proposed) {
        if (!now.isEmpty() || !proposed.isEmpty()) {
            String none = words.of("govuk.not-provided");
            lines.add(new Line(
                    words.of(key),
                    now.isEmpty() ? none : now,
                    proposed.isEmpty() ? none : proposed,
                    !now.equals(proposed)));
        }
    }

    private String levels(PanelDecision.Given given) {
        return given.levels()
                .map(levels -> joined(levels.document().entrySet().stream()
                        .map(each -> each.getKey().equals("reason")
                                ? String.valueOf(each.getValue())
                                : words.of(
                                        "words.part",
                                        words.fact("assessment." + each.getKey()),
                                        words.value("assessment." + each.getKey(), each.getValue())))
                        .toList()))
                .orElse("");
    }

    private static String joined(List<String> texts) {
        return String.join("; ", texts);
    }

    private static String address(String reference, int number) {
        return "/cases/" + reference + "/corrections/" + number;
    }
}
