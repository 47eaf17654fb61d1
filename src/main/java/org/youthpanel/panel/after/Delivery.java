package org.youthpanel.panel.after;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;

/**
 * What was given to the child, and how.
 *
 * @param appropriateAdult was present
 * @param turned18 by that day; asked where it may be
 * @param conditionsEnd of a conditional caution
 * @param lateReason why a caution was given after its day (policy F5)
 */
public record Delivery(
        Optional<Disposal> disposal,
        Optional<LocalDate> on,
        Optional<Boolean> turned18,
        Optional<Boolean> appropriateAdult,
        Optional<LocalDate> conditionsEnd,
        Optional<String> lateReason,
        List<Problem> unread)
        implements Following {

    private static final int ADULT = 18;
    /** Those that are not given to a child without an appropriate adult (policy C22). */
    private static final Set<Disposal> WITH_AN_ADULT = Set.of(
            Disposal.COMMUNITY_RESOLUTION,
            Disposal.DEFERRED_CAUTION,
            Disposal.YOUTH_CAUTION,
            Disposal.YOUTH_CONDITIONAL_CAUTION);

    @Override
    public void check(Aftermath known, List<Problem> problems) {
        Fields.required("givenDisposal", disposal, problems);
        Following.day("givenOn", on, known, problems);
        adult(known, problems);
        if (conditionsEnd.isPresent()
                && on.filter(each -> conditionsEnd.get().isBefore(each)).isPresent()) {
            problems.add(new Problem("conditionsEnd", "before-given", "Conditions end after they were given."));
        }
        if (isLate(known)) {
            Fields.required("lateReason", lateReason, problems);
        }
    }

    private void adult(Aftermath known, List<Problem> problems) {
        if (disposal.filter(WITH_AN_ADULT::contains).isEmpty() || on.isEmpty()) {
            return;
        }
        if (mayHaveTurned18(known, on.get())) {
            Fields.required("turned18", turned18, problems);
        }
        boolean child = known.ageAtDisposal() < ADULT && !(mayHaveTurned18(known, on.get()) && turned18.orElse(true));
        if (!child) {
            return;
        }
        Fields.required("appropriateAdult", appropriateAdult, problems);
        if (appropriateAdult.equals(Optional.of(false))) {
            problems.add(new Problem(
                    "appropriateAdult",
                    "absent",
                    "To a child under 18 this is given only with an appropriate adult present (C22)."));
        }
    }

    /** Whether a child of this age on the day of the panel can be 18 on this day; the day of birth is not kept. */
    public static boolean mayHaveTurned18(Aftermath known, LocalDate day) {
        long years = Math.max(0, ChronoUnit.YEARS.between(known.panelDate(), day));
        return known.ageAtDisposal() < ADULT && known.ageAtDisposal() + years + 1 >= ADULT;
    }

    private boolean isLate(Aftermath known) {
        return disposal.filter(Disposal::isCaution).isPresent()
                && known.due("cautionDelivered")
                        .filter(due -> on.filter(each -> each.isAfter(due)).isPresent())
                        .isPresent();
    }

    @Override
    public NewCaseEvent event() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("appropriateAdult", appropriateAdult.orElse(null));
        body.put("turned18", turned18.orElse(null));
        body.put("conditionsEnd", conditionsEnd.map(String::valueOf).orElse(null));
        body.put("lateReason", lateReason.orElse(null));
        return NewCaseEvent.of(CaseEventKind.DELIVERED, body)
                .code(disposal.orElseThrow())
                .on(on.orElseThrow());
    }
}
