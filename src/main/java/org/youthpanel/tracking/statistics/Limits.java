package org.youthpanel.tracking.statistics;

/** Between what a rate may lie before it is told, both ends within: 0 to 1. */
public record Limits(double low, double high) {}
