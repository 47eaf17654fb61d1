package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.RuleDefinition;

/** Rules that are asked together, at the points of a slice that tells apart at least what each of them sees. */
final class Chorus {

    private final Slice slice;
    private final List<RuleTruth> rules;
    private final List<long[][]> onto;

    Chorus(Together together, Collection<RuleDefinition> rules, Slice slice) {
        this.slice = slice;
        this.rules = rules.stream().map(rule -> new RuleTruth(together, rule)).toList();
        this.onto = this.rules.stream().map(rule -> slice.onto(rule.slice())).toList();
    }

    /** Those that fire there, knowing what was resolved before. */
    List<RuleTruth> at(long point, List<Object> resolved) {
        List<RuleTruth> fired = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            long there = 0;
            for (int axis = 0; axis < onto.get(i).length; axis++) {
                there += onto.get(i)[axis][slice.place(point, axis)];
            }
            if (rules.get(i).fires(there, resolved)) {
                fired.add(rules.get(i));
            }
        }
        return fired;
    }

    static List<Firing> said(List<RuleTruth> fired) {
        return fired.stream().flatMap(rule -> rule.firings().stream()).toList();
    }
}
