package org.youthpanel.facts.concepts;

/** Whether any strength or protective factor is recorded. */
public record Strengths(@Reads("strengths") boolean recorded) {}
