package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.casework.AsSeen;
import org.youthpanel.casework.InformationSource;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.ReturnToPreparer;
import org.youthpanel.casework.SignOff;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Likelihood;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;

/** The form of a gatekeeper, between the page and the use cases. */
final class TypedGatekeeping {

    /** The fields in the order of the page. */
    static final List<String> FIELDS = List.of(
            "way",
            "sources",
            "comment",
            "confirmed",
            "confirmReason",
            "levels",
            "levels.safetyAndWellbeing",
            "levels.riskOfHarm",
            "levels.likelihoodOfReoffending",
            "levels.reason");

    static final Map<String, String> ANCHORS = Map.of("levels", "levels.safetyAndWellbeing");

    private static final int LONGEST = 2000;

    /** What the gatekeeper wants to do. */
    enum Way {
        RETURN,
        SIGN_OFF,
        /** The case keeps waiting. */
        CHANGE_LEVEL
    }

    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();

    private TypedGatekeeping(Typed typed) {
        this.typed = typed;
    }

    static Optional<Way> way(Typed typed) {
        return Stream.of(Way.values())
                .filter(each -> each.name().equals(typed.one("way")))
                .findFirst();
    }

    /** Levels are not changed by returning a case: what was chosen must not be lost in silence. */
    static ReturnToPreparer.Form giveBack(Typed typed, AsSeen seen) {
        TypedGatekeeping form = new TypedGatekeeping(typed);
        Optional<String> comment = form.words("comment");
        if (form.levels().isPresent()) {
            form.problems.clear();
            form.problem("levels", "not-with-return");
        }
        if (!typed.one("confirmReason").isEmpty()) {
            form.problem("confirmReason", "only-signing-off");
        }
        return new ReturnToPreparer.Form(seen, comment, form.sources(), List.copyOf(form.problems));
    }

    static SignOff.Form signOff(Typed typed, AsSeen seen) {
        TypedGatekeeping form = new TypedGatekeeping(typed);
        Optional<Boolean> confirmed = switch (typed.one("confirmed")) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
        return new SignOff.Form(
                seen,
                form.levels(),
                confirmed,
                form.words("confirmReason"),
                form.words("comment"),
                form.sources(),
                List.copyOf(form.problems));
    }

    /** The change alone, and what is wrong with the form. */
    record Change(LevelChange levels, List<Problem> problems) {}

    static Change change(Typed typed) {
        TypedGatekeeping form = new TypedGatekeeping(typed);
        LevelChange levels = form.levels()
                .orElse(new LevelChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        if (!typed.one("comment").isEmpty()) {
            form.problem("comment", "only-a-verdict");
        }
        if (!typed.one("confirmReason").isEmpty()) {
            form.problem("confirmReason", "only-signing-off");
        }
        form.problems.addAll(levels.problems(form.problems));
        return new Change(levels, List.copyOf(form.problems));
    }

    private Optional<LevelChange> levels() {
        LevelChange change = new LevelChange(
                code("levels.safetyAndWellbeing", Level.class),
                code("levels.riskOfHarm", Level.class),
                code("levels.likelihoodOfReoffending", Likelihood.class),
                words("levels.reason"));
        return change.document().isEmpty() ? Optional.empty() : Optional.of(change);
    }

    private Set<InformationSource> sources() {
        return Stream.of(InformationSource.values())
                .filter(each -> typed.has("sources", each.name()))
                .collect(Collectors.toSet());
    }

    private Optional<String> words(String name) {
        Optional<String> text = Optional.of(typed.one(name)).filter(PlainText::saysSomething);
        if (text.filter(each -> !PlainText.isWhole(each)).isPresent()) {
            problem(name, "control-character");
        } else if (text.filter(each -> each.length() > LONGEST).isPresent()) {
            problem(name, "too-long");
        } else {
            return text;
        }
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> code(String name, Class<E> type) {
        String text = typed.one(name);
        Optional<E> code = Stream.of(type.getEnumConstants())
                .filter(each -> !each.name().equals("UNKNOWN") && each.name().equals(text))
                .findFirst();
        if (!text.isEmpty() && code.isEmpty()) {
            problem(name, "unknown-code");
        }
        return code;
    }

    private void problem(String path, String code) {
        problems.add(new Problem(path, code, "This does not go together with the rest."));
    }
}
