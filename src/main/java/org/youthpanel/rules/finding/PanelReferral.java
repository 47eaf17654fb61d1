package org.youthpanel.rules.finding;

/** A part of the answer whether the case is one for the panel. YES outweighs NO, and NO outweighs UNDETERMINED. */
public record PanelReferral(PanelCase answer) implements Finding {}
