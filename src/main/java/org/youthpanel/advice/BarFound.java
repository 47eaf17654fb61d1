package org.youthpanel.advice;

import java.util.Optional;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.finding.Ground;

/**
 * Something that bars a disposal.
 *
 * @param firing the rule that said so; empty where the service does not offer the disposal (policy B20)
 */
record BarFound(String label, String reason, Ground ground, Optional<Firing> firing) {}
