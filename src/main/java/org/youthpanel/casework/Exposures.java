package org.youthpanel.casework;

import java.util.List;

/** Who saw which recommendation. */
public interface Exposures {

    Exposure add(Signature signature, String reference, String recommendation, Way way);

    /** Oldest first. */
    List<Exposure> of(String reference);
}
