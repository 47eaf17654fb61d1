package org.youthpanel.rules.resolved;

import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.concepts.Reads;

/** The recommended disposal. There is none where nothing could be recommended. */
public record Recommended(@Reads("recommended") Disposal disposal) {}
