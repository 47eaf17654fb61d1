package org.youthpanel.panel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Signature;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.RuleBook;

/** Plans a sitting for a day that is still to come. */
public final class PlanSitting {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LONGEST_PLACE = 100;

    private final RandomGenerator chance = new SecureRandom();
    private final RuleBook rules;
    private final Set<Agency> quorum;
    private final Log log;
    private final Sittings sittings;
    private final Clock clock;

    /** @param quorum who has to be there, of sittings planned from now on */
    public PlanSitting(RuleBook rules, Set<Agency> quorum, Log log, Sittings sittings, Clock clock) {
        this.rules = rules;
        this.quorum = Set.copyOf(quorum);
        this.log = log;
        this.sittings = sittings;
        this.clock = clock;
    }

    /** @param problems what could not be read */
    public record Form(
            Optional<LocalDate> on,
            Optional<String> place,
            Set<String> services,
            Optional<Boolean> firstView,
            List<Problem> problems) {}

    public sealed interface Result {
        record Planned(Sitting sitting) implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    public Result plan(Person person, Form form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        List<Problem> problems = problems(person, form, today);
        if (!problems.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        // held by a service of the person's own, so that they can see what they planned
        String holder = new TreeSet<>(form.services())
                .stream().filter(person::belongsTo).findFirst().orElseThrow();
        SittingEvent.Planned plan = new SittingEvent.Planned(
                form.services(),
                form.on().orElseThrow(),
                form.place(),
                form.firstView().orElseThrow(),
                quorum);
        return log.atomically(() -> {
            String id = id(plan.on());
            sittings.add(new Signature(holder, "", clock.instant(), person.name()), id, 0, plan);
            return new Result.Planned(sittings.find(id).orElseThrow());
        });
    }

    private List<Problem> problems(Person person, Form form, LocalDate today) {
        List<Problem> problems = new ArrayList<>(form.problems());
        Fields.required("panel.on", form.on(), problems);
        if (form.on().filter(each -> each.isBefore(today)).isPresent()) {
            problems.add(new Problem("panel.on", "past", "A sitting is planned for a day that is still to come."));
        }
        if (form.place().filter(each -> each.length() > LONGEST_PLACE).isPresent()) {
            problems.add(new Problem("panel.place", "too-long", "Use up to 100 characters."));
        }
        if (form.services().isEmpty()) {
            problems.add(new Problem("panel.services", "required", "Say whose cases are heard."));
        } else if (!rules.services().containsAll(form.services())) {
            problems.add(new Problem("panel.services", "unknown-code", "No such service has rules."));
        } else if (form.services().stream().noneMatch(person::belongsTo)) {
            problems.add(new Problem("panel.services", "not-yours", "One of them has to be your own."));
        }
        Fields.required("panel.firstView", form.firstView(), problems);
        return problems;
    }

    private String id(LocalDate on) {
        StringBuilder id = new StringBuilder(on.toString()).append('-');
        for (int i = 0; i < 4; i++) {
            id.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}
