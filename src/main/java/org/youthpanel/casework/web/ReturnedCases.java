package org.youthpanel.casework.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Gatekeeping;

/** Why a case was sent back to whoever prepares it, until it is sent again. */
@Component
public class ReturnedCases {

    private final Gatekeeping gatekeeping;
    private final CaseEvents events;
    private final Words words;

    ReturnedCases(Gatekeeping gatekeeping, CaseEvents events, Words words) {
        this.gatekeeping = gatekeeping;
        this.events = events;
        this.words = words;
    }

    /** @param line when and by whom */
    public record Returned(String line, String comment) {}

    public Optional<Returned> of(String reference) {
        return Gatekeeping.last(events.of(reference))
                .filter(each -> each.kind() == CaseEventKind.RETURNED
                        && gatekeeping.standing(reference) == Gatekeeping.Standing.RETURNED)
                .map(each -> new Returned(
                        words.of(
                                "returned",
                                each.stamp().by(),
                                words.at(each.stamp().at())),
                        each.text("comment").orElse("")));
    }
}
