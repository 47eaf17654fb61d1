package org.youthpanel.tracking.published;

import org.youthpanel.casework.Stamp;

/**
 * Tables that were published, by whom and when.
 *
 * @param body the tables as they were kept, to the letter
 */
public record Publication(Stamp stamp, Quarter quarter, String body) {

    public PublishedSet set() {
        return PublishedSet.of(body);
    }
}
