package org.youthpanel.tracking;

import java.util.Optional;

/**
 * A number, and which cases are behind it.
 *
 * @param behind empty where no one condition names them
 */
public record Tally(int n, Optional<Behind> behind) {

    static Tally of(int n, Behind behind) {
        return new Tally(n, Optional.of(behind));
    }
}
