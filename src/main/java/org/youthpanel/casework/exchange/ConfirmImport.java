package org.youthpanel.casework.exchange;

import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.file.Table;

/** Lets the rows of a file become cases, in the background; or takes that back before it is done. */
public final class ConfirmImport {

    private final Imports imports;
    private final CheckImport checking;

    public ConfirmImport(Imports imports, CheckImport checking) {
        this.imports = imports;
        this.checking = checking;
    }

    public enum Result {
        CONFIRMED,
        /** There are rows with problems, or none that would become a case. */
        NOTHING_TO_CONFIRM,
        /** It was confirmed already, or has ended: whoever asks is shown where it stands. */
        NOT_OPEN,
        /** Its columns or codes are read in another way than the person was shown. */
        MAPPED_SINCE
    }

    /** @param revision of the mapping that the person was shown the check of */
    public Result confirm(Person person, CaseImport of, Table table, int revision) {
        if (of.state() != CaseImport.State.OPEN) {
            return Result.NOT_OPEN;
        }
        if (of.revision() != revision || of.mapping().isEmpty()) {
            return Result.MAPPED_SINCE;
        }
        if (!checking.check(person, of, table).canBeConfirmed()) {
            return Result.NOTHING_TO_CONFIRM;
        }
        return imports.confirm(of.id(), revision, person.name()) ? Result.CONFIRMED : Result.NOT_OPEN;
    }

    /** Whoever goes on with it is named as who opened its cases. */
    public boolean resume(Person person, CaseImport of) {
        return imports.resume(of.id(), person.name());
    }

    public boolean cancel(CaseImport of) {
        return imports.cancel(of.id());
    }

    public boolean discard(CaseImport of) {
        return imports.discard(of.id());
    }
}
