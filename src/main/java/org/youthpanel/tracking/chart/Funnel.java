package org.youthpanel.tracking.chart;

import java.util.List;
import java.util.Optional;

/**
 * Shares of places against how many cases each has, with the limits within which chance alone would leave them.
 *
 * @param overall the share of all places together, from 0 to 1
 * @param limits in rising order of cases, so many as make a smooth curve
 */
public record Funnel(List<Place> places, double overall, List<Limits> limits, Key key) implements Chart {

    /**
     * A panel, a team or a service; never a person.
     *
     * @param signal whether the page says something of this place
     */
    public record Place(String name, double cases, double share, boolean signal) {}

    /** From 0 to 1, at a number of cases. */
    public record Limits(double cases, double lower95, double upper95, double lower998, double upper998) {}

    /**
     * What the lines and marks are called.
     *
     * @param cases what is counted along the axis
     */
    public record Key(String place, String overall, String limits95, String limits998, String signal, String cases) {}

    public Funnel {
        places = List.copyOf(places);
        limits = List.copyOf(limits);
    }

    @Override
    public Optional<Svg> draw(Alternative alternative) {
        return places.isEmpty() ? Optional.empty() : Optional.of(FunnelDrawing.draw(this, alternative));
    }
}
