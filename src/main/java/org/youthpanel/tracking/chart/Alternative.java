package org.youthpanel.tracking.chart;

import java.util.regex.Pattern;

/**
 * What is read out in place of a drawing.
 *
 * @param id of the chart, its own on a page: all ids within the drawing begin with it
 * @param title what the chart shows
 * @param description what is to be seen in it, in a sentence
 */
public record Alternative(String id, String title, String description) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public Alternative {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("An id of a chart is of small letters, digits and hyphens");
        }
    }
}
