package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.Particular;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Level;

/**
 * How people go about a made-up case: whose team assessed it, who read what beforehand, which panel had it. Drawn from
 * the reference, so that it is the same each time and changes nothing of what was drawn for the case.
 */
final class Habits {

    private static final List<String> TEAMS = List.of("East team", "South team", "West team");
    private static final List<String> PANELS = List.of("Tuesday morning panel", "Tuesday afternoon panel");
    /** One chair's habit in three cases: figures of agreement are split by who had seen the recommendation. */
    private static final int PACK_UNREAD_IN = 3;

    private static final int FIRST_VIEWS_IN = 2;
    private static final int VIEW_CHANGED_IN = 5;
    private static final int RAISED_IN = 14;
    private static final int NOT_REFERRED_IN = 4;
    private static final int DAYS_TO_ASSESS = 8;
    private static final int DAYS_APART = 9;

    private final MadeUpCase made;
    private final int draw;

    private Habits(MadeUpCase made) {
        this.made = made;
        this.draw = Math.floorMod(made.reference().hashCode(), 2 * 3 * 5 * 7 * 9);
    }

    static Habits of(MadeUpCase made) {
        return new Habits(made);
    }

    String panel() {
        return PANELS.get(draw % 7 < 4 ? 0 : 1);
    }

    /** The assessment is dated some days after the referral, and mostly in time. */
    Map<Particular, String> particulars() {
        Object referred = Draft.at(made.facts(), Facts.REFERRED_ON);
        LocalDate day = referred == null
                ? made.openedAt().toLocalDate()
                : LocalDate.parse(String.valueOf(referred)).plusDays(DAYS_TO_ASSESS + draw % DAYS_APART);
        LocalDate opened = made.openedAt().toLocalDate();
        return Map.of(
                Particular.AUTHOR_TEAM, TEAMS.get(draw % TEAMS.size()),
                Particular.ASSESSED_ON, (day.isAfter(opened) ? opened : day).toString());
    }

    boolean packRead() {
        return draw % PACK_UNREAD_IN != 0;
    }

    /** What the panel thought before the recommendation was uncovered; not every sitting asks for it. */
    Optional<Disposal> firstView(MadeUpDecision decision) {
        if (made.sitting().getMonthValue() % FIRST_VIEWS_IN == 0) {
            return Optional.empty();
        }
        Optional<Disposal> police =
                Optional.ofNullable(Draft.at(made.facts(), Facts.POLICE_VIEW)).map(each -> Disposal.valueOf("" + each));
        return draw % VIEW_CHANGED_IN == 0 ? police : Optional.of(decision.disposal());
    }

    /** The gatekeeper raises a level now and then; the panel does so on other cases. */
    Optional<LevelChange> raised() {
        boolean low = Level.LOW.name().equals(String.valueOf(Draft.at(made.facts(), Facts.SAFETY_AND_WELLBEING)));
        boolean panel = made.decision().flatMap(MadeUpDecision::levels).isPresent();
        return low && !panel && draw % RAISED_IN == 0
                ? Optional.of(new LevelChange(
                        Optional.of(Level.MEDIUM),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("The school’s account of the last term was not weighed.")))
                : Optional.empty();
    }

    boolean refersOn() {
        return draw % NOT_REFERRED_IN != 0;
    }
}
