package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The codes that rules and manifests name, each as {@code Disposal.CHARGE}, in the order of their enum. */
final class Codes {

    private static final List<String> HOMES =
            List.of("org.youthpanel.facts.", "org.youthpanel.rules.finding.", "org.youthpanel.rules.resolved.");

    private Codes() {}

    /** The codes before and after this one, none of which is among the others. */
    static Set<String> neighbours(String code, List<String> others) {
        List<String> all = all(code.substring(0, code.indexOf('.')));
        int at = all.indexOf(code);
        Set<String> found = new LinkedHashSet<>();
        for (int step : new int[] {1, -1}) {
            all(all, at, step)
                    .filter(each -> !others.contains(each))
                    .findFirst()
                    .ifPresent(found::add);
        }
        found.remove(code);
        return found;
    }

    /** The first code that is not among these. */
    static Optional<String> another(List<String> codes) {
        return all(codes.get(0).substring(0, codes.get(0).indexOf('.'))).stream()
                .filter(each -> !codes.contains(each))
                .findFirst();
    }

    static List<String> of(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> type.getSimpleName() + "." + ((Enum<?>) each).name())
                .toList();
    }

    private static Stream<String> all(List<String> all, int at, int step) {
        List<String> turned = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            turned.add(all.get(Math.floorMod(at + i * step, all.size())));
        }
        return turned.stream();
    }

    private static List<String> all(String type) {
        for (String home : HOMES) {
            try {
                return of(Class.forName(home + type));
            } catch (ClassNotFoundException elsewhere) {
                // one of the other packages has it
            }
        }
        throw new IllegalArgumentException(type + " is no vocabulary");
    }
}
