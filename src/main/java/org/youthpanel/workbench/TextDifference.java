package org.youthpanel.workbench;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.youthpanel.rules.RuleSetVersion;

/**
 * What is different in the text of one file of two versions, as a unified diff.
 *
 * @param file relative to the versions' folders
 */
public record TextDifference(String file, List<Line> lines) {

    /** Lines around what is different. */
    private static final int AROUND = 3;

    /** Two lines with the names of the files stand before the first part. */
    private static final int HEAD = 2;

    /** What a line of a diff is. */
    public enum Kind {
        /** Where in the files the next lines stand. */
        PLACE,
        SAME,
        REMOVED,
        ADDED
    }

    /** @param text without the sign before it */
    public record Line(Kind kind, String text) {}

    /** Every file that is not the same in both. */
    static List<TextDifference> of(RuleSetVersion from, RuleSetVersion to) {
        Map<String, String> before = from.files();
        Map<String, String> after = to.files();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<TextDifference> differences = new ArrayList<>();
        for (String name : names) {
            List<String> old = lines(before.getOrDefault(name, ""));
            List<String> unified = UnifiedDiffUtils.generateUnifiedDiff(
                    name, name, old, DiffUtils.diff(old, lines(after.getOrDefault(name, ""))), AROUND);
            if (!unified.isEmpty()) {
                differences.add(new TextDifference(
                        name,
                        unified.stream().skip(HEAD).map(TextDifference::line).toList()));
            }
        }
        return List.copyOf(differences);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static Line line(String unified) {
        if (unified.startsWith("@@")) {
            return new Line(Kind.PLACE, unified);
        }
        String text = unified.isEmpty() ? "" : unified.substring(1);
        return new Line(
                unified.startsWith("-") ? Kind.REMOVED : unified.startsWith("+") ? Kind.ADDED : Kind.SAME, text);
    }
}
