package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the gatekeeping of a case stands: a case that is not gatekept cannot be listed for a sitting (policy D9). */
public final class Gatekeeping {

    private static final Set<Origin> IN_THE_KNOWLEDGE_OF_THE_LEVELS =
            Set.of(Origin.GATEKEPT, Origin.LEVELS_BY_GATEKEEPER, Origin.LEVELS_BY_PANEL);

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
        if (gatekept(latest)) {
            return assessment(baseline(versions)).equals(assessment(latest)) ? Standing.SIGNED_OFF : Standing.OVERTAKEN;
        }
        Optional<CaseEventKind> last = events.stream()
                .map(CaseEvent::kind)
                .filter(kind -> kind == CaseEventKind.SENT_FOR_GATEKEEPING
                        || kind == CaseEventKind.RETURNED
                        || kind == CaseEventKind.SIGNED_OFF)
                .reduce((earlier, later) -> later);
        return last.map(kind -> switch (kind) {
                    case SENT_FOR_GATEKEEPING -> Standing.SENT;
                    case RETURNED -> Standing.RETURNED;
                    default -> Standing.OVERTAKEN;
                })
                .orElse(Standing.NOT_SENT);
    }

    /** The last version that somebody stood by who may: what changed in the assessment since, nobody has checked. */
    private static FactsVersion baseline(List<FactsVersion> versions) {
        FactsVersion baseline = versions.get(0);
        boolean before = false;
        for (FactsVersion each : versions) {
            boolean now = gatekept(each);
            if (now && (!before || IN_THE_KNOWLEDGE_OF_THE_LEVELS.contains(each.origin()))) {
                baseline = each;
            }
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
