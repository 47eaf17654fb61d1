package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.youthpanel.facts.WorkingDays;

/**
 * How a child's offence came to the panel.
 *
 * @param openedAt when the assessment was in, and the case was opened with it
 */
record Referral(
        MadeUpChild child,
        MadeUpOffence offence,
        LocalDate committedOn,
        Optional<LocalDate> bailedOn,
        LocalDate referredOn,
        LocalDateTime openedAt,
        LocalDate panelOn) {

    private static final WorkingDays WORKING_DAYS = WorkingDays.ofEnglandAndWales();
    /** Papers go out on the Friday before. */
    private static final int DAYS_FOR_PAPERS = 4;

    /** @param latest the last day on which anything may have happened */
    static Referral to(LocalDate panel, LocalDate latest, MadeUpChild child, MadeUpOffence offence, Chance chance) {
        LocalDate referred = workingDayUpTo(panel.minusDays(chance.between(21, 36)));
        boolean bailed = chance.in(70);
        LocalDate bail = referred.minusDays(chance.between(2, 8));
        LocalDate committed =
                bailed ? bail.minusDays(chance.between(0, 14)) : referred.minusDays(chance.between(4, 30));
        // around the ten working days that the assessment is to take (policy F1): most in time, some late
        LocalDate assessed = WORKING_DAYS.after(referred, chance.between(6, 12));
        LocalDate papers = panel.minusDays(DAYS_FOR_PAPERS);
        LocalDate opened = workingDayUpTo(earliest(assessed, earliest(papers, latest)));
        return new Referral(
                child,
                offence,
                committed,
                bailed ? Optional.of(bail) : Optional.empty(),
                referred,
                opened.atTime(chance.between(9, 16), chance.between(0, 59)),
                panel);
    }

    int ageAtOffence() {
        return child.ageOn(committedOn);
    }

    int ageAtDisposal() {
        return child.ageOn(panelOn);
    }

    private static LocalDate workingDayUpTo(LocalDate day) {
        LocalDate found = day;
        while (!WORKING_DAYS.isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
