package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be got wrong about one finding: {@code insert( new Bar( Disposal.CHARGE, Ground.REFUSAL ) );}. */
final class FindingFaults {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Za-z]+\\.[A-Z][A-Z0-9_]*\\b");
    private static final Pattern PATH = Pattern.compile("\"[^\"]+\"");

    private FindingFaults() {}

    /** @param paths of all facts that rules of the version need */
    static List<String> of(String finding, List<String> paths) {
        List<String> faults = new ArrayList<>();
        Matcher code = CODE.matcher(finding);
        while (code.find()) {
            for (String other : Codes.neighbours(code.group(), List.of())) {
                faults.add(finding.substring(0, code.start()) + other + finding.substring(code.end()));
            }
        }
        Matcher path = PATH.matcher(finding);
        if (path.find()) {
            int next = (paths.indexOf(path.group()) + 1) % paths.size();
            faults.add(finding.substring(0, path.start()) + paths.get(next) + finding.substring(path.end()));
        }
        faults.add(finding.replaceAll("(RangeEntry\\( [\\w.]+), Basis\\.\\w+", "$1"));
        Map.of("DepthTrigger", "DepthOpen", "DepthOpen", "DepthTrigger").forEach((one, other) -> {
            if (finding.contains("new " + one + "()")) {
                faults.add(finding.replace(one, other));
            }
        });
        faults.removeIf(finding::equals);
        return faults;
    }

    static List<String> paths(String text) {
        return PATH.matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .sorted()
                .toList();
    }
}
