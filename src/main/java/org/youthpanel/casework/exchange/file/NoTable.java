package org.youthpanel.casework.exchange.file;

import java.io.Serial;
import java.util.List;

/** A file is no table that can be read: thrown where it is found, caught where the file came in. */
final class NoTable extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final TableFile.Why why;
    private final transient List<Object> where;

    NoTable(TableFile.Why why, Object... where) {
        super(why.name(), null, false, false);
        this.why = why;
        this.where = List.of(where);
    }

    TableFile.Refused refused() {
        return new TableFile.Refused(why, where);
    }
}
