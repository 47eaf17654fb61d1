package org.youthpanel.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one case, frozen, as they were read from a document without a problem. What a case does not tell is
 * unknown. Example: {@code facts.get(Facts.RISK_OF_HARM)} is empty until the risk of harm was assessed.
 */
public final class CaseFacts {

    private final Values values;

    CaseFacts(Values values) {
        this.values = values;
    }

    public String service() {
        return required(Facts.SERVICE);
    }

    /** The panel's date, which selects the rule-set versions. */
    public LocalDate decisionDate() {
        return required(Facts.DECISION_DATE);
    }

    public <T> Optional<T> get(Fact<T> fact) {
        return values.get(fact);
    }

    public <T> T required(Fact<T> fact) {
        return values.required(fact);
    }

    /** A copy in which this fact has this value. The value is not judged again: it has to fit the others. */
    public <T> CaseFacts with(Fact<T> fact, T value) {
        return new CaseFacts(values.with(fact, value));
    }

    /** A copy in which this fact is unknown. */
    public CaseFacts without(Fact<?> fact) {
        return new CaseFacts(values.without(fact));
    }

    /** The value at a path as a document holds it; null where it is unknown. */
    public @Nullable Object written(Fact<?> fact) {
        Object value = values.get(fact).orElse(null);
        return value == null ? null : fact.written(value);
    }

    /** The facts as nested maps: unknown ones left out, the others in the order of {@link Facts#all()}. */
    public Map<String, Object> document() {
        return values.document(Facts.SCHEMA);
    }

    /** The document on one line of JSON: equal facts give equal text. */
    public String json() {
        return Json.write(document());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseFacts that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Says nothing of the case: facts of a child must not reach a log by accident. */
    @Override
    public String toString() {
        return "CaseFacts of " + service();
    }
}
