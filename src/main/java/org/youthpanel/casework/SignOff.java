package org.youthpanel.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleBook;

/**
 * Signs off an assessment, so that its case can be listed (policy D9), and advises again. A level may be changed with it;
 * where factors on file speak against a level, the gatekeeper says whether they stand by it (policy A12).
 */
public final class SignOff {

    private final RuleBook rules;
    private final Log log;
    private final FindCase finder;
    private final FactsVersions versions;
    private final CaseEvents events;
    private final Recommendations recommendations;
    private final ChangeLevels levels;
    private final AskForRecommendation advice;
    private final Clock clock;

    public SignOff(
            RuleBook rules,
            Log log,
            FindCase finder,
            FactsVersions versions,
            CaseEvents events,
            Recommendations recommendations,
            ChangeLevels levels,
            AskForRecommendation advice,
            Clock clock) {
        this.rules = rules;
        this.log = log;
        this.finder = finder;
        this.versions = versions;
        this.events = events;
        this.recommendations = recommendations;
        this.levels = levels;
        this.advice = advice;
        this.clock = clock;
    }

    /**
     * @param seen what is signed off
     * @param levels to be changed with it
     * @param confirmed whether the gatekeeper stands by levels that factors speak against; needed where some do
     * @param confirmReason needed with yes
     * @param sources whose records were found in the assessment
     * @param problems what could not be read
     */
    public record Form(
            AsSeen seen,
            Optional<LevelChange> levels,
            Optional<Boolean> confirmed,
            Optional<String> confirmReason,
            Optional<String> comment,
            Set<InformationSource> sources,
            List<Problem> problems) {}

    public sealed interface Result {
        /** @param before the last recommendation before this; empty where none had been asked for */
        record SignedOff(FactsVersion facts, Optional<LoggedRecommendation> before, LoggedRecommendation after)
                implements Result {}

        /** Somebody changed the facts, or said something of them, in between. */
        record Stale(FactsVersion current) implements Result {}

        record NoSuchCase() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    public Result signOff(Person person, String reference, Form form) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new Result.NoSuchCase();
            }
            FactsVersion latest = found.get().latest();
            if (!AsSeen.of(latest, events.of(reference)).equals(form.seen())) {
                return new Result.Stale(latest);
            }
            Reading reading = finder.read(latest);
            if (reading instanceof Reading.Refused refused) {
                return new Result.Refused(refused.problems());
            }
            CaseFacts now = ((Reading.Read) reading).facts();
            CaseFacts changed = form.levels().map(each -> each.in(now)).orElse(now);
            List<Fact<Level>> doubted = LevelsInDoubt.of(rules, changed);
            List<Problem> problems = problems(form, changed.equals(now), !doubted.isEmpty());
            return problems.isEmpty()
                    ? write(person, found.get(), form, changed, !doubted.isEmpty())
                    : new Result.Refused(problems);
        });
    }

    private static List<Problem> problems(Form form, boolean same, boolean doubted) {
        List<Problem> problems = new ArrayList<>(form.problems());
        if (doubted) {
            Fields.required("confirmed", form.confirmed(), problems);
            if (form.confirmed().equals(Optional.of(true))) {
                Fields.required("confirmReason", form.confirmReason(), problems);
            }
        }
        form.levels().ifPresent(each -> {
            problems.addAll(each.problems(problems));
            if (same && !Fields.told("levels", problems)) {
                problems.add(new Problem("levels", "unchanged", "The case has this level already."));
            }
        });
        return List.copyOf(problems);
    }

    private Result write(Person person, FindCase.Found found, Form form, CaseFacts changed, boolean doubted) {
        String reference = found.file().reference();
        Optional<LoggedRecommendation> before =
                recommendations.of(reference).stream().reduce((earlier, later) -> later);
        FactsVersion base = found.latest();
        if (form.levels().isPresent()
                && levels.change(person, found, form.levels().get(), Origin.LEVELS_BY_GATEKEEPER)
                        instanceof ChangeLevels.Changed each) {
            base = each.facts();
        }
        CaseFacts signed = changed.with(Facts.GATEKEPT, true);
        if (doubted) {
            signed = signed.with(Facts.LEVELS_CONFIRMED, form.confirmed().orElseThrow());
        }
        Signature signature = found.file().signed(clock.instant(), person);
        FactsVersion facts = versions.add(
                signature,
                new NewFacts(
                        reference,
                        base.version() + 1,
                        Origin.GATEKEPT,
                        doubted ? form.confirmReason() : Optional.empty(),
                        signed,
                        base.particulars()));
        LoggedRecommendation after = advice.advise(signature, reference, facts.version(), signed);
        events.add(
                signature,
                reference,
                NewCaseEvent.of(CaseEventKind.SIGNED_OFF, body(form, doubted, facts, before, after)));
        return new Result.SignedOff(facts, before, after);
    }

    private static Map<String, @Nullable Object> body(
            Form form,
            boolean doubted,
            FactsVersion facts,
            Optional<LoggedRecommendation> before,
            LoggedRecommendation after) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        form.comment().ifPresent(each -> body.put("comment", each));
        body.put("sources", form.sources().stream().sorted().map(Enum::name).toList());
        if (doubted) {
            body.put("confirmed", form.confirmed().orElseThrow());
        }
        form.confirmReason().ifPresent(each -> body.put("confirmReason", each));
        body.put("factsVersion", facts.version());
        before.ifPresent(each -> body.put("before", each.id()));
        body.put("after", after.id());
        return body;
    }
}
