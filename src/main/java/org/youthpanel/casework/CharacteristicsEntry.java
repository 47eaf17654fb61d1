package org.youthpanel.casework;

import java.util.Map;

/**
 * Codes of a child such as ethnicity and sex, kept apart from the facts: no rule can see them.
 *
 * @param codes by name, in the order of their names
 */
public record CharacteristicsEntry(Stamp stamp, String reference, Map<String, String> codes) {}
