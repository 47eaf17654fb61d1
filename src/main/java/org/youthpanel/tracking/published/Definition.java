package org.youthpanel.tracking.published;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables that are published, always the same. Every trait that two tables share has its totals in both, once; and no
 * way leads from a trait over tables back to it, so that for any numbers that add up in all tables there could be
 * children: what follows from the totals is all that follows.
 */
enum Definition {
    /** The totals of the formality, in parts. */
    DECISIONS(Trait.DECISION, null),
    OFFENCES(Trait.OFFENCE, Trait.FORMALITY),
    ETHNIC_GROUPS(Trait.ETHNIC_GROUP, Trait.FORMALITY),
    SEXES(Trait.SEX, Trait.FORMALITY),
    RECOMMENDATIONS(Trait.FOLLOWED, Trait.FORMALITY),
    EXPOSURES(Trait.FOLLOWED, Trait.EXPOSURE),
    LEVEL_CHANGES(Trait.LEVELS, Trait.DEPTH);

    /** Another one for other tables or groups. */
    static final int NUMBER = 2;

    private final Trait rows;
    private final Optional<Trait> columns;

    Definition(Trait rows, @Nullable Trait columns) {
        this.rows = rows;
        this.columns = Optional.ofNullable(columns);
    }

    Trait rows() {
        return rows;
    }

    Optional<Trait> columns() {
        return columns;
    }

    List<String> by() {
        return Stream.concat(Stream.of(rows), columns.stream()).map(Enum::name).toList();
    }

    static List<Definition> all() {
        return Arrays.asList(values());
    }
}
