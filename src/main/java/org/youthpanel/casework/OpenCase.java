package org.youthpanel.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/** Opens a case with its first version of facts. */
public final class OpenCase {

    /** No name of a person fits: a code is one word. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");

    private final Adviser adviser;
    private final Log log;
    private final Cases cases;
    private final FactsVersions versions;
    private final Characteristics characteristics;
    private final ChildKeys keys;
    private final CaseNumbers numbers;
    private final Clock clock;

    public OpenCase(
            Adviser adviser,
            Log log,
            Cases cases,
            FactsVersions versions,
            Characteristics characteristics,
            ChildKeys keys,
            CaseNumbers numbers,
            Clock clock) {
        this.adviser = adviser;
        this.log = log;
        this.cases = cases;
        this.versions = versions;
        this.characteristics = characteristics;
        this.keys = keys;
        this.numbers = numbers;
        this.clock = clock;
    }

    public sealed interface Result {
        record Opened(CaseFile file, FactsVersion facts) implements Result {}

        /** Some service has a case of this reference. */
        record Taken() implements Result {}

        record NotYours() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    /**
     * What was given, judged.
     *
     * @param facts empty where they cannot be read; there may be problems beside them
     */
    public record Judged(List<Problem> problems, Optional<CaseFacts> facts) {}

    /** As {@link #open} judges it, and nothing is opened. */
    public Judged judge(CaseForm form) {
        List<Problem> problems = new ArrayList<>(form.problems());
        CaseNames.judge(form.reference(), form.child(), form.initials(), problems);
        codes(form, problems);
        Reading reading = adviser.read(new Document(form.facts(), List.of()));
        if (reading instanceof Reading.Refused refused) {
            problems.addAll(Fields.below("facts", refused.problems()));
        }
        return new Judged(
                List.copyOf(problems),
                reading instanceof Reading.Read read ? Optional.of(read.facts()) : Optional.empty());
    }

    public Result open(Person person, CaseForm form) {
        Judged judged = judge(form);
        if (!judged.problems().isEmpty() || judged.facts().isEmpty()) {
            return new Result.Refused(judged.problems());
        }
        CaseFacts facts = judged.facts().get();
        if (!person.belongsTo(facts.service())) {
            return new Result.NotYours();
        }
        return log.atomically(() -> open(person, form, facts));
    }

    private Result open(Person person, CaseForm form, CaseFacts facts) {
        String reference = form.reference().orElseThrow();
        if (cases.find(reference).isPresent()) {
            return new Result.Taken();
        }
        String child = keys.of(facts.service(), form.child().orElseThrow());
        Signature signature = new Signature(facts.service(), child, clock.instant(), person.name());
        Optional<String> sealed =
                form.child().filter(each -> form.keepNumber()).map(each -> numbers.seal(reference, each));
        CaseFile file = cases.open(signature, reference, form.initials(), sealed);
        FactsVersion first = versions.add(
                signature, new NewFacts(reference, 1, Origin.OPENED, Optional.empty(), facts, form.particulars()));
        if (!form.characteristics().isEmpty()) {
            characteristics.add(signature, reference, new TreeMap<>(form.characteristics()));
        }
        return new Result.Opened(file, first);
    }

    private static void codes(CaseForm form, List<Problem> problems) {
        form.characteristics().forEach((name, code) -> {
            if (!CODE.matcher(name).matches() || !CODE.matcher(code).matches()) {
                // the name itself is not repeated where it may be anything
                String at = CODE.matcher(name).matches() ? "characteristics." + name : "characteristics";
                problems.add(new Problem(at, "wrong-form", "Names and codes are single words of up to 60 characters."));
            }
        });
    }
}
