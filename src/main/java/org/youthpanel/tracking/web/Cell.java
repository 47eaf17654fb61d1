package org.youthpanel.tracking.web;

import org.jspecify.annotations.Nullable;

/** A cell of a table, or the name of a column. @param href of the cases behind it; null where there are none */
public record Cell(String text, boolean numeric, @Nullable String href) {

    static Cell text(String text) {
        return new Cell(text, false, null);
    }

    static Cell numeric(String text) {
        return new Cell(text, true, null);
    }

    static Cell of(Asked.Figure figure) {
        return new Cell(String.valueOf(figure.n()), true, figure.href());
    }
}
