package org.youthpanel.rules.engine;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youthpanel.facts.Facts;
import org.youthpanel.rules.Stratum;

/** Reads what a rule does: it inserts findings, made of codes and paths of facts, and does nothing else. */
final class Consequence {

    private static final Map<Stratum, List<String>> FINDINGS = Map.of(
            Stratum.DECIDE,
            List.of(
                    "StartingPoint",
                    "RangeEntry",
                    "Bar",
                    "Need",
                    "NotForYouthDisposal",
                    "DepthTrigger",
                    "DepthOpen",
                    "PanelReferral"),
            Stratum.CHECK,
            List.of("Prompt", "Need"));

    private Consequence() {}

    /** The findings as text, {@code StartingPoint(YOUTH_CAUTION, SCORE)}; what is not allowed becomes a defect. */
    static List<String> effects(Stratum stratum, String at, String text, List<String> defects) {
        List<String> effects = new ArrayList<>();
        if (text.contains("//") || text.contains("/*")) {
            defects.add(at + ": a comment is not allowed after then");
        }
        try {
            for (Statement statement :
                    StaticJavaParser.parseBlock("{" + text + "}").getStatements()) {
                if (statement.isExpressionStmt()
                        && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
                        && isInsertion(call)
                        && isFinding(stratum, call.getArgument(0).asObjectCreationExpr())) {
                    effects.add(written(call.getArgument(0).asObjectCreationExpr()));
                } else {
                    defects.add(at + ": a rule only inserts findings of its stratum, not " + statement);
                }
            }
        } catch (ParseProblemException e) {
            defects.add(at + ": what the rule does cannot be read");
        }
        if (effects.isEmpty()) {
            defects.add(at + ": a rule must say something");
        }
        return List.copyOf(effects);
    }

    private static boolean isInsertion(MethodCallExpr call) {
        return call.getNameAsString().equals("insert")
                && call.getScope().isEmpty()
                && call.getArguments().size() == 1
                && call.getArgument(0) instanceof ObjectCreationExpr;
    }

    private static boolean isFinding(Stratum stratum, ObjectCreationExpr made) {
        return FINDINGS.get(stratum).contains(made.getTypeAsString())
                && made.getAnonymousClassBody().isEmpty()
                && made.getArguments().stream().allMatch(Consequence::isPlain);
    }

    /** The path of a fact, as a need names it, or a code of the vocabulary. */
    private static boolean isPlain(Expression argument) {
        return argument instanceof StringLiteralExpr path
                        && Facts.all().stream().anyMatch(fact -> fact.path().equals(path.getValue()))
                || argument instanceof FieldAccessExpr code
                        && Vocabulary.has(code.getScope().toString(), code.getNameAsString());
    }

    private static String written(ObjectCreationExpr made) {
        return made.getTypeAsString()
                + made.getArguments().stream()
                        .map(argument -> argument instanceof FieldAccessExpr code
                                ? code.getNameAsString()
                                : argument.toString().replace("\"", ""))
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
