package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;

/**
 * A correction as one person wrote it down for a second to confirm.
 *
 * @param number of the decision
 * @param correction the entry that it was made from; once another has taken its place, this one is overtaken
 * @param form without a problem
 */
public record ProposedCorrection(int number, int correction, DecisionForm form) {

    private static final String PROPOSAL = "proposal";

    /** Whether an event is the answer to this proposal. */
    public static boolean answers(CaseEvent event, CaseEvent proposal) {
        return (event.kind() == CaseEventKind.CORRECTION_CONFIRMED || event.kind() == CaseEventKind.CORRECTION_DECLINED)
                && event.text(PROPOSAL).equals(Optional.of(String.valueOf(proposal.number())));
    }

    /** The body of an answer. */
    static Map<String, @Nullable Object> answer(CaseEvent proposal) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(PROPOSAL, proposal.number());
        body.put("proposedBy", proposal.stamp().by());
        return body;
    }

    /** The body of the event: the whole form, by the names of the API. */
    public Map<String, @Nullable Object> body() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("number", number);
        body.put("correction", correction);
        body.put("recommendation", form.recommendation().orElse(null));
        body.put("disposal", form.disposal().map(Enum::name).orElse(null));
        body.put("rationale", form.rationale().orElse(null));
        body.put("departure", form.departure().map(Enum::name).orElse(null));
        body.put("levels", form.levels().map(LevelChange::document).orElse(null));
        body.put("conditions", form.conditions());
        body.put("interventions", form.plan().interventions());
        body.put("responsible", form.plan().responsible().orElse(null));
        body.put("followUp", form.plan().followUp().map(String::valueOf).orElse(null));
        body.put("holds", form.holds());
        body.put("decidedOn", form.decidedOn().map(String::valueOf).orElse(null));
        body.put("sitting", form.sitting().orElse(null));
        body.put("why", form.why().map(CorrectionReason::words).orElse(null));
        body.put(
                "whyCode",
                form.why().flatMap(CorrectionReason::cause).map(Enum::name).orElse(null));
        return body;
    }

    /** What the entry would say; a level named as it stands is no change, which shows when it is recorded. */
    public PanelDecision.Given given() {
        return DecisionRules.given(form, form.levels());
    }

    public static ProposedCorrection of(Map<String, @Nullable Object> body) {
        Optional<CorrectionReason.Cause> cause = text(body, "whyCode").map(CorrectionReason.Cause::valueOf);
        return new ProposedCorrection(
                Integer.parseInt(String.valueOf(body.get("number"))),
                Integer.parseInt(String.valueOf(body.get("correction"))),
                new DecisionForm(
                        text(body, "recommendation"),
                        text(body, "disposal").map(Disposal::valueOf),
                        text(body, "rationale"),
                        text(body, "departure").map(Departure::valueOf),
                        Optional.ofNullable(body.get("levels")).map(each -> LevelChange.of((Map<?, ?>) each)),
                        texts(body, "conditions"),
                        new Plan(
                                texts(body, "interventions"),
                                text(body, "responsible"),
                                text(body, "followUp").map(LocalDate::parse)),
                        holds(body.get("holds")),
                        text(body, "decidedOn").map(LocalDate::parse),
                        text(body, "sitting"),
                        text(body, "why").map(words -> new CorrectionReason(cause, words)),
                        List.of()));
    }

    private static Optional<String> text(Map<String, @Nullable Object> body, String name) {
        return Optional.ofNullable(body.get(name)).map(String::valueOf);
    }

    private static List<String> texts(Map<String, @Nullable Object> body, String name) {
        return Stored.list(body.get(name)).stream().map(String::valueOf).toList();
    }

    private static Map<String, String> holds(@Nullable Object holds) {
        return holds instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> String.valueOf(each.getKey()), each -> String.valueOf(each.getValue())))
                : Map.of();
    }
}
