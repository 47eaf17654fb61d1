package org.youthpanel.platform.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.OffenceCatalogue;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.Triability;

/** The offences of the catalogue that the made-up year draws, and what comes with them. */
final class DrawnOffences {

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(OffenceCatalogue.Offence offence, int often) {

        OffenceType type() {
            return offence.type();
        }

        String code() {
            return offence.code();
        }
    }

    DrawnOffences() {
        OffenceCatalogue catalogue = OffenceCatalogue.starting();
        try (InputStream stream = DrawnOffences.class.getResourceAsStream("offences-often.csv")) {
            if (stream == null) {
                throw new IllegalStateException("offences-often.csv is not on the class path");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                    .map(line -> line.split(","))
                    .forEach(cells ->
                            entries.add(new Entry(catalogue.find(cells[0]).orElseThrow(), Integer.parseInt(cells[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An offence of this type; of a type that the catalogue does not know, one without a code. */
    MadeUpOffence draw(OffenceType type, Chance chance) {
        List<Entry> weighted = new ArrayList<>();
        for (Entry each : entries) {
            if (each.type() == type) {
                weighted.addAll(java.util.Collections.nCopies(each.often(), each));
            }
        }
        return weighted.isEmpty()
                ? new MadeUpOffence(
                        type,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        OffenceMix.of(type).base(chance))
                : offence(chance.oneOf(weighted), chance);
    }

    MadeUpOffence named(String code, Chance chance) {
        return offence(
                entries.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(),
                chance);
    }

    private static MadeUpOffence offence(Entry entry, Chance chance) {
        int base = OffenceMix.of(entry.type()).base(chance);
        // what can only be tried summarily is not among the gravest of its type
        int score = entry.offence().triability() == Triability.SUMMARY_ONLY ? Math.min(base, 3) : base;
        return new MadeUpOffence(
                entry.type(),
                Optional.of(entry.code()),
                Optional.of(entry.offence().triability().name()),
                circumstances(entry.code(), chance),
                score);
    }

    private static List<Circumstance> circumstances(String code, Chance chance) {
        return switch (code) {
            case "blade-public", "blade-school" -> List.of(Circumstance.KNIFE_SIMPLE_POSSESSION);
            case "threaten-blade-public" -> List.of(Circumstance.KNIFE_MORE_THAN_POSSESSION);
            case "drive-no-licence" -> List.of(Circumstance.NON_RECORDABLE_TRAFFIC);
            case "racially-agg-common-assault", "racially-agg-damage", "racially-agg-s4a" ->
                List.of(Circumstance.HATE_ELEMENT);
            case "indecent-images" -> List.of(Circumstance.YOUTH_PRODUCED_IMAGERY);
            case "common-assault" -> chance.in(12) ? List.of(Circumstance.DOMESTIC_ABUSE) : List.of();
            case "harassment" -> chance.in(25) ? List.of(Circumstance.INTIMATE_PARTNER_ABUSE) : List.of();
            default -> List.of();
        };
    }
}
