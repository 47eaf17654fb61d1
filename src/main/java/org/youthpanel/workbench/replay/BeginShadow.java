package org.youthpanel.workbench.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;

/** Begins to run a version silently on the live cases of the person's services. */
public final class BeginShadow {

    private final RuleBook rules;
    private final Log log;
    private final Shadows shadows;
    private final Clock clock;

    public BeginShadow(RuleBook rules, Log log, Shadows shadows, Clock clock) {
        this.rules = rules;
        this.log = log;
        this.shadows = shadows;
        this.clock = clock;
    }

    public sealed interface Result {
        record Begun(Shadow shadow) implements Result {}

        record RunsAlready(Shadow shadow) implements Result {}

        /** It would say what is said anyway. */
        record InForce() implements Result {}

        /** It decides no case of the person's services. */
        record NotYours() implements Result {}

        record NoSuchVersion() implements Result {}
    }

    public Result begin(Person person, String set, String version) {
        Optional<RuleSetVersion> found = rules.version(set, version);
        if (found.isEmpty()) {
            return new Result.NoSuchVersion();
        }
        Set<String> services = StartReplay.services(person, found.get());
        if (services.isEmpty()) {
            return new Result.NotYours();
        }
        if (isInForce(found.get())) {
            return new Result.InForce();
        }
        return log.atomically(() -> {
            Optional<Shadow> runs = shadows.of(set, version).stream()
                    .filter(each -> each.ended().isEmpty()
                            && each.services().equals(services)
                            && each.sha256().equals(found.get().sha256()))
                    .findFirst();
            if (runs.isPresent()) {
                return new Result.RunsAlready(runs.get());
            }
            Shadow shadow = new Shadow(
                    UUID.randomUUID().toString(),
                    set,
                    version,
                    found.get().sha256(),
                    services,
                    person.name(),
                    clock.instant(),
                    Optional.empty());
            shadows.add(shadow);
            return new Result.Begun(shadow);
        });
    }

    /** Whether live cases are advised on by it today. */
    public boolean isInForce(RuleSetVersion version) {
        return rules.inForce(version.manifest().set(), LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")))
                .filter(each -> each.sha256().equals(version.sha256()))
                .isPresent();
    }
}
