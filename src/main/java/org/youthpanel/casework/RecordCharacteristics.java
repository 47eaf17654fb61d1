package org.youthpanel.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.youthpanel.facts.Problem;

/** Records what is kept of a child for tracking alone: a new entry each time, the earlier ones stay. */
public final class RecordCharacteristics {

    private final Log log;
    private final FindCase finder;
    private final Characteristics characteristics;
    private final Clock clock;

    public RecordCharacteristics(Log log, FindCase finder, Characteristics characteristics, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.characteristics = characteristics;
        this.clock = clock;
    }

    public sealed interface Result {
        record Recorded(CharacteristicsEntry entry) implements Result {}

        record NoSuchCase() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    /** @param codes by the keys of the characteristics; each has to be answered */
    public Result record(Person person, String reference, Map<String, String> codes) {
        var found = finder.find(person, reference);
        if (found.isEmpty()) {
            return new Result.NoSuchCase();
        }
        Map<String, String> kept = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Characteristic each : Characteristic.values()) {
            String code = codes.getOrDefault(each.key(), "");
            if (code.isEmpty()) {
                problems.add(new Problem("characteristics." + each.key(), "required", "This is not answered."));
            } else if (!each.takes(code)) {
                problems.add(
                        new Problem("characteristics." + each.key(), "unknown-code", "This is none of the answers."));
            } else {
                kept.put(each.key(), code);
            }
        }
        if (!problems.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        return log.atomically(() -> new Result.Recorded(
                characteristics.add(found.get().file().signed(clock.instant(), person), reference, kept)));
    }
}
