package org.youthpanel.platform.nodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Log;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.rules.Version;

/**
 * Holds this node to what others on the same database serve by. The first that serves by something writes it down; whoever
 * has it otherwise, or does not have it, advises otherwise on the same case, so it serves nothing.
 */
public final class ServedAlike {

    /** How long an answer holds: a node that was left behind stops no later than this. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** A row that says nothing, for one to wait for another. */
    private static final String JOINING = "joining";

    private final Serves serves;
    private final Log log;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Looked looked = new Looked(Instant.MIN, List.of());

    public ServedAlike(Serves serves, Log log, JdbcClient jdbc, Clock clock) {
        this.serves = serves;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Looked(Instant at, List<String> differences) {}

    /**
     * Writes down what no node served by yet, and lets a later program take over from an earlier one.
     *
     * @throws CannotStart where others serve by something else
     */
    public void join() {
        log.atomically(() -> {
            oneAtATime();
            // nothing is written while something differs: it may be this node that is wrong
            List<String> differences = differences();
            if (!differences.isEmpty()) {
                throw new CannotStart(
                        "Other programs on this database serve by something else:\n  "
                                + String.join("\n  ", differences),
                        "Give this one the same version of the program, the same rules folder and the same matrices.");
            }
            Map<String, String> theirs = theirs();
            serves.program().forEach((what, number) -> {
                if (theirs.containsKey(what)) {
                    takeOver(what, number);
                } else {
                    add(what, number.toString());
                }
            });
            serves.files().forEach((what, mark) -> {
                if (!theirs.containsKey(what)) {
                    add(what, mark);
                }
            });
            return true;
        });
    }

    /** Two that start together would each write what the other has not, and neither could serve. */
    private void oneAtATime() {
        if (jdbc.sql("UPDATE served SET mark = mark WHERE what = ?")
                        .param(JOINING)
                        .update()
                == 0) {
            add(JOINING, "");
        }
    }

    /** Those of an earlier program are left behind from now on. */
    private void takeOver(String what, Version number) {
        String theirs = theirs().getOrDefault(what, number.toString());
        if (Version.of(theirs).compareTo(number) < 0) {
            jdbc.sql("UPDATE served SET mark = ? WHERE what = ? AND mark = ?")
                    .params(number.toString(), what, theirs)
                    .update();
        }
    }

    /** What others have and this node has not, or otherwise, in words; empty while all serve alike. */
    public List<String> differences() {
        Map<String, String> theirs = theirs();
        Map<String, String> ours = serves.files();
        List<String> differences = new ArrayList<>();
        theirs.forEach((what, mark) -> {
            Version number = serves.program().get(what);
            if (number != null) {
                if (Version.of(mark).compareTo(number) > 0) {
                    differences.add(what + " is " + mark + " elsewhere, and " + number + " here");
                }
            } else if (!ours.containsKey(what)) {
                differences.add(what + " is missing here");
            } else if (!mark.equals(ours.get(what))) {
                differences.add(what + " is not what it is elsewhere");
            }
        });
        serves.otherwisePublished().ifPresent(differences::add);
        return differences;
    }

    /** Asked before every request, and looked up now and then. */
    public boolean mayServe() {
        Looked last = looked;
        Instant now = clock.instant();
        if (Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = new Looked(now, differences());
            looked = last;
        }
        return last.differences().isEmpty();
    }

    private Map<String, String> theirs() {
        Map<String, String> marks = new TreeMap<>();
        jdbc.sql("SELECT what, mark FROM served WHERE what <> ?").param(JOINING).query(row -> {
            marks.put(row.getString("what"), row.getString("mark"));
        });
        return marks;
    }

    private void add(String what, String mark) {
        jdbc.sql("INSERT INTO served (what, mark) VALUES (?, ?)")
                .params(what, mark)
                .update();
    }
}
