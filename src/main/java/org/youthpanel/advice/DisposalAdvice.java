package org.youthpanel.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.resolved.StandingPoint;

/**
 * The resolved disposal: one of three.
 */
sealed interface DisposalAdvice {

    /** What bars each disposal that is barred. */
    Map<Disposal, List<BarFound>> barred();

    /** What the panel and the police may choose from. */
    Set<Disposal> available();

    /** The findings that decided, for the explanation. */
    List<Firing> decisive();

    default Optional<StandingPoint> startingPoint() {
        return Optional.empty();
    }

    default Optional<Disposal> recommended() {
        return Optional.empty();
    }

    /** A disposal to start from: the starting point, or what takes its place where it is barred. */
    record Recommended(
            StandingPoint point,
            Disposal disposal,
            Map<Disposal, List<BarFound>> barred,
            Set<Disposal> available,
            List<Firing> decisive)
            implements DisposalAdvice {
        @Override
        public Optional<StandingPoint> startingPoint() {
            return Optional.of(point);
        }

        @Override
        public Optional<Disposal> recommended() {
            return Optional.of(disposal);
        }

        boolean isFallback() {
            return disposal != point.disposal();
        }
    }

    /** The starting point is barred and nothing takes its place. */
    record Undetermined(
            StandingPoint point, Map<Disposal, List<BarFound>> barred, Set<Disposal> available, List<Firing> decisive)
            implements DisposalAdvice {
        @Override
        public Optional<StandingPoint> startingPoint() {
            return Optional.of(point);
        }
    }

    /** The child is too young, or no longer a child. */
    record NotForYouth(Map<Disposal, List<BarFound>> barred, Set<Disposal> available, List<Firing> decisive)
            implements DisposalAdvice {}
}
