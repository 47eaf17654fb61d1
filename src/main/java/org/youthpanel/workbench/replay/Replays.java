package org.youthpanel.workbench.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.tracking.Column;

/**
 * The jobs and what came of them, no part of the log. Whoever runs a job holds its claim, and every step asks whether it
 * still does: so two programs never run one job, and a job ends where its claim was taken away.
 */
public interface Replays {

    void add(Replay replay);

    Optional<Replay> find(String id);

    /** Of a version, the latest first. */
    List<Replay> of(String set, String version);

    /** What a person started, the latest first. */
    List<Replay> startedBy(String person, int most);

    // running one

    /** Takes the job that has waited longest; empty where none waits. */
    Optional<Replay> claim(String claim, Instant now);

    /** Whether the claim still stands. */
    boolean holds(String id, String claim);

    /** Says that whoever holds the claim is alive. */
    void alive(String claim);

    /** Fixes the cases; false where the claim is gone, as in all that follows. */
    boolean fix(String id, String claim, List<ReplayedCase.Pending> cases);

    /** The next that are not checked yet. */
    List<ReplayedCase.Pending> pending(String id, int most);

    boolean checked(String id, String claim, List<ReplayedCase> cases);

    /** @param why it failed; empty unless it did */
    boolean end(String id, String claim, Replay.State state, Optional<String> why);

    /** Puts down whatever is held by the claim. */
    void putDown(String claim);

    /** False where it does not go on any more. */
    boolean cancel(String id);

    /** Lets a job that was stopped or cancelled wait again; false where it is neither. */
    boolean resume(String id);

    // what came of one

    /** So many cases alike. */
    record Alike(TwoAnswers comparison, int n) {}

    List<Alike> alike(String id);

    /** Cases alike by a characteristic as well. */
    Map<String, List<Alike>> alikeBy(String id, Column trait);

    /** So many cases that could not be run, and why. */
    record Failures(Tried.Reason reason, String detail, int n) {}

    List<Failures> failures(String id);

    /** Which cases of a result are listed. */
    enum Which {
        CHANGED,
        MORE_FORMAL,
        LESS_FORMAL,
        SAME_RUNG,
        NOW_RECOMMENDED,
        NO_LONGER_RECOMMENDED,
        DEPTH,
        PANEL_CASE,
        ABSORBED,
        MADE,
        COULD_NOT_RUN
    }

    int count(String id, Which which);

    /** The latest day first. */
    List<ReplayedCase> cases(String id, Which which, int skip, int most);
}
