package org.youthpanel.casework;

import java.util.List;
import java.util.Map;

/** The codes kept for tracking alone. */
public interface Characteristics {

    CharacteristicsEntry add(Signature signature, String reference, Map<String, String> codes);

    /** Oldest first. */
    List<CharacteristicsEntry> of(String reference);
}
