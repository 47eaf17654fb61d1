package org.youthpanel.workbench.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.rules.Evidence;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Stratum;

/** Tells what is in force on a day, for those who read about the rules and not in them. */
public final class TellWhatIsInForce {

    /** The score as the officer moved it: a fact, though not one that a document has. */
    private static final String GRAVITY = "finalGravity.";

    private final Adviser adviser;

    public TellWhatIsInForce(Adviser adviser) {
        this.adviser = adviser;
    }

    /**
     * A version in force.
     *
     * @param until the day after its last; empty while no later one is known
     * @param byEvidence how many of its rules rest on what
     */
    public record InForce(
            RuleSetVersion version,
            Optional<LocalDate> until,
            int deciding,
            int checking,
            Map<Evidence, Integer> byEvidence) {}

    /** The national version first, then those of these services. */
    public List<InForce> on(LocalDate day, Set<String> services) {
        RuleBook rules = adviser.rules();
        List<InForce> inForce = new ArrayList<>();
        rules.inForce(RuleBook.NATIONAL, day).ifPresent(each -> inForce.add(told(each)));
        rules.services().stream()
                .filter(services::contains)
                .forEach(set -> rules.inForce(set, day).ifPresent(each -> inForce.add(told(each))));
        return List.copyOf(inForce);
    }

    private InForce told(RuleSetVersion version) {
        Map<Evidence, Integer> byEvidence = new EnumMap<>(Evidence.class);
        for (Evidence each : Evidence.values()) {
            byEvidence.put(each, 0);
        }
        for (RuleDefinition rule : version.rules()) {
            byEvidence.merge(rule.citation().evidence(), 1, Integer::sum);
        }
        return new InForce(
                version,
                adviser.rules().until(version),
                version.rules(Stratum.DECIDE).size(),
                version.rules(Stratum.CHECK).size(),
                byEvidence);
    }

    /** The paths of all facts that the rules of these versions read, without what they resolve themselves. */
    public Set<String> reads(List<InForce> inForce) {
        Set<String> facts = Facts.all().stream().map(Fact::path).collect(Collectors.toSet());
        Set<String> paths = new TreeSet<>();
        for (InForce each : inForce) {
            for (Stratum stratum : Stratum.values()) {
                paths.addAll(each.version().reads(stratum));
            }
        }
        paths.removeIf(path -> !facts.contains(path) && !path.startsWith(GRAVITY));
        return paths;
    }
}
