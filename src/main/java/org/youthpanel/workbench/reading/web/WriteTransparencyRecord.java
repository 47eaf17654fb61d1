package org.youthpanel.workbench.reading.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.Evidence;
import org.youthpanel.rules.engine.EngineVersion;
import org.youthpanel.tracking.published.ListPublications;
import org.youthpanel.tracking.published.Publication;
import org.youthpanel.tracking.published.PublishedTable;
import org.youthpanel.tracking.published.Quarter;
import org.youthpanel.workbench.reading.TellWhatIsInForce;
import org.youthpanel.workbench.reading.TellWhatIsInForce.InForce;

/**
 * Writes the transparency record from what is in force. A number about children is told only as it was published, since
 * the record is made to be published itself.
 */
@Component
class WriteTransparencyRecord {

    /** The sections of the template, and the fields in each; a star where the service has something to fill in. */
    private static final Map<String, List<String>> FIELDS = new java.util.TreeMap<>(Map.of(
            "1", List.of("1.1", "1.2", "1.3*", "1.4*"),
            "2.1", List.of("2.1.1*", "2.1.2*", "2.1.3*", "2.1.4*"),
            "2.2", List.of("2.2.1", "2.2.2", "2.2.3*", "2.2.4*", "2.2.5*"),
            "2.3", List.of("2.3.1", "2.3.2", "2.3.3*", "2.3.4", "2.3.5*", "2.3.6*"),
            "2.4.1", List.of("2.4.1.1", "2.4.1.2*", "2.4.1.3", "2.4.1.4"),
            "2.4.2", List.of("2.4.2.1", "2.4.2.2", "2.4.2.3", "2.4.2.4", "2.4.2.5", "2.4.2.6", "2.4.2.7", "2.4.2.8"),
            "2.4.3",
                    List.of(
                            "2.4.3.1",
                            "2.4.3.2",
                            "2.4.3.3",
                            "2.4.3.4*",
                            "2.4.3.5",
                            "2.4.3.6*",
                            "2.4.3.7",
                            "2.4.3.8",
                            "2.4.3.9",
                            "2.4.3.10*",
                            "2.4.3.11*"),
            "2.5", List.of("2.5.1*", "2.5.2*")));

    private static final int RISKS = 7;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TellWhatIsInForce telling;
    private final ListPublications publications;
    private final Clock clock;
    private final Words words;

    WriteTransparencyRecord(TellWhatIsInForce telling, ListPublications publications, Clock clock, Words words) {
        this.telling = telling;
        this.publications = publications;
        this.clock = clock;
        this.words = words;
    }

    /** For the services of a person. */
    TransparencyRecord of(Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        List<InForce> inForce = telling.on(today, person.services());
        List<TransparencyRecord.Section> sections = new ArrayList<>();
        FIELDS.forEach((section, fields) -> sections.add(new TransparencyRecord.Section(
                "section-" + section,
                words.of("atrs.section." + section),
                fields.stream()
                        .map(each -> field(each.replace("*", ""), each.endsWith("*"), person, inForce, today))
                        .toList())));
        return new TransparencyRecord(words.date(today), List.copyOf(sections));
    }

    private TransparencyRecord.Field field(
            String number, boolean room, Person person, List<InForce> inForce, LocalDate today) {
        List<String> said = new ArrayList<>();
        switch (number) {
            case "2.1.2" -> said.add(words.of("atrs.2.1.2.text", owners(inForce)));
            case "2.4.1.1" -> said.add(words.of("atrs.2.4.1.1.text", EngineVersion.get(), Adviser.RESOLVER_VERSION));
            case "2.4.2.2" ->
                inForce.forEach(each -> said.add(words.of(
                        "atrs.fingerprint",
                        AboutVersion.name(each.version(), words),
                        each.version().sha256())));
            case "2.4.2.7" -> {
                said.add(words.of("atrs.2.4.2.7.text"));
                said.addAll(agreement(person, inForce, Quarter.of(today).before()));
            }
            case "2.4.3.3" -> said.add(words.of("atrs.2.4.3.3.text", reads(inForce)));
            case "2.5.2" -> {
                for (int i = 1; i <= RISKS; i++) {
                    said.add(words.of("atrs.2.5.2.text." + i));
                }
            }
            default ->
                Optional.ofNullable(words.find("atrs." + number + ".text")).ifPresent(said::add);
        }
        return new TransparencyRecord.Field(
                number,
                words.of("atrs." + number),
                List.copyOf(said),
                number.equals("2.4.2.1") ? List.of(versions(inForce)) : List.of(),
                room);
    }

    private static String owners(List<InForce> inForce) {
        Set<String> owners = new LinkedHashSet<>();
        inForce.forEach(each -> owners.add(each.version().manifest().owner()));
        return String.join("; ", owners);
    }

    private String reads(List<InForce> inForce) {
        return telling.reads(inForce).stream()
                .map(words::fact)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private PlainTable versions(List<InForce> inForce) {
        List<PlainTable.Row> rows = new ArrayList<>();
        rows.add(row(
                "rules.period",
                inForce,
                each -> each.until()
                        .map(until -> words.of(
                                "rules.from-until",
                                words.date(each.version().manifest().from()),
                                words.date(until.minusDays(1))))
                        .orElseGet(() -> words.of(
                                "rules.from",
                                words.date(each.version().manifest().from())))));
        rows.add(row("rules.what", inForce, each -> each.version().manifest().title()));
        rows.add(row("rules.deciding", inForce, each -> String.valueOf(each.deciding())));
        rows.add(row("rules.checking", inForce, each -> String.valueOf(each.checking())));
        Arrays.stream(Evidence.values())
                .forEach(evidence -> rows.add(row(
                        "atrs.evidence." + evidence,
                        inForce,
                        each -> words.of(
                                "atrs.of",
                                String.valueOf(each.byEvidence().get(evidence)),
                                String.valueOf(each.deciding() + each.checking())))));
        rows.add(row(
                "rules.hash", inForce, each -> words.shortHash(each.version().sha256())));
        return new PlainTable(
                "versions",
                words.of("atrs.versions"),
                "",
                Stream.concat(
                                Stream.of(words.of("atrs.versions.head")),
                                inForce.stream().map(each -> AboutVersion.name(each.version(), words)))
                        .toList(),
                rows);
    }

    private PlainTable.Row row(String key, List<InForce> inForce, java.util.function.Function<InForce, String> said) {
        return new PlainTable.Row(
                words.of(key),
                inForce.stream()
                        .map(each -> new PlainTable.Cell(said.apply(each), ""))
                        .toList());
    }

    /** A line for each service: as published, or why there is no number. */
    private List<String> agreement(Person person, List<InForce> inForce, Quarter quarter) {
        String period = words.of("published.quarter." + quarter.number(), String.valueOf(quarter.year()));
        return inForce.stream()
                .map(each -> each.version().manifest().set())
                .filter(person::belongsTo)
                .map(service -> publications
                        .find(person, service, quarter)
                        .map(each -> agreement(service, period, each))
                        .orElseGet(() -> words.of("atrs.agreement.unpublished", name(service), period)))
                .toList();
    }

    private String agreement(String service, String period, Publication publication) {
        Optional<PublishedTable> table = publication.set().tables().stream()
                .filter(each -> each.code().equals("RECOMMENDATIONS"))
                .findFirst();
        Optional<Integer> followed = table.flatMap(each -> total(each, "AS_RECOMMENDED"));
        Optional<Integer> all = table.flatMap(each -> total(each, PublishedTable.TOTAL));
        return followed.isPresent() && all.isPresent()
                ? words.of(
                        "atrs.agreement",
                        name(service),
                        period,
                        followed.get().toString(),
                        all.get().toString())
                : words.of("atrs.agreement.hidden", name(service), period);
    }

    /** The count of a row over all columns; empty where it is hidden. */
    private static Optional<Integer> total(PublishedTable table, String row) {
        int at = table.rows().indexOf(row);
        int column = table.columns().indexOf(PublishedTable.TOTAL);
        return at < 0 || column < 0 ? Optional.empty() : table.cells().get(at).get(column);
    }

    private static String name(String service) {
        return service.substring(0, 1).toUpperCase(java.util.Locale.UK) + service.substring(1);
    }
}
