package org.youthpanel.casework;

/**
 * Somebody saw a recommendation for the first time on this way. Agreement is split by this: advice that nobody had seen
 * cannot have been deferred to.
 *
 * @param recommendation its id
 */
public record Exposure(Stamp stamp, String reference, String recommendation, Way way) {}
