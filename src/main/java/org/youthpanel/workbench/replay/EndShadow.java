package org.youthpanel.workbench.replay;

import java.time.Clock;
import org.youthpanel.casework.Person;

/** Ends a shadow; what it said stays. */
public final class EndShadow {

    private final Shadows shadows;
    private final Clock clock;

    public EndShadow(Shadows shadows, Clock clock) {
        this.shadows = shadows;
        this.clock = clock;
    }

    public sealed interface Result {
        /** Now, or before. */
        record Ended(Shadow shadow) implements Result {}

        record NoSuchShadow() implements Result {}
    }

    public Result end(Person person, String id) {
        return shadows.find(id)
                .filter(each -> each.shownTo(person))
                .<Result>map(shadow -> {
                    shadows.end(id, person.name(), clock.instant());
                    return new Result.Ended(shadow);
                })
                .orElseGet(Result.NoSuchShadow::new);
    }
}
