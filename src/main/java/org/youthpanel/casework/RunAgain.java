package org.youthpanel.casework;

import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.Reading;

/** Runs a logged recommendation again on the facts logged with it. */
public final class RunAgain {

    private final Adviser adviser;

    public RunAgain(Adviser adviser) {
        this.adviser = adviser;
    }

    public sealed interface Result {
        /** The same bytes as were logged. */
        record Same() implements Result {}

        /** Rules, resolver or engine are not what they were; the log says which. */
        record Different(String answer) implements Result {}

        record NoLongerReadable(Reading.Refused refused) implements Result {}
    }

    public Result run(LoggedRecommendation logged) {
        Reading reading = adviser.read(Stored.document(logged.facts()));
        if (reading instanceof Reading.Refused refused) {
            return new Result.NoLongerReadable(refused);
        }
        String answer = adviser.advise(((Reading.Read) reading).facts()).json();
        return answer.equals(logged.answer()) ? new Result.Same() : new Result.Different(answer);
    }
}
