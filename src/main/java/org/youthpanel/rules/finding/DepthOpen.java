package org.youthpanel.rules.finding;

/** A fact that is not known could still ask for the full assessment (policy A7). */
public record DepthOpen() implements Finding {}
