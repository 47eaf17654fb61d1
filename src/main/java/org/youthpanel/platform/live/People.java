package org.youthpanel.platform.live;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The names that people have in the log. One is made from the username at the first sign-in, and stays with that account
 * of that issuer when the username changes; nobody else ever gets it.
 */
public final class People {

    /** Names that stand in logs for something other than an account. */
    private static final Set<String> TAKEN = Set.of("command", "system", "nobody");

    private static final int LONGEST = 60;
    /** More of the same username than there can be, so that an error ends. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who an account is, whatever it is called. */
    record Account(String issuer, String tenant, String objectId) {}

    String handle(Account account, String username) {
        Optional<String> known = known(account);
        if (known.isPresent()) {
            return known.get();
        }
        String base = base(username);
        for (int number = 1; number <= MOST; number++) {
            String handle = number == 1 ? base : base + "-" + number;
            if (!isTaken(handle) && write(handle, account)) {
                return handle;
            }
            // another node may have written the same account meanwhile
            Optional<String> meanwhile = known(account);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
        }
        throw new IllegalStateException("No name is left");
    }

    /** Whether anybody ever signed in to a live service with this database. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT handle FROM people FETCH FIRST 1 ROW ONLY")
                .query(String.class)
                .optional()
                .isEmpty();
    }

    private Optional<String> known(Account account) {
        return jdbc.sql("SELECT handle FROM people WHERE issuer = ? AND tenant = ? AND object_id = ?")
                .params(account.issuer(), account.tenant(), account.objectId())
                .query(String.class)
                .optional();
    }

    private boolean isTaken(String handle) {
        return TAKEN.contains(handle)
                || jdbc.sql("SELECT handle FROM people WHERE handle = ?")
                        .params(handle)
                        .query(String.class)
                        .optional()
                        .isPresent();
    }

    private boolean write(String handle, Account account) {
        try {
            jdbc.sql("INSERT INTO people (handle, issuer, tenant, object_id, since) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            handle,
                            account.issuer(),
                            account.tenant(),
                            account.objectId(),
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** What stands before the @, in what a page, a file name and a log can hold. */
    private static String base(String username) {
        String local = username.replaceAll("@.*", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        String cut = local.substring(0, Math.min(LONGEST, local.length()));
        return cut.isEmpty() ? "person" : cut;
    }
}
