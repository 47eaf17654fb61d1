package org.youthpanel.rules;

/**
 * Says where each version is in its life. As files alone are read, that is what a version's manifest says of itself; an
 * application that has people approve versions says it from what they did. Asked each time, so that a version comes into
 * force without a restart.
 */
@FunctionalInterface
public interface Publications {

    Status of(RuleSetVersion version);

    /** What each manifest says. */
    static Publications asWritten() {
        return version -> version.manifest().status();
    }
}
