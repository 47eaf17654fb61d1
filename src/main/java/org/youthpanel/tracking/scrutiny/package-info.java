/**
 * Decided cases that are drawn by chance and shown to a scrutiny panel, and what it finds. In comes the population, by
 * the same condition as the figures; out go samples that anybody can draw again. Nothing here changes a decision.
 */
@NullMarked
package org.youthpanel.tracking.scrutiny;

import org.jspecify.annotations.NullMarked;
