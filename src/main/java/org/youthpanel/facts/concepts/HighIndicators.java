package org.youthpanel.facts.concepts;

import java.util.Set;

/**
 * Which factors on file indicate a HIGH level (policy A12): one of the grave ones, or this many of any kind.
 *
 * @param grave each enough alone
 * @param number of any kind that is enough, 1 or more
 * @param <F> the kind of factor
 */
public record HighIndicators<F>(Set<F> grave, int number) {

    public boolean indicate(Set<F> onFile) {
        return onFile.size() >= number || onFile.stream().anyMatch(grave::contains);
    }
}
