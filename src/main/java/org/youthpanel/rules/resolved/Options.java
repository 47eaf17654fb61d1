package org.youthpanel.rules.resolved;

import java.util.Set;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.concepts.Reads;

/** Which disposals could be given in this case, and which are barred. */
public record Options(
        @Reads("available") Set<Disposal> available,
        @Reads("barred") Set<Disposal> barred) {}
