package org.youthpanel.facts.concepts;

/** The officer's reasoned claim that the circumstances are exceptional. Not made unless it is there. */
public record Exceptional(@Reads("exceptional") boolean claimed) {}
