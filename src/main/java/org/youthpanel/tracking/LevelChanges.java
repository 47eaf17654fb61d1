package org.youthpanel.tracking;

import java.util.List;
import java.util.Optional;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.tracking.Column.AssessedLevel;

/**
 * Levels that the panel and the gatekeeper changed, never added to each other (policy H4), referrals to others, and
 * recommendations that were overtaken. Every number is one of cases.
 *
 * @param referrals each that was prompted for or made
 */
public record LevelChanges(
        Selection selection, By panel, By gatekeeper, List<Referral> referrals, List<Overtaken> overtaken) {

    /**
     * @param of how many cases: those that reached a panel, and for the gatekeeper all of the selection
     * @param any where any level was changed
     * @param agencies which raised it in the sitting; none of the gatekeeper
     */
    public record By(
            Tally of,
            Tally any,
            Tally raised,
            Tally lowered,
            Tally firstSet,
            List<Level> levels,
            List<Team> teams,
            List<Raiser> agencies,
            List<Effect> effects) {}

    public record Level(AssessedLevel level, Tally raised, Tally lowered, Tally firstSet) {}

    /** @param team of the assessment's author; empty where it is not known */
    public record Team(Optional<String> team, Tally of, Tally raised, Tally lowered, Tally firstSet) {}

    public record Raiser(Agency agency, Tally cases) {}

    /** What was advised before and after; a disposal is empty where none was recommended. */
    public record Effect(
            Optional<String> recommendedBefore,
            Optional<String> recommendedAfter,
            Optional<String> depthBefore,
            Optional<String> depthAfter,
            Tally cases) {

        public boolean changed() {
            return !recommendedBefore.equals(recommendedAfter) || !depthBefore.equals(depthAfter);
        }
    }

    /** @param cause what made the facts that were advised on again, a code of {@code Origin} */
    public record Overtaken(String cause, Effect effect) {}

    /**
     * @param prompted cases in which the advice asked for it
     * @param made of these, referred
     * @param unprompted referred where no advice asked for it
     * @param afterRaised prompted for after the panel had raised a level, and
     * @param madeAfterRaised of these, referred
     */
    public record Referral(
            Escalation to, Tally prompted, Tally made, Tally unprompted, Tally afterRaised, Tally madeAfterRaised) {}
}
