package org.youthpanel.rules.engine;

import java.util.Collection;
import java.util.List;
import org.youthpanel.rules.Firing;

/** The rules of one stratum of one version, ready to run. */
@FunctionalInterface
public interface RunnableRules {

    /** Everything the rules say about these concepts, by rule id: in which order rules lie or fire says nothing. */
    List<Firing> run(Collection<?> concepts);
}
