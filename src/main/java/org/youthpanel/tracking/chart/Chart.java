package org.youthpanel.tracking.chart;

import java.util.Optional;

/** What can be drawn. */
public sealed interface Chart permits Bars, RunChart, Cusum, Funnel, Intervals {

    /** Nothing where there is nothing to draw. */
    Optional<Svg> draw(Alternative alternative);
}
