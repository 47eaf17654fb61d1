package org.youthpanel.platform.nodes;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Matrices;
import org.youthpanel.rules.Version;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.workbench.publishing.PublishedHere;

/**
 * What a node serves by, each with a mark that is the same on every node that serves alike. Of what the program itself
 * does, a later one may take over; a file never differs.
 */
public final class Serves {

    static final String RESOLVER = "the resolver of answers";
    static final String COUNTING = "the counting of cases";

    private final Adviser adviser;
    private final PublishedHere published;
    private final Matrices matrices;

    public Serves(Adviser adviser, PublishedHere published, Matrices matrices) {
        this.adviser = adviser;
        this.published = published;
        this.matrices = matrices;
    }

    /** Rule sets that came with the program, and matrices: of what is published here the log has the fingerprint. */
    Map<String, String> files() {
        Map<String, String> marks = new TreeMap<>();
        adviser.rules().versions().stream()
                .filter(published::isBundled)
                .forEach(each -> marks.put("rules " + each.name(), each.sha256()));
        matrices.all().forEach(each -> marks.put("matrix " + each.service() + " " + each.version(), each.sha256()));
        return marks;
    }

    /** By number: the higher one is the later. */
    Map<String, Version> program() {
        return Map.of(RESOLVER, Version.of(Adviser.RESOLVER_VERSION), COUNTING, new Version(KeepCounts.form(), 0));
    }

    /** What was published here and is not what lies in this node’s rules folder. */
    Optional<String> otherwisePublished() {
        return published.defects(adviser.rules()).stream().findFirst();
    }
}
