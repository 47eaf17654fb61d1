package org.youthpanel.advice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.WorkingDays;

/** The dates that follow from a case's dates, each given whenever its trigger is known (policy F). */
final class DueDates {

    private DueDates() {}

    static Map<String, LocalDate> of(CaseFacts facts, InForce inForce, WorkingDays workingDays) {
        Map<String, LocalDate> due = new LinkedHashMap<>();
        facts.get(Facts.REFERRED_ON)
                .ifPresent(on -> due.put(
                        "assessmentComplete",
                        workingDays.after(on, inForce.nationalParameters().assessmentComplete())));
        facts.get(Facts.BAILED_ON)
                .ifPresent(on -> due.put(
                        "policeInformed",
                        workingDays.after(on, inForce.nationalParameters().policeInformed())));
        inForce.serviceParameters()
                .cautionDelivered()
                .ifPresent(
                        days -> due.put("cautionDelivered", facts.decisionDate().plusDays(days)));
        inForce.serviceParameters()
                .interventionEnds()
                .ifPresent(months ->
                        due.put("interventionEnds", facts.decisionDate().plusMonths(months)));
        return due;
    }
}
