package org.youthpanel.facts.concepts;

import org.youthpanel.facts.Known;

/** Whether the child was referred to the panel before, whatever came of it and however long ago. */
public record PanelReferrals(@Reads("panelReferrals") Known before) {}
