package org.youthpanel.tracking.chart;

/** A drawing that may stand in a page as it is. Only this package makes one, since nothing escapes it afterwards. */
public final class Svg {

    private final String markup;

    Svg(String markup) {
        this.markup = markup;
    }

    public String markup() {
        return markup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Svg svg && svg.markup.equals(markup);
    }

    @Override
    public int hashCode() {
        return markup.hashCode();
    }

    @Override
    public String toString() {
        return "Svg of " + markup.length() + " characters";
    }
}
