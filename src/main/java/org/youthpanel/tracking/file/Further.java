package org.youthpanel.tracking.file;

import java.util.List;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.Drift;
import org.youthpanel.tracking.Fairness;
import org.youthpanel.tracking.following.ReEntries;

/**
 * What files tell beside agreement, by the use cases of the pages.
 *
 * @param fairness by each of {@link CompareGroups#BY}, in that order, against the usual group
 * @param drift by quarter
 * @param outcomes of each service that is selected; no other filter touches them
 */
public record Further(List<Fairness> fairness, Drift drift, List<ReEntries> outcomes) {}
