package org.youthpanel.casework;

import java.util.List;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/** Advises on facts of which nothing is kept. */
public final class TryFacts {

    private final Adviser adviser;

    public TryFacts(Adviser adviser) {
        this.adviser = adviser;
    }

    public sealed interface Result {
        record Advised(Recommendation recommendation) implements Result {}

        record NotYours() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    public Result advise(Person person, Document document) {
        Reading reading = adviser.read(document);
        if (reading instanceof Reading.Refused refused) {
            return new Result.Refused(refused.problems());
        }
        var facts = ((Reading.Read) reading).facts();
        return person.belongsTo(facts.service()) ? new Result.Advised(adviser.advise(facts)) : new Result.NotYours();
    }
}
