package org.youthpanel.workbench.replay;

import java.util.Optional;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.PublicationsUnknown;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.replay.Tried.CouldNotRun;
import org.youthpanel.workbench.replay.Tried.Reason;

/** Runs a version on facts that were logged. A failure is told, never guessed around. */
final class TryVersion {

    private static final int LONGEST = 1_000;

    private final Adviser adviser;
    private final RuleSetVersion version;

    TryVersion(Adviser adviser, RuleSetVersion version) {
        this.adviser = adviser;
        this.version = version;
    }

    /** @param facts canonical JSON, as logged with a recommendation */
    Tried on(String facts) {
        try {
            Reading reading = adviser.read(Stored.document(facts));
            if (!(reading instanceof Reading.Read read)) {
                return new CouldNotRun(
                        Reason.UNREADABLE,
                        ((Reading.Refused) reading)
                                .problems().stream()
                                        .map(each -> each.path() + " " + each.code())
                                        .findFirst()
                                        .orElse(""));
            }
            return on(read.facts());
        } catch (PublicationsUnknown elsewhere) {
            throw elsewhere;
        } catch (RuntimeException failure) {
            // one case must not keep the others from being checked
            return new CouldNotRun(
                    Reason.RULES_FAILED,
                    cut(Optional.ofNullable(failure.getMessage())
                            .orElse(failure.getClass().getSimpleName())));
        }
    }

    private Tried on(CaseFacts facts) {
        Optional<Problem> unfit = adviser.unfit(facts, version);
        return unfit.<Tried>map(problem -> new CouldNotRun(
                        problem.code().equals("wrong-scale") ? Reason.OTHER_SCALE : Reason.OTHER_SERVICE,
                        problem.message()))
                .orElseGet(() -> new Tried.Answered(adviser.briefly(facts, version)));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
