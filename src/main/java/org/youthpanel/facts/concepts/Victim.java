package org.youthpanel.facts.concepts;

import org.youthpanel.facts.Known;
import org.youthpanel.facts.VictimView;

/** What is recorded of the victim. */
public record Victim(
        @Reads("victim.identified") Known identified,
        @Reads("victim.view") VictimView view,
        @Reads("victim.writtenInformation") Known writtenInformation) {}
