package org.youthpanel.facts.concepts;

import org.youthpanel.facts.Admission;
import org.youthpanel.facts.Known;

/** How the child answers: what is admitted, and whether the child is willing to take part and agrees to conditions. */
public record Response(
        @Reads("admission") Admission admission,
        @Reads("engagement.willing") Known willing,
        @Reads("engagement.consentsToConditions") Known consentsToConditions) {}
