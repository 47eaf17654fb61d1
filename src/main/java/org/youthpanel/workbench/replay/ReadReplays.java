package org.youthpanel.workbench.replay;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Column;

/** Jobs and their results, to those who may see all the services that they are of. */
public final class ReadReplays {

    private final Replays replays;

    public ReadReplays(Replays replays) {
        this.replays = replays;
    }

    public Optional<Replay> find(Person person, String id) {
        return replays.find(id).filter(each -> each.shownTo(person));
    }

    /** Of a version, the latest first. */
    public List<Replay> of(Person person, String set, String version) {
        return replays.of(set, version).stream()
                .filter(each -> each.shownTo(person))
                .toList();
    }

    /** What the person started, the latest first. */
    public List<Replay> mine(Person person, int most) {
        return replays.startedBy(person.name(), most).stream()
                .filter(each -> each.shownTo(person))
                .toList();
    }

    /** What came of the cases that are checked, be it all of them or not. */
    public Changes changes(Replay replay) {
        return Changes.of(replays.alike(replay.id()));
    }

    public Disparity disparity(Replay replay, Column by) {
        return Disparity.of(by, replays.alikeBy(replay.id(), by));
    }

    public List<Replays.Failures> failures(Replay replay) {
        return replays.failures(replay.id());
    }

    public int count(Replay replay, Replays.Which which) {
        return replays.count(replay.id(), which);
    }

    /** For those who may read cases. */
    public List<ReplayedCase> cases(Replay replay, Replays.Which which, int skip, int most) {
        return replays.cases(replay.id(), which, skip, most);
    }
}
