package org.youthpanel.casework.exchange;

import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.exchange.CheckedRow.Standing;
import org.youthpanel.casework.exchange.file.Table;

/** Makes cases of the rows of a file, all of them in one transaction or none; on the thread of whoever calls it. */
public final class RunImports {

    private static final int LOOK_EVERY = 25;

    private final Imports imports;
    private final ImportEntries entries;
    private final CheckImport checking;
    private final OpenCase opening;
    private final Log log;
    private final Duration kept;
    private final Clock clock;
    private final AtomicReference<@Nullable String> claim = new AtomicReference<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    /** @param kept how long a file lies that nobody goes on with */
    public RunImports(
            Imports imports,
            ImportEntries entries,
            CheckImport checking,
            OpenCase opening,
            Log log,
            Duration kept,
            Clock clock) {
        this.imports = imports;
        this.entries = entries;
        this.checking = checking;
        this.opening = opening;
        this.log = log;
        this.kept = kept;
        this.clock = clock;
    }

    /** Thrown in the midst of the transaction, so that nothing of it is kept. */
    private static final class NotAnyMore extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        NotAnyMore() {
            super("cancelled or put down", null, false, false);
        }
    }

    /** A row that could be a case a moment ago cannot be one any more. */
    private static final class ChangedSince extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        ChangedSince() {
            super("changed since", null, false, false);
        }
    }

    /** Runs the job that has waited longest until it ends; false where none waits, or none is to be begun any more. */
    public boolean runNext() {
        if (stopped) {
            return false;
        }
        String mine = UUID.randomUUID().toString();
        Optional<CaseImport> next = imports.claim(mine, clock.instant());
        if (next.isEmpty()) {
            return false;
        }
        done.set(0);
        claim.set(mine);
        try {
            run(next.get(), mine);
        } catch (NotAnyMore e) {
            // whoever took the claim away has said what becomes of it
            return true;
        } catch (RuntimeException failure) {
            // what failed may be about a cell; its kind is not
            imports.fail(next.get().id(), mine, failure.getClass().getSimpleName());
            IllegalStateException told =
                    new IllegalStateException(failure.getClass().getName());
            told.setStackTrace(failure.getStackTrace());
            throw told;
        } finally {
            claim.set(null);
        }
        return true;
    }

    private void run(CaseImport next, String mine) {
        boolean written;
        try {
            written = log.atomically(() -> write(next, mine));
        } catch (ChangedSince e) {
            written = false;
        }
        if (!written) {
            imports.reopen(next.id(), mine, "changed-since");
        }
    }

    private boolean write(CaseImport of, String mine) {
        done.set(0);
        Person person = new Person(of.confirmedBy().orElseThrow(), Set.of(), Set.of(of.service()));
        Table table = imports.table(of).orElseThrow(NotAnyMore::new);
        // once more, inside: what was free when it was checked may be taken by now
        List<CheckedRow> rows = checking.rows(person, of, table);
        if (rows.stream().anyMatch(each -> each.standing() == Standing.WRONG)) {
            return false;
        }
        int opened = 0;
        for (CheckedRow row : rows) {
            if (done.get() % LOOK_EVERY == 0 && !imports.holds(of.id(), mine)) {
                throw new NotAnyMore();
            }
            if (row.standing() == Standing.BECOMES_A_CASE) {
                if (!(opening.open(person, row.form()) instanceof OpenCase.Result.Opened)) {
                    throw new ChangedSince();
                }
                opened++;
            }
            done.incrementAndGet();
        }
        int there = rows.size() - opened;
        entries.add(new Signature(of.service(), "", clock.instant(), person.name()), of, opened, there);
        if (!imports.end(of.id(), mine, opened, there)) {
            throw new NotAnyMore();
        }
        return true;
    }

    /** Says how far the job is that runs here: called beside it, since its transaction tells nobody. */
    public void alive() {
        Optional.ofNullable(claim.get()).ifPresent(each -> imports.alive(each, done.get()));
    }

    /** Puts the job that runs here down, to be gone on with: called beside it when the program ends. */
    public void stop() {
        stopped = true;
        Optional.ofNullable(claim.get()).ifPresent(imports::putDown);
    }

    /** Removes the files that lay too long. */
    public void clear() {
        imports.expire(clock.instant().minus(kept));
    }
}
