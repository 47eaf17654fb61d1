package org.youthpanel.tracking.following;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.following.Followings.Children;
import org.youthpanel.tracking.following.ReEntries.Line;
import org.youthpanel.tracking.published.Linked;
import org.youthpanel.tracking.published.Quarter;
import org.youthpanel.tracking.published.Suppression;

/** Counts re-entry by how the decision stood to the recommendation and by version of the rules (policy H6). */
public final class CountReEntries {

    private static final int MONTHS = 12;

    private final KeepCounts keeping;
    private final Followings followings;
    private final Clock clock;
    private final int fewest;

    /** @param fewest the least number of children that is told */
    public CountReEntries(KeepCounts keeping, Followings followings, Clock clock, int fewest) {
        this.keeping = keeping;
        this.followings = followings;
        this.clock = clock;
        this.fewest = fewest;
    }

    public sealed interface Result {
        record Counted(ReEntries reEntries) implements Result {}

        record NotYours() implements Result {}
    }

    public Result count(Person person, String service) {
        if (!person.belongsTo(service)) {
            return new Result.NotYours();
        }
        keeping.catchUp(Set.of(service));
        LocalDate until = until(London.today(clock));
        LocalDate last = last(until.plusDays(1));
        return new Result.Counted(of(service, last, until, fewest, followings.reEntries(service, last, until)));
    }

    /** The last day of the last quarter that is over: from day to day, the difference would be a single child. */
    static LocalDate until(LocalDate today) {
        return Quarter.of(today).before().to();
    }

    /** The last day whose twelve months are over, their last day included. */
    static LocalDate last(LocalDate today) {
        // a day more: the year after a 29 February is shorter
        LocalDate day = today.minusMonths(MONTHS).plusDays(1);
        while (!day.plusMonths(MONTHS).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    static ReEntries of(String service, LocalDate last, LocalDate until, int fewest, List<Children> children) {
        return new Hiding(service, last, until, fewest, children).lines();
    }

    /** Two tables with the same totals below: a line is what was followed, of that who re-entered, and who did not. */
    private static final class Hiding {

        private final String service;
        private final LocalDate last;
        private final LocalDate until;
        private final int fewest;
        private final List<Children> children;
        private final List<Integer> counts = new ArrayList<>();
        private final List<Linked.Total> totals = new ArrayList<>();

        Hiding(String service, LocalDate last, LocalDate until, int fewest, List<Children> children) {
            this.service = service;
            this.last = last;
            this.until = until;
            this.fewest = fewest;
            this.children = children;
        }

        ReEntries lines() {
            int all = line(each -> true);
            List<Adherence> classes = Arrays.asList(Adherence.values());
            List<Integer> byClass = lines(classes, Children::adherence, all);
            List<String> versions = children.stream()
                    .map(Children::ruleSets)
                    .distinct()
                    .sorted()
                    .toList();
            List<Integer> byVersion = lines(versions, Children::ruleSets, all);
            int waiting = children.stream()
                    .filter(each -> each.reEntered().isEmpty())
                    .mapToInt(Children::n)
                    .sum();
            BitSet hidden = Suppression.of(new Linked(counts, totals), fewest);
            return new ReEntries(
                    service,
                    last,
                    until,
                    fewest,
                    told(classes, byClass, hidden),
                    told(versions, byVersion, hidden),
                    told("", all, hidden),
                    Optional.of(waiting).filter(each -> each >= fewest));
        }

        private <T> List<Integer> lines(List<T> groups, Function<Children, T> by, int all) {
            List<Integer> places = groups.stream()
                    .map(group -> line(each -> by.apply(each).equals(group)))
                    .toList();
            for (int column = 0; column < 3; column++) {
                int of = column;
                if (!places.isEmpty()) {
                    totals.add(new Linked.Total(
                            all + of, places.stream().map(each -> each + of).toList()));
                }
            }
            return places;
        }

        /** @return the place of its first number */
        private int line(Predicate<Children> which) {
            int place = counts.size();
            int yes = sum(which, true);
            int no = sum(which, false);
            counts.addAll(List.of(yes + no, yes, no));
            totals.add(new Linked.Total(place, List.of(place + 1, place + 2)));
            return place;
        }

        private int sum(Predicate<Children> which, boolean reEntered) {
            return children.stream()
                    .filter(each -> each.reEntered().equals(Optional.of(reEntered)))
                    .filter(which)
                    .mapToInt(Children::n)
                    .sum();
        }

        private <T> List<Line<T>> told(List<T> groups, List<Integer> places, BitSet hidden) {
            List<Line<T>> lines = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                lines.add(told(groups.get(i), places.get(i), hidden));
            }
            return lines;
        }

        private <T> Line<T> told(T group, int place, BitSet hidden) {
            return new Line<>(group, told(place, hidden), told(place + 1, hidden), told(place + 2, hidden));
        }

        private Optional<Integer> told(int place, BitSet hidden) {
            return hidden.get(place) ? Optional.empty() : Optional.of(counts.get(place));
        }
    }
}
