package org.youthpanel.workbench.replay;

import java.util.Optional;
import org.youthpanel.casework.Person;

/** Takes a job from whoever runs it, which is then at most one case further. */
public final class CancelReplay {

    private final Replays replays;

    public CancelReplay(Replays replays) {
        this.replays = replays;
    }

    public sealed interface Result {
        record Cancelled() implements Result {}

        /** It had ended before. */
        record HadEnded(Replay replay) implements Result {}

        record NoSuchReplay() implements Result {}
    }

    public Result cancel(Person person, String id) {
        Optional<Replay> replay = replays.find(id).filter(each -> each.shownTo(person));
        if (replay.isEmpty()) {
            return new Result.NoSuchReplay();
        }
        return replays.cancel(id) ? new Result.Cancelled() : new Result.HadEnded(replay.get());
    }
}
