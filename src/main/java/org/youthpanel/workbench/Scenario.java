package org.youthpanel.workbench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case and what is expected of its advice.
 *
 * @param file where it is written
 * @param number its place in the file, from 1
 * @param title a sentence that says what the policy means here
 * @param facts the facts of the case, the named defaults filled in
 * @param expect the parts of the recommendation that are expected, or {@code problems}
 */
public record Scenario(
        String file,
        int number,
        String title,
        Map<String, @Nullable Object> facts,
        Map<String, @Nullable Object> expect) {}
