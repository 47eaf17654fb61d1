package org.youthpanel.workbench.publishing;

/**
 * What a version was approved by. Kept with the step, since replays can be thrown away.
 *
 * @param kinds of case that it was verified over
 * @param scenarios that passed
 * @param replay the id of the job
 * @param cases that it could be run on
 * @param recommendation in how many of them the recommendation would have been different
 * @param depth in how many the assessment depth
 * @param panelCase in how many whether the panel hears it
 * @param failed cases that it could not be run on
 */
public record Evidence(
        long kinds,
        int scenarios,
        String replay,
        int cases,
        int recommendation,
        int depth,
        int panelCase,
        int failed) {}
