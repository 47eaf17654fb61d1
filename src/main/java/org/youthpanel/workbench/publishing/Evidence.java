package org.youthpanel.workbench.publishing;

/**
 * What a version was approved by. Kept with the step, since replays can be thrown away.
 *
 * @param kinds of case that it was proven over
 * @param scenarios that passed
 * @param replay the id of the job
 * @param cases that were replayed
 * @param changed those of them in which the recommendation would have been another
 */
public record Evidence(long kinds, int scenarios, String replay, int cases, int changed) {}
