package org.youthpanel.casework;

/** Gives up what was being prepared. What the log has of the case stays. */
public final class DiscardWorkingCopy {

    private final Log log;
    private final WorkingCopies copies;

    public DiscardWorkingCopy(Log log, WorkingCopies copies) {
        this.log = log;
        this.copies = copies;
    }

    /** @return whether there was one */
    public boolean discard(Person person, String reference) {
        return log.atomically(() -> {
            boolean found = copies.hold(reference)
                    .filter(each -> person.belongsTo(each.service()))
                    .isPresent();
            if (found) {
                copies.drop(reference);
            }
            return found;
        });
    }
}
