package org.youthpanel.rules.finding;

/** Something to be said to whoever prepares or decides the case. It moves nothing. */
public record Prompt(Severity severity) implements Finding {}
