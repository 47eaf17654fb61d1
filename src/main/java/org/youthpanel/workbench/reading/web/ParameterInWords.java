package org.youthpanel.workbench.reading.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youthpanel.casework.web.Words;

/** The value of a parameter in plain words. */
final class ParameterInWords {

    /** The types of the codes that a parameter lists. */
    private static final Map<String, String> TYPES = Map.of(
            "offered", "Disposal",
            "fallback", "Disposal",
            "precedence", "Basis",
            "riskOfHarmGrave", "RiskOfHarmFactor",
            "safetyGrave", "SafetyFactor",
            "lightTool", "tool",
            "fullTool", "tool");

    private ParameterInWords() {}

    static String of(String name, Object value, Words words) {
        return value instanceof List<?> many
                ? many.stream().map(each -> one(name, each, words)).collect(Collectors.joining(", "))
                : one(name, value, words);
    }

    private static String one(String name, Object value, Words words) {
        String type = TYPES.get(name);
        String said = type == null ? null : words.find(type + "." + value);
        return said == null ? value.toString() : said;
    }
}
