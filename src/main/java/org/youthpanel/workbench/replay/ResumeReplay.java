package org.youthpanel.workbench.replay;

import java.util.Optional;
import org.youthpanel.casework.Person;
import org.youthpanel.rules.RuleBook;

/** Goes on with a job that was stopped or cancelled, from the last case that was checked. */
public final class ResumeReplay {

    private final RuleBook rules;
    private final Replays replays;

    public ResumeReplay(RuleBook rules, Replays replays) {
        this.rules = rules;
        this.replays = replays;
    }

    public sealed interface Result {
        record Resumed() implements Result {}

        /** Half of one version and half of another would be a result of neither. */
        record VersionChanged() implements Result {}

        /** It goes on, or is done. */
        record NothingToResume() implements Result {}

        record NoSuchReplay() implements Result {}
    }

    public Result resume(Person person, String id) {
        Optional<Replay> replay = replays.find(id).filter(each -> each.shownTo(person));
        if (replay.isEmpty()) {
            return new Result.NoSuchReplay();
        }
        if (!isAsItWas(rules, replay.get())) {
            return new Result.VersionChanged();
        }
        return replays.resume(id) ? new Result.Resumed() : new Result.NothingToResume();
    }

    /** Whether the version still has the files it had when the job was started. */
    static boolean isAsItWas(RuleBook rules, Replay replay) {
        return rules.version(replay.set(), replay.version())
                .filter(each -> each.sha256().equals(replay.sha256()))
                .isPresent();
    }
}
