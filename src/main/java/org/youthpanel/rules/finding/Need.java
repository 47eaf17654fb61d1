package org.youthpanel.rules.finding;

import org.youthpanel.facts.Disposal;

/**
 * What is not known to hold and has to, before a disposal can be given. It bars nothing.
 *
 * @param fact the path of the fact: {@code child.appropriateAdult}
 */
public record Need(Disposal disposal, String fact) implements Finding {}
