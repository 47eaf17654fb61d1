package org.youthpanel.tracking.following;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.published.Quarter;

/** Counts the out-of-court disposals that ended in a quarter, for the Youth Justice Board’s sixth indicator. */
public final class CountEndings {

    private final KeepCounts keeping;
    private final Followings followings;

    public CountEndings(KeepCounts keeping, Followings followings) {
        this.keeping = keeping;
        this.followings = followings;
    }

    public sealed interface Result {
        record Counted(Endings endings) implements Result {}

        record NotYours() implements Result {}
    }

    public Result count(Person person, String service, Quarter quarter) {
        if (!person.belongsTo(service)) {
            return new Result.NotYours();
        }
        keeping.catchUp(Set.of(service));
        List<Followings.Ended> ended = followings.ended(service, quarter.from(), quarter.to());
        Map<OutOfCourt, Map<String, Boolean>> children = new EnumMap<>(OutOfCourt.class);
        int charged = 0;
        for (OutOfCourt kind : OutOfCourt.values()) {
            children.put(kind, new HashMap<>());
        }
        for (Followings.Ended each : ended) {
            // in the order of the days: of a child with two of a kind, the last one counts
            OutOfCourt.of(each.disposal())
                    .ifPresent(kind -> children.computeIfAbsent(kind, key -> new HashMap<>())
                            .put(each.child(), each.completed()));
            charged += OutOfCourt.of(each.disposal()).isPresent() ? 0 : 1;
        }
        Map<OutOfCourt, Endings.Line> lines = new EnumMap<>(OutOfCourt.class);
        children.forEach((kind, known) -> lines.put(kind, new Endings.Line(known.size(), (int)
                known.values().stream().filter(completed -> completed).count())));
        return new Result.Counted(new Endings(service, quarter, lines, ended.size() - charged, charged));
    }
}
