package org.youthpanel.workbench.space;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;

/**
 * Two versions that are in force together, or would be if the draft among them were published.
 *
 * @param date the first day of it
 */
public record Pair(RuleSetVersion national, RuleSetVersion service, LocalDate date) {

    /** Every pair of a rule book. */
    public static List<Pair> of(RuleBook book) {
        List<Pair> pairs = live(book);
        book.versions().stream()
                .filter(version -> book.status(version) == Status.DRAFT)
                .forEach(draft -> draft(book, draft, pairs));
        return pairs;
    }

    private static List<Pair> live(RuleBook book) {
        Set<LocalDate> changes = new TreeSet<>();
        book.versions().forEach(version -> changes.add(version.manifest().from()));
        List<Pair> pairs = new ArrayList<>();
        for (LocalDate date : changes) {
            for (String service : book.services()) {
                add(book.inForce(RuleBook.NATIONAL, date), book.inForce(service, date), date, pairs);
            }
        }
        return pairs;
    }

    private static void draft(RuleBook book, RuleSetVersion draft, List<Pair> pairs) {
        // with everything that it will stand beside, from its first day to its last
        live(book.asIfPublished(draft)).stream()
                .filter(pair -> pair.isAny(List.of(draft)))
                .forEach(pair -> add(Optional.of(pair.national), Optional.of(pair.service), pair.date, pairs));
    }

    private static void add(
            Optional<RuleSetVersion> national, Optional<RuleSetVersion> service, LocalDate date, List<Pair> pairs) {
        if (national.isPresent() && service.isPresent()) {
            Pair pair = new Pair(national.get(), service.get(), date);
            if (pairs.stream().noneMatch(each -> each.isOf(pair))) {
                pairs.add(pair);
            }
        }
    }

    private boolean isOf(Pair other) {
        return national == other.national && service == other.service;
    }

    /** Whether one of the two is among these. */
    public boolean isAny(List<RuleSetVersion> versions) {
        return versions.contains(national) || versions.contains(service);
    }

    @Override
    public String toString() {
        return national + " with " + service;
    }
}
