package org.youthpanel.casework;

import java.time.Instant;

/**
 * What every entry of the log says of itself when it is written.
 *
 * @param service whose chain it joins
 * @param child the keyed hash of the child's case-management number, never the number
 * @param at in UTC
 * @param by the name of the person
 */
public record Signature(String service, String child, Instant at, String by) {}
