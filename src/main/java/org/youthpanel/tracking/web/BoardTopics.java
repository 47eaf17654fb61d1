package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.LevelChanges;
import org.youthpanel.tracking.Shift;
import org.youthpanel.tracking.file.Taken;

/**
 * What the board report says below its headline: a sentence for each topic. A number is told where it is large enough,
 * and so is what is left of the whole.
 */
@Component
class BoardTopics {

    private static final List<Column> BY =
            List.of(Column.OFFENCE_TYPE, Column.PANEL, Column.EXPOSURE, Column.RULE_SETS);
    private static final int MOST = 6;
    private static final int MOST_RULES = 3;

    private final Words words;
    private final ColumnWords names;

    BoardTopics(Words words, ColumnWords names) {
        this.words = words;
        this.names = names;
    }

    /**
     * @param defined which definition it needs; empty where the headline has it
     * @param sentence with its numbers; empty where there are too few to tell any
     */
    public record Topic(String title, String defined, String sentence) {

        boolean told() {
            return !sentence.isEmpty();
        }
    }

    /** Those of which there is nothing to tell, in a sentence; empty where there are none. */
    String few(List<Topic> topics) {
        String few =
                topics.stream().filter(each -> !each.told()).map(Topic::title).collect(Collectors.joining("; "));
        return few.isEmpty() ? "" : words.of("files.board.few", few);
    }

    List<Topic> of(Taken taken) {
        List<Topic> topics = new ArrayList<>();
        topics.add(direction(taken.agreement()));
        taken.breakdowns().stream()
                .filter(each -> BY.contains(each.by()) && !each.lines().isEmpty())
                .sorted(Comparator.comparingInt(each -> BY.indexOf(each.by())))
                .forEach(each -> topics.add(breakdown(each)));
        topics.add(levels(taken.levelChanges()));
        topics.add(reasons(taken));
        topics.add(rules(taken));
        topics.add(beside(taken.agreement()));
        return topics;
    }

    /** A part of a whole: its name, and its counts. */
    private record Part(String name, int... counts) {}

    private Topic direction(Agreement agreement) {
        return topic(
                "direction",
                Stream.of(Shift.MORE_FORMAL, Shift.LESS_FORMAL, Shift.SAME_RUNG)
                        .map(each ->
                                new Part(words.code(each), agreement.crossing().count(each)))
                        .toList());
    }

    private Topic breakdown(Breakdown told) {
        List<Part> parts = told.lines().stream()
                .map(each -> new Part(
                        each.code()
                                .map(code -> names.code(told.by(), code))
                                .orElseGet(() -> words.of("words.not-known")),
                        each.same().n(),
                        each.n().n() - each.same().n()))
                .toList();
        return new Topic(
                words.of("files.board.by", names.name(told.by())),
                "",
                list(parts, counts -> share(counts[0], counts[0] + counts[1]))
                        .map(each -> words.of("files.board.both", each))
                        .or(() -> list(cases(parts), counts -> String.valueOf(counts[0]))
                                .map(each -> words.of("files.board.compared", each)))
                        .orElse(""));
    }

    /** How many there are of each, where it cannot be told in how many of them both named the same. */
    private static List<Part> cases(List<Part> parts) {
        return parts.stream()
                .map(each -> new Part(each.name(), each.counts()[0] + each.counts()[1]))
                .toList();
    }

    private String share(int same, int n) {
        return words.of("tracking.of", same + "", n + "") + " (" + FigureWords.percent(words, same, n) + ")";
    }

    private Topic levels(LevelChanges changes) {
        List<String> told = Stream.of(level("panel", changes.panel()), level("gatekeeper", changes.gatekeeper()))
                .flatMap(Optional::stream)
                .toList();
        return new Topic(words.of("files.figure.levels"), "levels", String.join(" ", told));
    }

    private Optional<String> level(String who, LevelChanges.By by) {
        int raised = by.raised().n();
        int lowered = by.lowered().n();
        return Math.max(raised, lowered) < LargeParts.FEWEST
                ? Optional.empty()
                : Optional.of(words.of(
                        "files.board.levels." + who,
                        told(words, raised, by.of().n()),
                        told(words, lowered, by.of().n())));
    }

    private Topic reasons(Taken taken) {
        return topic(
                "departures",
                DepartureLine.reasons(taken.departures()).stream()
                        .map(each -> new Part(
                                each.code().equals(AlongsideDocument.NO_REASON)
                                        ? words.of("figures.departures.no-reason")
                                        : names.code(Column.DEPARTURE, each.code()),
                                each.all()))
                        .toList());
    }

    /** Rules overlap: what is told of one is how many cases had it, and so how many had it not. */
    private Topic rules(Taken taken) {
        int judged = taken.departures().judgement().now().n();
        String told = DepartureLine.rules(taken.departures()).stream()
                .filter(each -> each.all() >= LargeParts.FEWEST && judged - each.all() >= LargeParts.FEWEST)
                .limit(MOST_RULES)
                .map(each -> part(names.code(Column.RULES, each.code()), each.all() + ""))
                .collect(Collectors.joining("; "));
        return new Topic(
                words.of("files.figure.rules"),
                "judgedRules",
                told.isEmpty() ? "" : words.of("files.board.rules", told));
    }

    private Topic beside(Agreement agreement) {
        return topic(
                "beside",
                List.of(
                        new Part(words.of("files.beside.undecided"), agreement.waiting()),
                        new Part(words.of("files.beside.putOff"), agreement.putOff()),
                        new Part(words.of("files.beside.withdrawn"), agreement.withdrawn()),
                        new Part(words.of("files.beside.undetermined"), agreement.undetermined()),
                        new Part(words.of("files.beside.notYouth"), agreement.notYouth()),
                        new Part(words.of("files.beside.withoutFirst"), agreement.withoutVoice())));
    }

    private Topic topic(String code, List<Part> parts) {
        return new Topic(
                words.of("files.figure." + code),
                code,
                list(parts, counts -> String.valueOf(counts[0]))
                        .map(each -> words.of("files.board.cases", each))
                        .orElse(""));
    }

    /** Empty where nothing can be told. */
    private Optional<String> list(List<Part> parts, Function<int[], String> said) {
        LargeParts large = LargeParts.of(parts.stream().map(Part::counts).toList(), MOST);
        if (large.none()) {
            return Optional.empty();
        }
        Stream<String> told = large.told().stream()
                .map(each ->
                        part(parts.get(each).name(), said.apply(parts.get(each).counts())));
        Stream<String> rest = large.withRest()
                ? Stream.of(part(words.of("files.board.others"), said.apply(large.rest())))
                : Stream.empty();
        return Optional.of(Stream.concat(told, rest).collect(Collectors.joining("; ")));
    }

    private String part(String name, String number) {
        return words.of("words.part", name, number);
    }

    /** A count out of a number that is told: where it or the rest is small, that it is. */
    static String told(Words words, int count, int of) {
        if (count < LargeParts.FEWEST) {
            return words.of("files.board.fewer", String.valueOf(LargeParts.FEWEST));
        }
        return of - count < LargeParts.FEWEST
                ? words.of("files.board.more", String.valueOf(of - LargeParts.FEWEST))
                : String.valueOf(count);
    }
}
