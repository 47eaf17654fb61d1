package org.youthpanel.workbench.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.workbench.reading.Constraint.Operand;
import org.youthpanel.workbench.reading.Constraint.Relation;

/** Reads the constraints of a pattern: {@code Constraint each = ConstraintReader.read(rule.conditions().get(0))}. */
public final class ConstraintReader {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([$A-Za-z_][A-Za-z0-9_$.]*|\\d+|==|!=|<=|>=|<|>|&&|\\|\\||[!(),:])");

    private final List<String> tokens = new ArrayList<>();
    private int at;
    /** What stood on the left last: {@code score == 1 || == 2} leaves it out. */
    private Operand left = new Operand.Property("");

    private ConstraintReader(String text) {
        String whole = text.strip();
        Matcher token = TOKEN.matcher(whole);
        for (int read = 0; read < whole.length(); read = token.end()) {
            if (!token.find(read) || token.start() != read) {
                throw new UnreadableConstraint(whole.substring(read));
            }
            tokens.add(token.group(1));
        }
    }

    /** @throws UnreadableConstraint if it is written in a way that this does not know */
    public static Constraint read(RuleDefinition.Condition condition) {
        return read(condition.text());
    }

    static Constraint read(String text) {
        ConstraintReader reader = new ConstraintReader(text);
        List<Constraint> parts = new ArrayList<>(List.of(reader.anyOf()));
        while (reader.takes(",")) {
            parts.add(reader.anyOf());
        }
        if (reader.at < reader.tokens.size()) {
            throw new UnreadableConstraint(reader.next());
        }
        return all(parts);
    }

    private Constraint anyOf() {
        List<Constraint> parts = new ArrayList<>(List.of(allOf()));
        while (takes("||")) {
            parts.add(allOf());
        }
        return parts.size() == 1 ? parts.get(0) : new Constraint.AnyOf(List.copyOf(parts));
    }

    private Constraint allOf() {
        List<Constraint> parts = new ArrayList<>(List.of(one()));
        while (takes("&&")) {
            parts.add(one());
        }
        return all(parts);
    }

    private static Constraint all(List<Constraint> parts) {
        List<Constraint> flat = new ArrayList<>();
        parts.forEach(each -> flat.addAll(each instanceof Constraint.AllOf all ? all.parts() : List.of(each)));
        return flat.size() == 1 ? flat.get(0) : new Constraint.AllOf(List.copyOf(flat));
    }

    private Constraint one() {
        if (takes("!")) {
            return one().negated();
        }
        if (takes("(")) {
            Constraint inner = anyOf();
            expect(")");
            return inner;
        }
        if (!Character.isLetterOrDigit(peek().charAt(0)) && !peek().startsWith("$")) {
            return compared();
        }
        left = operand();
        if (left instanceof Operand.Variable name && takes(":")) {
            left = operand();
            Constraint named = new Constraint.Named(name.name(), property(left));
            return isRelation(peek()) ? all(List.of(named, compared())) : named;
        }
        return isRelation(peek()) ? compared() : new Constraint.Holds(property(left), true);
    }

    private static boolean isRelation(String token) {
        return token.matches("==|!=|<=?|>=?|in|not|contains");
    }

    private Constraint compared() {
        boolean not = takes("not");
        String written = next();
        Relation relation = switch (written) {
            case "==", "in" -> Relation.IS;
            case "!=" -> Relation.IS_NOT;
            case "<" -> Relation.LESS;
            case "<=" -> Relation.AT_MOST;
            case ">" -> Relation.MORE;
            case ">=" -> Relation.AT_LEAST;
            case "contains" -> Relation.HAS;
            default -> throw new UnreadableConstraint(written);
        };
        List<Operand> to = new ArrayList<>();
        if (written.equals("in")) {
            expect("(");
            do {
                to.add(operand());
            } while (takes(","));
            expect(")");
        } else {
            to.add(operand());
        }
        if (!(left instanceof Operand.Property) && to.size() == 1 && to.get(0) instanceof Operand.Property other) {
            return new Constraint.Compared(other.name(), relation.turned(), List.of(left));
        }
        return new Constraint.Compared(property(left), not ? relation.opposite() : relation, List.copyOf(to));
    }

    private static String property(Operand operand) {
        if (operand instanceof Operand.Property property && !property.name().isEmpty()) {
            return property.name();
        }
        throw new UnreadableConstraint(operand + " is no property");
    }

    private Operand operand() {
        String token = next();
        if (token.matches("\\d+")) {
            return new Operand.Number(token);
        }
        if (token.startsWith("$")) {
            return new Operand.Variable(token);
        }
        if (token.contains(".")) {
            return new Operand.Code(token.substring(token.indexOf('.') + 1));
        }
        if (token.matches("[a-z][A-Za-z0-9]*")) {
            return new Operand.Property(token);
        }
        throw new UnreadableConstraint(token);
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : ";";
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new UnreadableConstraint("the constraint ends too early");
        }
        return tokens.get(at++);
    }

    private boolean takes(String token) {
        boolean there = peek().equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!takes(token)) {
            throw new UnreadableConstraint(peek() + " in place of " + token);
        }
    }
}
