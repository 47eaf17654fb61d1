package org.youthpanel.panel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of a child in a service, as it is kept. */
public interface HeldOfChild {

    /**
     * By table, without what only the chain needs.
     *
     * @param references of all cases of the child
     * @param child the keyed hash of the number
     */
    Map<String, List<Map<String, @Nullable Object>>> of(List<String> references, String child);
}
