package org.youthpanel.workbench.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Adviser;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.Where;
import org.youthpanel.workbench.replay.Replay.State;

/** Runs jobs, one after the other, on the thread of whoever calls it. */
public final class RunReplays {

    /** Cases that are kept together: progress is told in these steps, and a job that was stopped repeats one at most. */
    private static final int AT_ONCE = 50;

    private final Adviser adviser;
    private final KeepCounts keeping;
    private final Counts counts;
    private final CheckCase checking;
    private final Replays replays;
    private final Clock clock;
    private final AtomicReference<@Nullable String> claim = new AtomicReference<>();

    public RunReplays(
            Adviser adviser, KeepCounts keeping, Counts counts, CheckCase checking, Replays replays, Clock clock) {
        this.adviser = adviser;
        this.keeping = keeping;
        this.counts = counts;
        this.checking = checking;
        this.replays = replays;
        this.clock = clock;
    }

    /** Runs the job that has waited longest until it ends; false where none waits. */
    public boolean runNext() {
        String mine = UUID.randomUUID().toString();
        Optional<Replay> next = replays.claim(mine, clock.instant());
        if (next.isEmpty()) {
            return false;
        }
        claim.set(mine);
        try {
            run(next.get(), mine);
        } catch (RuntimeException failure) {
            replays.end(
                    next.get().id(),
                    mine,
                    State.FAILED,
                    Optional.of(failure.getClass().getSimpleName()));
            throw failure;
        } finally {
            claim.set(null);
        }
        return true;
    }

    /** Says that the job that runs here does: called beside it, since a step of it can take long. */
    public void alive() {
        Optional.ofNullable(claim.get()).ifPresent(replays::alive);
    }

    /** Puts the job that runs here down, to be gone on with: called beside it when the program ends. */
    public void stop() {
        Optional.ofNullable(claim.get()).ifPresent(replays::putDown);
    }

    private void run(Replay replay, String mine) {
        if (!ResumeReplay.isAsItWas(adviser.rules(), replay)) {
            replays.end(replay.id(), mine, State.FAILED, Optional.of("version-changed"));
            return;
        }
        if (replay.total().isEmpty() && !replays.fix(replay.id(), mine, find(replay))) {
            return;
        }
        TryVersion version = new TryVersion(
                adviser, adviser.rules().version(replay.set(), replay.version()).orElseThrow());
        List<ReplayedCase.Pending> pending = replays.pending(replay.id(), AT_ONCE);
        while (!pending.isEmpty()) {
            List<ReplayedCase> checked = new ArrayList<>();
            for (ReplayedCase.Pending each : pending) {
                if (!replays.holds(replay.id(), mine)) {
                    return;
                }
                checked.add(checking.check(each, version));
            }
            if (!replays.checked(replay.id(), mine, checked)) {
                return;
            }
            pending = replays.pending(replay.id(), AT_ONCE);
        }
        replays.end(replay.id(), mine, State.DONE, Optional.empty());
    }

    /** Decided cases, as figures count them; the latest first. */
    private List<ReplayedCase.Pending> find(Replay replay) {
        keeping.catchUp(replay.services());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        Where where = Where.of(replay.services(), today)
                .between(replay.period().from(), replay.period().to())
                .knowing(Column.DECIDED);
        List<Column> columns = new ArrayList<>(CompareGroups.BY);
        columns.add(Column.REFERENCE);
        columns.add(Column.COUNTED_ON);
        List<ReplayedCase.Pending> found = new ArrayList<>();
        try {
            counts.each(where, columns, row -> {
                Map<Column, String> traits = new EnumMap<>(row);
                String reference = traits.remove(Column.REFERENCE);
                LocalDate on = LocalDate.parse(traits.remove(Column.COUNTED_ON));
                found.add(new ReplayedCase.Pending(found.size() + 1, reference, on, traits));
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }
}
