package org.youthpanel;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** A class depends on no stage to the right of its own. */
final class StagesToTheLeft extends ArchCondition<JavaClass> {

    private final List<String> stages;

    StagesToTheLeft(List<String> stages) {
        super("depend on no stage to the right of their own");
        this.stages = stages;
    }

    @Override
    public void check(JavaClass each, ConditionEvents events) {
        int own = stage(each);
        if (own < 0) {
            events.add(SimpleConditionEvent.violated(each, each.getName() + " is in none of the stages " + stages));
        }
        for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
            if (stage(dependency.getTargetClass()) > own) {
                events.add(SimpleConditionEvent.violated(each, dependency.getDescription()));
            }
        }
    }

    private int stage(JavaClass each) {
        String prefix = "org.youthpanel.";
        if (!each.getPackageName().startsWith(prefix)) {
            return -1;
        }
        return stages.indexOf(each.getPackageName().substring(prefix.length()).split("\\.")[0]);
    }
}
