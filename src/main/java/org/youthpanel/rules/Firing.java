package org.youthpanel.rules;

import java.util.List;
import org.youthpanel.rules.finding.Finding;

/**
 * A rule has fired and said something. Recorded by the engine, never by the rule itself.
 *
 * @param set the set it belongs to
 * @param rule which
 * @param matched the objects that met its conditions, in their order
 * @param finding what it said
 */
public record Firing(String set, RuleDefinition rule, List<Object> matched, Finding finding) {}
