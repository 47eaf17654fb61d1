package org.youthpanel.casework.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Characteristic;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.CheckImport;
import org.youthpanel.casework.exchange.Target;
import org.youthpanel.casework.exchange.Targets;
import org.youthpanel.casework.web.Choices;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;

/** What the pages of an import say of targets, codes and problems of rows. */
@Component
class ImportWords {

    private static final Pattern IN_LIST = Pattern.compile("(\\w+)\\[(\\d+)]\\.(.+)");
    private static final Pattern BETWEEN = Pattern.compile("between (-?\\d+) and (-?\\d+)");
    private static final int LONGEST_CELL = 40;

    private final Targets targets;
    private final Words words;

    ImportWords(Targets targets, Words words) {
        this.targets = targets;
        this.words = words;
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    String label(Target target) {
        String path = target.path();
        if (target.kind() == Target.Kind.NONE) {
            return words.of("imports.target.none", words.fact(path));
        }
        Matcher inList = IN_LIST.matcher(path);
        if (inList.matches()) {
            return words.of(
                    "imports.target.in-list",
                    words.fact(inList.group(1)),
                    Integer.parseInt(inList.group(2)) + 1,
                    small(words.fact(inList.group(1) + "." + inList.group(3))));
        }
        return words.fact(path.equals(Target.CHILD) ? "childNumber" : path);
    }

    String code(Target target, String code) {
        if (!target.path().startsWith(Target.CHARACTERISTICS)) {
            return words.value(target.codesKey(), code);
        }
        boolean both = code.equals(Characteristic.NOT_KNOWN) || code.equals(Characteristic.PREFERS_NOT_TO_SAY);
        String name = target.path().substring(Target.CHARACTERISTICS.length());
        return words.of("characteristics.code." + (both ? code : name + "." + code));
    }

    List<Choices.Item> codes(Target target) {
        return target.codes().stream()
                .map(each -> new Choices.Item(each, code(target, each)))
                .toList();
    }

    /** {@code Row 14: base gravity score must be between 1 and 5 (column “Gravity”, here “9”)}. */
    String row(CheckImport.Found found) {
        return words.of("imports.row", found.row(), said(found), where(found));
    }

    private String where(CheckImport.Found found) {
        if (found.column().isEmpty()) {
            return words.of("imports.row.no-column");
        }
        return cell(found)
                .map(each -> words.of("imports.row.cell", found.column().get(), each))
                .orElseGet(() -> words.of("imports.row.column", found.column().get()));
    }

    /** What stands there; not where it is longer than a code is. */
    Optional<String> cell(CheckImport.Found found) {
        return found.cell().filter(each -> each.length() <= LONGEST_CELL);
    }

    /** Without the row and the column. */
    String said(CheckImport.Found found) {
        String path = found.problem().path().replaceFirst("^facts\\.", "");
        String code = found.problem().code();
        String label = label(path);
        Matcher range = BETWEEN.matcher(found.problem().message());
        String own = code.equals("out-of-range") && range.find()
                ? words.of("imports.problem.between", label, range.group(1), range.group(2))
                : words.find("imports.problem." + code, label);
        return small(
                own != null
                        ? own
                        : new FormErrors(words)
                                .text(new Problem(path, code, found.problem().message())));
    }

    /** Of a value that was said of all rows. */
    String value(String path, String value) {
        Optional<Target> target = targets.find(path);
        if (target.filter(Target::isCoded).isPresent()) {
            return code(target.get(), value);
        }
        return target.map(Target::kind)
                .map(kind -> switch (kind) {
                    case DATE -> words.date(LocalDate.parse(value));
                    case YES_NO -> words.of(Boolean.parseBoolean(value) ? "words.yes" : "words.no");
                    default -> words.of("words.yes");
                })
                .orElse(value);
    }

    String label(String path) {
        Optional<Target> target = targets.find(path).or(() -> targets.find(path.replaceFirst("\\[\\d+]$", "")));
        return target.map(this::label).orElseGet(() -> words.fact(path));
    }

    /** Inside a sentence. */
    private static String small(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    String state(CaseImport of) {
        return words.of(
                "imports.state." + of.state(),
                of.ended().map(CaseImport.Ended::opened).orElse(0),
                of.ended().map(CaseImport.Ended::there).orElse(0));
    }

    String at(java.time.Instant at) {
        return words.at(at);
    }
}
