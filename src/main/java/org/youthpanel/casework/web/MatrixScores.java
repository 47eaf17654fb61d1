package org.youthpanel.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Matrices;
import org.youthpanel.casework.Matrix;

/**
 * The service's own matrix in a form of facts: fills the base score in where somebody asks for it, and offers the
 * factors of the offence to tick. What it does to the score is never decided here: a person answers that.
 */
@Component
public class MatrixScores {

    /** Which matrix the score was filled in from; a hidden field. */
    public static final String MARK = "matrix";

    /** The button that asks for the score, by its name and value. */
    public static final String FILL = "fill";

    public static final String FROM_MATRIX = "matrix";

    private static final String TICKED = ".ticked";
    private static final List<String> LISTS = List.of("gravity.aggravating", "gravity.mitigating");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Matrices matrices;
    private final Clock clock;
    private final Words words;

    public MatrixScores(Matrices matrices, Clock clock, Words words) {
        this.matrices = matrices;
        this.clock = clock;
        this.words = words;
    }

    /**
     * What the page shows of it.
     *
     * @param name of the matrix, with its version
     * @param aggravating the factors to tick for the chosen offence; none where it has none
     * @param said what came of asking for the score; null where nobody asked
     */
    public record Offer(
            String name,
            List<String> aggravating,
            List<String> mitigating,
            @Nullable String said) {}

    /** Whether the form was sent to have the score filled in, and not to be saved. */
    public boolean asked(Typed typed) {
        return typed.one(FILL).equals(FROM_MATRIX);
    }

    /** In force for the service and the panel's day in the form; today's where there is no day yet. */
    private Optional<Matrix> inForce(Typed typed) {
        LocalDate day =
                TypedDate.of(typed, "decisionDate").date().orElseGet(() -> LocalDate.now(clock.withZone(LONDON)));
        return matrices.inForce(typed.one("service"), day);
    }

    private Optional<Matrix.Entry> entry(Typed typed) {
        return inForce(typed).flatMap(matrix -> matrix.find(typed.one("offence.code")));
    }

    /** The form with scale and score of the chosen offence, where the matrix has them and no other scale was chosen. */
    public Typed fill(Typed typed) {
        Optional<Matrix> matrix = inForce(typed);
        Optional<Matrix.Entry> entry = entry(typed);
        if (matrix.isEmpty() || entry.isEmpty() || otherScale(typed, matrix.get())) {
            return typed;
        }
        return typed.with("gravity.scale", matrix.get().scale().name())
                .with("gravity.base", String.valueOf(entry.get().base()))
                .with(MARK, matrix.get().mark());
    }

    private static boolean otherScale(Typed typed, Matrix matrix) {
        return !Set.of("", matrix.scale().name()).contains(typed.one("gravity.scale"));
    }

    /** For the page; null where no matrix is in force. */
    public @Nullable Offer offer(Typed typed) {
        Optional<Matrix> matrix = inForce(typed);
        if (matrix.isEmpty()) {
            return null;
        }
        Optional<Matrix.Entry> entry = entry(typed);
        return new Offer(
                matrix.get().service() + " " + matrix.get().version(),
                entry.map(Matrix.Entry::aggravating).orElse(List.of()),
                entry.map(Matrix.Entry::mitigating).orElse(List.of()),
                asked(typed) ? said(typed, matrix.get(), entry) : null);
    }

    private String said(Typed typed, Matrix matrix, Optional<Matrix.Entry> entry) {
        String name = matrix.service() + " " + matrix.version();
        if (typed.one("offence.code").isEmpty()) {
            return words.of("matrix.no-offence");
        }
        if (entry.isEmpty()) {
            return words.of("matrix.not-there", name);
        }
        return otherScale(typed, matrix)
                ? words.of("matrix.other-scale", words.code(matrix.scale()))
                : words.of("matrix.filled", entry.get().base(), name);
    }

    /** Ticked factors and typed ones as one list, as the facts have them. */
    public Typed merged(Typed typed) {
        Typed merged = typed;
        for (String list : LISTS) {
            Set<String> all = new LinkedHashSet<>(typed.all(list + TICKED));
            all.addAll(typed.lines(list));
            all.removeIf(String::isBlank);
            merged = merged.with(list, String.join("\n", all)).withAll(list + TICKED, List.of());
        }
        return merged;
    }

    /** The opposite, for the page: what the matrix lists for the offence is ticked, the rest stays typed. */
    public Typed split(Typed typed) {
        Optional<Matrix.Entry> entry = entry(typed);
        Typed split = typed;
        for (String list : LISTS) {
            List<String> offered = entry.map(
                            each -> list.endsWith("aggravating") ? each.aggravating() : each.mitigating())
                    .orElse(List.of());
            Set<String> all = new LinkedHashSet<>(typed.all(list + TICKED));
            all.addAll(typed.lines(list));
            List<String> rest = new ArrayList<>(all);
            rest.removeAll(offered);
            List<String> ticked = offered.stream().filter(all::contains).toList();
            split = split.with(list, String.join("\n", rest)).withAll(list + TICKED, ticked);
        }
        return split;
    }

    /** Without the mark of the matrix where the score is not the matrix's score, or not any more. */
    public Typed marked(Typed typed) {
        boolean its = inForce(typed)
                .filter(matrix -> matrix.mark().equals(typed.one(MARK)))
                .filter(matrix -> matrix.scale().name().equals(typed.one("gravity.scale")))
                .filter(matrix -> entry(typed)
                        .filter(entry -> String.valueOf(entry.base()).equals(typed.one("gravity.base")))
                        .isPresent())
                .isPresent();
        return its ? typed : typed.with(MARK, "");
    }
}
