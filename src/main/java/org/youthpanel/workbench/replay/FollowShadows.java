package org.youthpanel.workbench.replay;

import java.util.List;
import java.util.Optional;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleSetVersion;

/**
 * Runs each shadow on what was logged since it last looked. It reads the log after the fact and writes beside it, on a
 * thread of its own: whoever asks for a recommendation waits for no shadow, and no failure of one reaches them.
 */
public final class FollowShadows {

    private static final int AT_ONCE = 50;

    private final Adviser adviser;
    private final Shadows shadows;

    public FollowShadows(Adviser adviser, Shadows shadows) {
        this.adviser = adviser;
        this.shadows = shadows;
    }

    /** Until nothing is left that was logged before. */
    public void catchUp() {
        for (Shadow shadow : shadows.running()) {
            asItWas(shadow).ifPresent(version -> {
                TryVersion trying = new TryVersion(adviser, version);
                shadow.services().forEach(service -> follow(shadow, service, version, trying));
            });
        }
    }

    /** The version, where it still has the files it had when the shadow began: no other may speak in its name. */
    Optional<RuleSetVersion> asItWas(Shadow shadow) {
        return adviser.rules()
                .version(shadow.set(), shadow.version())
                .filter(each -> each.sha256().equals(shadow.sha256()));
    }

    /** Once it is in force it says what is said anyway, which is no comparison. */
    private boolean saysItAnyway(RuleSetVersion version, String facts) {
        return adviser.read(Stored.document(facts)) instanceof Reading.Read read
                && adviser.rules()
                        .inForce(version.manifest().set(), read.facts().decisionDate())
                        .filter(version::equals)
                        .isPresent();
    }

    private void follow(Shadow shadow, String service, RuleSetVersion version, TryVersion trying) {
        Shadows.Next next = shadows.next(shadow.id(), service, AT_ONCE);
        while (!next.logged().isEmpty()) {
            List<Shadows.Logged> logged = next.logged();
            List<Shadows.Said> said = logged.stream()
                    .filter(each -> !saysItAnyway(version, each.facts()))
                    .map(each -> new Shadows.Said(each.id(), each.reference(), trying.on(each.facts())))
                    .toList();
            shadows.keep(
                    shadow.id(),
                    service,
                    next.after(),
                    logged.get(logged.size() - 1).position(),
                    said);
            next = shadows.next(shadow.id(), service, AT_ONCE);
        }
    }
}
