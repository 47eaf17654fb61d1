package org.youthpanel.facts;

/** A gravity score with the scale it is read on. */
public record GravityScore(GravityScale scale, int value) {}
