package org.youthpanel.rules.finding;

/** The case is not one for a youth disposal at all: too young, or no longer a child (policy C1, C2). */
public record NotForYouthDisposal() implements Finding {}
