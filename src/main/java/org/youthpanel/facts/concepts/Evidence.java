package org.youthpanel.facts.concepts;

import org.youthpanel.facts.Known;

/** Whether there is enough evidence to charge. */
public record Evidence(@Reads("evidence.sufficientToCharge") Known sufficientToCharge) {}
