package org.youthpanel.casework;

import java.util.Optional;

/** Gives up what was being prepared, with everybody's drafts of its pages. What the log has of the case stays. */
public final class DiscardWorkingCopy {

    private final Log log;
    private final WorkingCopies copies;
    private final Drafts drafts;

    public DiscardWorkingCopy(Log log, WorkingCopies copies, Drafts drafts) {
        this.log = log;
        this.copies = copies;
        this.drafts = drafts;
    }

    public enum Result {
        DISCARDED,
        /** Somebody saved an answer after the person was asked. */
        SAVED_SINCE,
        /** It was handed in or given up already, or never begun. */
        NO_SUCH_COPY
    }

    /** @param seen the mark of the answers as they were when the person was asked: {@link HandInCase#mark} */
    public Result discard(Person person, String reference, String seen) {
        return log.atomically(() -> {
            Optional<WorkingCopy> copy = copies.hold(reference).filter(each -> person.belongsTo(each.service()));
            if (copy.isEmpty()) {
                return Result.NO_SUCH_COPY;
            }
            if (!HandInCase.mark(copy.get(), copies.sections(reference)).equals(seen)) {
                return Result.SAVED_SINCE;
            }
            copies.drop(reference);
            // of a case that is not opened there is no other page
            drafts.dropBelow("/cases/" + reference + (copy.get().isNew() ? "/" : "/tasks/"));
            return Result.DISCARDED;
        });
    }
}
