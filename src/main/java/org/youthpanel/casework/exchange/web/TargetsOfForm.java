package org.youthpanel.casework.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.youthpanel.casework.Characteristic;
import org.youthpanel.casework.exchange.Target;
import org.youthpanel.casework.exchange.Target.Kind;
import org.youthpanel.casework.exchange.Targets;
import org.youthpanel.casework.web.FactField;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;

/** What columns can give, made from what the question pages ask: a fact that is asked for there can come from a file. */
public final class TargetsOfForm {

    private static final int EARLIER_OUTCOMES = 3;
    private static final int OTHER_OFFENCES = 2;

    private TargetsOfForm() {}

    public static Targets all() {
        List<Target> all = new ArrayList<>();
        all.add(new Target(Target.REFERENCE, Kind.TEXT, "case", List.of()));
        all.add(new Target(Target.CHILD, Kind.TEXT, "case", List.of()));
        all.add(new Target(Target.INITIALS, Kind.TEXT, "case", List.of()));
        for (FactsForm.Section section : new FactsForm().sections()) {
            for (FactField field : section.fields()) {
                // what a gatekeeper says, no file says
                if (field.fact() != Facts.GATEKEPT && field.fact() != Facts.LEVELS_CONFIRMED) {
                    add(section.key(), field, all);
                }
            }
        }
        for (Characteristic each : Characteristic.values()) {
            all.add(new Target(
                    Target.CHARACTERISTICS + each.key(),
                    Kind.CODE,
                    "characteristics",
                    Stream.concat(
                                    each.codes().stream(),
                                    Stream.of(Characteristic.NOT_KNOWN, Characteristic.PREFERS_NOT_TO_SAY))
                            .toList()));
        }
        return new Targets(all);
    }

    private static void add(String section, FactField field, List<Target> all) {
        String path = field.name();
        switch (field.kind()) {
            case TEXT -> all.add(new Target(path, Kind.TEXT, section, List.of()));
            case NUMBER -> all.add(new Target(path, Kind.NUMBER, section, List.of()));
            case DATE -> all.add(new Target(path, Kind.DATE, section, List.of()));
            case YES_NO -> all.add(new Target(path, Kind.YES_NO, section, List.of()));
            case CODE -> all.add(new Target(path, Kind.CODE, section, field.codes()));
            case CODES -> all.add(new Target(path, Kind.CODES, section, field.codes()));
            case LINES -> all.add(new Target(path, Kind.TEXTS, section, List.of()));
            case DATE_LINES -> all.add(new Target(path, Kind.DATES, section, List.of()));
            case EARLIER_OUTCOMES -> {
                all.add(new Target(path, Kind.NONE, section, List.of()));
                for (int i = 0; i < EARLIER_OUTCOMES; i++) {
                    String at = path + "[" + i + "].";
                    all.add(new Target(at + "outcome", Kind.CODE, section, codes(PastOutcome.class)));
                    all.add(new Target(at + "on", Kind.DATE, section, List.of()));
                    all.add(new Target(at + "offenceType", Kind.CODE, section, codes(OffenceType.class)));
                    all.add(new Target(at + "circumstances", Kind.CODES, section, codes(Circumstance.class)));
                    all.add(new Target(at + "completed", Kind.YES_NO, section, List.of()));
                }
            }
            case OTHER_OFFENCES -> {
                all.add(new Target(path, Kind.NONE, section, List.of()));
                for (int i = 0; i < OTHER_OFFENCES; i++) {
                    String at = path + "[" + i + "].";
                    all.add(new Target(at + "type", Kind.CODE, section, codes(OffenceType.class)));
                    all.add(new Target(at + "code", Kind.TEXT, section, List.of()));
                    all.add(new Target(at + "committedOn", Kind.DATE, section, List.of()));
                    all.add(new Target(at + "gravity.base", Kind.NUMBER, section, List.of()));
                }
            }
        }
    }

    private static List<String> codes(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(Enum::name)
                .filter(each -> !each.equals("UNKNOWN"))
                .toList();
    }
}
