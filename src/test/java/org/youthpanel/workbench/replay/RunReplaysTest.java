package org.youthpanel.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.workbench.replay.Replay.State;

class RunReplaysTest extends Replaying {

    private static final Person POLICY = new Person("policy", Set.of(Role.POLICY), Set.of("leeds"));

    @Autowired
    private ResumeReplay resuming;

    @Autowired
    private ReadReplays reading;

    /** Two cases checked, as if the program had ended after the first, as often as it is tried. */
    private String stoppedAfterOne() {
        return leftAfterOne(3);
    }

    private String leftAfterOne(int attempts) {
        decided("2026-04-21", "COMMUNITY_RESOLUTION");
        decided("2026-04-21", "COMMUNITY_RESOLUTION");
        String id = started("national", "4.0", "2026-04-20", "2026-04-22");
        ended(id);
        jdbc.sql("UPDATE replay SET state = 'RUNNING', claim = 'gone', done = done - 1,"
                        + " alive_until = DATEADD('MINUTE', -1, CURRENT_TIMESTAMP), attempts = ?, ended_at = NULL"
                        + " WHERE id = ?")
                .params(attempts, id)
                .update();
        jdbc.sql("UPDATE replay_case SET checked = NULL WHERE replay = ? AND number = 2")
                .param(id)
                .update();
        return id;
    }

    @Test
    void aJobThatEndedWithItsProgramIsStoppedAndGoesOnFromTheLastCaseChecked() {
        String id = stoppedAfterOne();
        Replay stopped = replays.find(id).orElseThrow();
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        int total = stopped.total().orElseThrow();
        assertThat(stopped.done()).isEqualTo(total - 1);

        assertThat(resuming.resume(POLICY, id)).isInstanceOf(ResumeReplay.Result.Resumed.class);
        Replay done = ended(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.done()).isEqualTo(total);
        assertThat(reading.changes(done).n()).isEqualTo(total);
        // what was held before cannot be gone on with
        assertThat(replays.end(id, "gone", State.FAILED, Optional.empty())).isFalse();
    }

    @Test
    void aJobWhoseProgramFellSilentIsTakenOver() {
        String id = leftAfterOne(1);
        Replay done = ended(id);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.done()).isEqualTo(done.total().orElseThrow());
    }

    @Test
    void aVersionWhoseFilesChangedIsNotGoneOnWith() {
        String id = stoppedAfterOne();
        jdbc.sql("UPDATE replay SET sha256 = ? WHERE id = ?")
                .params("0".repeat(64), id)
                .update();
        assertThat(resuming.resume(POLICY, id)).isInstanceOf(ResumeReplay.Result.VersionChanged.class);
        assertThat(replays.find(id).orElseThrow().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void aJobIsClaimedOnce() {
        String id = stoppedAfterOne();
        // no other is to be claimed meanwhile, and the background is not to come first
        jdbc.sql("UPDATE replay SET state = 'WAITING', claim = NULL, started_at = DATEADD('YEAR', -1, started_at)"
                        + " WHERE id = ?")
                .param(id)
                .update();
        Instant now = Instant.now();
        Optional<Replay> one = replays.claim("one", now);
        Optional<Replay> other = replays.claim("other", now);
        boolean mine = one.filter(each -> each.id().equals(id)).isPresent();
        assertThat(other.filter(each -> each.id().equals(id))).isEmpty();
        if (mine) {
            assertThat(replays.holds(id, "one")).isTrue();
            assertThat(replays.cancel(id)).isTrue();
            assertThat(replays.holds(id, "one")).isFalse();
            assertThat(replays.end(id, "one", State.DONE, Optional.empty())).isFalse();
        }
        assertThat(ended(id).state()).isIn(State.CANCELLED, State.DONE);
    }

    @Test
    void aReplayOfAnotherServiceIsNotThere() {
        String id = stoppedAfterOne();
        Person elsewhere = new Person("elsewhere", Set.of(Role.POLICY), Set.of("leicestershire"));
        assertThat(reading.find(elsewhere, id)).isEmpty();
        assertThat(resuming.resume(elsewhere, id)).isInstanceOf(ResumeReplay.Result.NoSuchReplay.class);
        assertThat(new CancelReplay(replays).cancel(elsewhere, id))
                .isInstanceOf(CancelReplay.Result.NoSuchReplay.class);
        assertThat(reading.of(elsewhere, "national", "4.0")).isEmpty();
        assertThat(reading.find(new Person("both", Set.of(Role.POLICY), Set.of("leeds", "leicestershire")), id))
                .isPresent();
    }
}
