package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the gatekeeping of a case stands: a case that is not gatekept cannot be listed for a sitting (policy D9). */
public final class Gatekeeping {

    private static final Set<Origin> LEVELS = Set.of(Origin.LEVELS_BY_GATEKEEPER, Origin.LEVELS_BY_PANEL);

    private static final Set<CaseEventKind> SAYS_WHERE_IT_STANDS =
            Set.of(CaseEventKind.SENT_FOR_GATEKEEPING, CaseEventKind.RETURNED, CaseEventKind.SIGNED_OFF);

    private final FactsVersions versions;
    private final CaseEvents events;

    public Gatekeeping(FactsVersions versions, CaseEvents events) {
        this.versions = versions;
        this.events = events;
    }

    public enum Standing {
        /** Nobody has sent it yet. */
        NOT_SENT,
        SENT,
        /** Sent back to who prepares it, with a comment. */
        RETURNED,
        SIGNED_OFF,
        /** Signed off once; then the assessment was changed by somebody who does not gatekeep. */
        OVERTAKEN
    }

    public Standing standing(String reference) {
        return standing(versions.of(reference), events.of(reference));
    }

    /** The same from what was read already; both oldest first. */
    public static Standing standing(List<FactsVersion> versions, List<CaseEvent> events) {
        FactsVersion latest = versions.get(versions.size() - 1);
        Optional<CaseEvent> last = last(events);
        if (gatekept(latest)) {
            // who sends a case that was signed off, or gives it back, opens the question again
            return last.filter(each -> each.kind() != CaseEventKind.SIGNED_OFF
                            && each.stamp().position()
                                    > signedOff(versions).stamp().position())
                    .map(each -> each.kind() == CaseEventKind.RETURNED ? Standing.RETURNED : Standing.SENT)
                    .orElseGet(() -> assessment(baseline(versions)).equals(assessment(latest))
                            ? Standing.SIGNED_OFF
                            : Standing.OVERTAKEN);
        }
        return last.map(each -> switch (each.kind()) {
                    case SENT_FOR_GATEKEEPING -> Standing.SENT;
                    case RETURNED -> Standing.RETURNED;
                    default -> Standing.OVERTAKEN;
                })
                .orElse(Standing.NOT_SENT);
    }

    /** The last version in which somebody changed facts after the sign-off; only the assessment's changes overtake it. */
    public Optional<FactsVersion> changedSince(String reference) {
        List<FactsVersion> all = versions.of(reference);
        FactsVersion signed = signedOff(all);
        return gatekept(signed)
                ? all.stream()
                        .filter(each -> each.version() > signed.version() && each.origin() == Origin.CHANGED)
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    /** The last event that says where gatekeeping stands. */
    public static Optional<CaseEvent> last(List<CaseEvent> events) {
        return events.stream()
                .filter(each -> SAYS_WHERE_IT_STANDS.contains(each.kind()))
                .reduce((earlier, later) -> later);
    }

    /** The last version with which somebody said that the assessment is signed off. */
    private static FactsVersion signedOff(List<FactsVersion> versions) {
        FactsVersion signed = versions.get(0);
        boolean before = false;
        for (FactsVersion each : versions) {
            boolean now = gatekept(each);
            if (now && (!before || each.origin() == Origin.GATEKEPT)) {
                signed = each;
            }
            before = now;
        }
        return signed;
    }

    /** The last version that somebody stood by who may: what changed in the assessment since, nobody has checked. */
    private static FactsVersion baseline(List<FactsVersion> versions) {
        FactsVersion baseline = versions.get(0);
        FactsVersion last = baseline;
        boolean before = false;
        for (FactsVersion each : versions) {
            boolean now = gatekept(each);
            // a level changed on top of what nobody has checked leaves that unchecked
            boolean checked = assessment(last).equals(assessment(baseline));
            if (now && (!before || each.origin() == Origin.GATEKEPT || LEVELS.contains(each.origin()) && checked)) {
                baseline = each;
            }
            last = each;
            before = now;
        }
        return baseline;
    }

    private static boolean gatekept(FactsVersion version) {
        return Boolean.TRUE.equals(whole(version).get("gatekept"));
    }

    private static Map<String, @Nullable Object> assessment(FactsVersion version) {
        Map<String, @Nullable Object> map = new TreeMap<>(whole(version));
        map.remove("gatekept");
        map.remove("levelsConfirmed");
        return map;
    }

    @SuppressWarnings("unchecked") // the log holds what the schema wrote
    private static Map<String, @Nullable Object> whole(FactsVersion version) {
        return Stored.map(version.facts()).get("assessment") instanceof Map<?, ?> map
                ? (Map<String, @Nullable Object>) map
                : Map.of();
    }
}
