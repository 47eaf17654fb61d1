package org.youthpanel.rules.finding;

/** The full assessment is asked for (policy A1 to A4, A12). */
public record DepthTrigger() implements Finding {}
