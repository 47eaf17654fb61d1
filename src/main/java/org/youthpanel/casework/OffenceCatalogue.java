package org.youthpanel.casework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.Triability;

/**
 * The offences that can be chosen by name. To the rules an offence's code is free words; the catalogue spares typing,
 * and offers the type and the triability, which are unconfirmed: a person checks them.
 */
public final class OffenceCatalogue {

    private static final OffenceCatalogue STARTING = read();

    private final List<Offence> offences;

    /** @param triability {@code UNKNOWN} where the catalogue does not say */
    public record Offence(String code, String name, OffenceType type, Triability triability) {}

    public OffenceCatalogue(List<Offence> offences) {
        this.offences = List.copyOf(offences);
    }

    /** The one that the product starts with. */
    public static OffenceCatalogue starting() {
        return STARTING;
    }

    public List<Offence> all() {
        return offences;
    }

    public Optional<Offence> find(String code) {
        return offences.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Those that have each of the words in their name or code, wherever it stands; none for no words. */
    public List<Offence> search(String words) {
        List<String> sought = Stream.of(words.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        return offences.stream()
                .filter(offence -> !sought.isEmpty()
                        && sought.stream()
                                .allMatch((offence.code() + " " + offence.name()).toLowerCase(Locale.UK)::contains))
                .toList();
    }

    public Map<OffenceType, List<Offence>> byType() {
        Map<OffenceType, List<Offence>> byType = new EnumMap<>(OffenceType.class);
        for (OffenceType type : OffenceType.values()) {
            List<Offence> of =
                    offences.stream().filter(each -> each.type() == type).toList();
            if (!of.isEmpty()) {
                byType.put(type, of);
            }
        }
        return byType;
    }

    private static OffenceCatalogue read() {
        try (InputStream stream = OffenceCatalogue.class.getResourceAsStream("offences.csv")) {
            if (stream == null) {
                throw new IllegalStateException("offences.csv is not on the class path");
            }
            return new OffenceCatalogue(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                    .map(line -> offence(line.split(",", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Offence offence(String[] cells) {
        return new Offence(
                cells[0],
                cells[1],
                OffenceType.valueOf(cells[2]),
                cells[3].isEmpty() ? Triability.UNKNOWN : Triability.valueOf(cells[3]));
    }
}
