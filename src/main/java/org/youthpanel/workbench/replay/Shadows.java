package org.youthpanel.workbench.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shadows and what they said, no part of the log and never beside it. */
public interface Shadows {

    /** It follows what is logged from now on. */
    void add(Shadow shadow);

    Optional<Shadow> find(String id);

    /** Of a version, the latest first. */
    List<Shadow> of(String set, String version);

    /** All that go on. */
    List<Shadow> running();

    /** False where it had ended. */
    boolean end(String id, String by, Instant at);

    /** A recommendation of the log. @param position in the chain of its service */
    record Logged(long position, String id, String reference, String facts) {}

    /** What was logged since the shadow last looked. */
    Next next(String shadow, String service, int most);

    /** @param after up to where the shadow had followed */
    record Next(long after, List<Logged> logged) {}

    record Said(String recommendation, String reference, Tried tried) {}

    /** Nothing is kept where another program has followed in the meantime. */
    void keep(String shadow, String service, long after, long upTo, List<Said> said);

    /** Everything it said, in no order. */
    List<Said> said(String shadow);
}
