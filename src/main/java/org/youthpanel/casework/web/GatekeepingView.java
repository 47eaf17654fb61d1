package org.youthpanel.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.LevelsInDoubt;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;

/** What a gatekeeper looks at: the levels with their age, the factors beside them, and what speaks against a level. */
@Component
class GatekeepingView {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** What the levels are judged by. */
    private static final Set<String> OF_LEVELS = Set.of("D1", "D2", "A12");

    private static final List<Fact<?>> LEVELS =
            List.of(Facts.SAFETY_AND_WELLBEING, Facts.RISK_OF_HARM, Facts.LIKELIHOOD);

    private final Adviser adviser;
    private final Words words;
    private final Clock clock;

    GatekeepingView(Adviser adviser, Words words, Clock clock) {
        this.adviser = adviser;
        this.words = words;
        this.clock = clock;
    }

    /** @param since when and by whom the level was given its present value */
    public record LevelLine(String fact, String value, String since) {}

    /** @param meaning the statement behind the label; null where it has no title of its own */
    public record Remark(String label, @Nullable String meaning, String text) {}

    /**
     * @param assessed by whom and when, with how old it is
     * @param doubted the levels that factors speak against, so that signing off asks about them
     */
    public record Look(
            List<LevelLine> levels,
            String assessed,
            List<String> safetyFactors,
            List<String> riskFactors,
            List<Remark> against,
            List<Remark> prompts,
            List<String> doubted) {}

    /** @param facts empty where the rules no longer cover them */
    Look look(List<FactsVersion> versions, Optional<CaseFacts> facts) {
        FactsVersion latest = versions.get(versions.size() - 1);
        Map<String, @Nullable Object> document = Stored.map(latest.facts());
        List<Remark> all = facts.map(this::remarks).orElse(List.of());
        return new Look(
                LEVELS.stream()
                        .map(each -> new LevelLine(
                                words.fact(each.path()),
                                words.value(each.path(), FactsForm.at(document, each.path())),
                                since(versions, each.path())))
                        .toList(),
                assessed(latest.particulars()),
                codes(document, Facts.SAFETY_FACTORS.path()),
                codes(document, Facts.RISK_OF_HARM_FACTORS.path()),
                all.stream().filter(each -> OF_LEVELS.contains(each.label())).toList(),
                all.stream().filter(each -> !OF_LEVELS.contains(each.label())).toList(),
                facts.map(each -> LevelsInDoubt.of(adviser.rules(), each)).orElse(List.of()).stream()
                        .map(each -> words.fact(each.path()))
                        .toList());
    }

    /** The depth or a bar follows from these. */
    private static final Set<String> TELL_THE_ANSWER = Set.of("D5", "D6", "D10");

    /** On the facts as they stand, whatever was asked for before; the recommendation itself is not shown. */
    private List<Remark> remarks(CaseFacts facts) {
        Recommendation advice = adviser.advise(facts);
        List<Remark> all = new ArrayList<>();
        advice.reasons().stream()
                .filter(each -> each.label().equals("A12"))
                .forEach(each -> all.add(remark(each.label(), each.text())));
        advice.prompts().stream()
                .filter(each -> each.label().startsWith("D") && !TELL_THE_ANSWER.contains(each.label()))
                .forEach(each -> all.add(remark(each.label(), each.text())));
        return all;
    }

    private Remark remark(String label, String text) {
        return new Remark(label, words.find("statement." + label), text);
    }

    private List<String> codes(Map<String, @Nullable Object> document, String path) {
        Object written = FactsForm.at(document, path);
        return written == null
                ? List.of(words.of("words.not-known"))
                : Stored.list(written).stream()
                        .map(each -> words.value(path, each))
                        .toList();
    }

    private String since(List<FactsVersion> versions, String path) {
        FactsVersion since = versions.get(0);
        Object before = null;
        for (FactsVersion each : versions) {
            Object now = FactsForm.at(Stored.map(each.facts()), path);
            if (!java.util.Objects.equals(before, now)) {
                since = each;
            }
            before = now;
        }
        return words.of(
                "gatekeeping.since",
                String.valueOf(since.version()),
                words.at(since.stamp().at()),
                since.stamp().by());
    }

    private String assessed(Map<Particular, String> particulars) {
        String by = particulars.getOrDefault(Particular.ASSESSED_BY, words.of("words.not-known"));
        String role = words.find("AssessedBy." + by);
        String who = role == null ? by : role;
        try {
            LocalDate on = LocalDate.parse(particulars.getOrDefault(Particular.ASSESSED_ON, ""));
            long days = ChronoUnit.DAYS.between(on, LocalDate.ofInstant(clock.instant(), LONDON));
            return words.of("gatekeeping.assessed", who, words.date(on), days);
        } catch (DateTimeParseException e) {
            return words.of("gatekeeping.assessed.unknown", who);
        }
    }
}
