package org.youthpanel.workbench.replay;

import java.util.List;
import java.util.Optional;
import org.youthpanel.advice.Adviser;
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
                shadow.services().forEach(service -> follow(shadow, service, trying));
            });
        }
    }

    /** The version, where it still has the files it had when the shadow began: no other may speak in its name. */
    Optional<RuleSetVersion> asItWas(Shadow shadow) {
        return StartReplay.find(adviser.rules(), shadow.set(), shadow.version())
                .filter(each -> each.sha256().equals(shadow.sha256()));
    }

    private void follow(Shadow shadow, String service, TryVersion trying) {
        Shadows.Next next = shadows.next(shadow.id(), service, AT_ONCE);
        while (!next.logged().isEmpty()) {
            List<Shadows.Logged> logged = next.logged();
            List<Shadows.Said> said = logged.stream()
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
