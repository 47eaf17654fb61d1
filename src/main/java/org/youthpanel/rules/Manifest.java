package org.youthpanel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.facts.GravityScale;

/**
 * What a version says of itself.
 *
 * @param from the first day it is in force; it stays so until the day before the next version's first
 * @param gravityScale the scale a national version reads gravity on; none for a service
 * @param labels the statements that have rules, by stratum
 * @param unreachable the ids of rules that no case can reach, with the reason
 * @param statements those that have none, by label
 * @param files its rule files, relative to its folder
 */
public record Manifest(
        String set,
        Version version,
        Layer layer,
        String title,
        Status status,
        LocalDate from,
        Optional<GravityScale> gravityScale,
        String owner,
        Map<Stratum, Set<String>> labels,
        Map<String, String> unreachable,
        Map<String, Statement> statements,
        Parameters parameters,
        List<String> files) {}
