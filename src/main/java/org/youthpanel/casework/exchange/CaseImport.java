package org.youthpanel.casework.exchange;

import java.time.Instant;
import java.util.Optional;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.file.TableFile;

/**
 * A file that cases are taken from, and how far that is. It is no part of the log: the cases are.
 *
 * @param service whose cases they will be
 * @param supplier the system that wrote the file
 * @param sha256 of the file, by which it is known again
 * @param rows how many there are below the heads
 * @param mapping empty until somebody said what the columns give
 * @param revision how often that was said: a confirmation is of one
 * @param done how many rows of a job that runs are written, for nobody to rely on until all are
 * @param ended how it ended; empty until it did
 * @param why nothing was written, where a job came to that; empty otherwise
 */
public record CaseImport(
        String id,
        String service,
        String supplier,
        String by,
        Instant at,
        String sha256,
        TableFile.Written written,
        int rows,
        Optional<Mapping> mapping,
        int revision,
        State state,
        Optional<String> confirmedBy,
        int done,
        Optional<Ended> ended,
        Optional<String> why) {

    /** @param opened how many rows became cases; @param there how many were cases already */
    public record Ended(Instant at, int opened, int there) {}

    public enum State {
        /** Until somebody confirms it. */
        OPEN,
        WAITING,
        RUNNING,
        /** With the program that ran it. Nothing was written. */
        STOPPED,
        /** By a fault. Nothing was written. */
        FAILED,
        DONE,
        /** Given up; the file is gone. */
        DISCARDED,
        /** Left lying; the file is gone. */
        EXPIRED;

        public boolean goesOn() {
            return this == WAITING || this == RUNNING;
        }

        public boolean canBeResumed() {
            return this == STOPPED || this == FAILED;
        }

        /** Whether what was uploaded is still kept. */
        public boolean hasFile() {
            return this != DONE && this != DISCARDED && this != EXPIRED;
        }
    }

    public boolean shownTo(Person person) {
        return person.belongsTo(service);
    }
}
