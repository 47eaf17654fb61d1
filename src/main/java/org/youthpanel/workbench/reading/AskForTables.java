package org.youthpanel.workbench.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Outcome;
import org.youthpanel.facts.Admission;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.GravityConvention;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Reading;
import org.youthpanel.facts.RiskOfHarmFactor;
import org.youthpanel.facts.SafetyFactor;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.resolved.Depth;

/** Tables that a panel can read, made by asking the rules about the ordinary case varied; once for each pair of versions. */
public final class AskForTables {

    private final Adviser adviser;
    private final Map<String, Optional<Tables>> known = new ConcurrentHashMap<>();

    public AskForTables(Adviser adviser) {
        this.adviser = adviser;
    }

    /**
     * What was asked, and the answers.
     *
     * @param on the day for which the two versions were asked
     * @param scores of the scale, lowest first
     * @param byAdmission one disposal for each score
     * @param special the same for special cases, with a full admission
     * @param byLevels the risk of harm, then the concern for safety and wellbeing
     * @param byScore the depth with low levels, one for each score
     * @param otherwise the depth with low levels and something else
     */
    public record Tables(
            LocalDate on,
            RuleSetVersion national,
            RuleSetVersion service,
            List<Integer> scores,
            Map<Admission, List<Cell>> byAdmission,
            Map<SpecialCase, List<Cell>> special,
            Map<Level, Map<Level, Depth>> byLevels,
            List<Depth> byScore,
            Map<DeeperCase, Depth> otherwise) {}

    /** @param startingPoint told where something else takes its place */
    public record Cell(Outcome outcome, Optional<Disposal> recommended, Optional<Disposal> startingPoint) {}

    /** What asks for the full assessment, or leaves it open, beside score and levels. */
    public enum DeeperCase {
        REFERRED_BEFORE,
        REFERRALS_UNKNOWN,
        RISK_FACTORS,
        SAFETY_FACTORS,
        FACTORS_CONFIRMED
    }

    /** Empty where no version of the other layer was in force beside it, or the two read gravity in different ways. */
    public Optional<Tables> of(RuleSetVersion version) {
        boolean national = version.manifest().set().equals(RuleBook.NATIONAL);
        RuleBook rules = adviser.rules();
        for (String set : national ? rules.services() : List.of(RuleBook.NATIONAL)) {
            Optional<LocalDate> day = lastChange(version, set);
            Optional<RuleSetVersion> other = day.flatMap(each -> rules.inForce(set, each));
            if (other.isPresent()) {
                return known.computeIfAbsent(
                        day.orElseThrow() + " " + version.sha256() + " "
                                + other.get().sha256(),
                        key -> ask(
                                day.orElseThrow(),
                                national ? version : other.get(),
                                national ? other.get() : version,
                                national ? set : version.manifest().set()));
            }
        }
        return Optional.empty();
    }

    /** The first day of the latest version of the other set that begins while this one is in force, or its own. */
    private Optional<LocalDate> lastChange(RuleSetVersion version, String other) {
        RuleBook rules = adviser.rules();
        LocalDate from = version.manifest().from();
        Optional<LocalDate> until = rules.until(version);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(from),
                        rules.versions().stream()
                                .map(each -> each.manifest().from())
                                .filter(each -> each.isAfter(from)))
                .filter(each -> until.map(each::isBefore).orElse(true))
                .filter(each -> rules.inForce(other, each).isPresent())
                .filter(each -> each.equals(from)
                        || rules.inForce(other, each)
                                .filter(found -> found.manifest().from().equals(each))
                                .isPresent())
                .max(LocalDate::compareTo);
    }

    private Optional<Tables> ask(LocalDate on, RuleSetVersion national, RuleSetVersion service, String name) {
        Optional<GravityConvention> gravity = adviser.rules().gravityOn(on);
        if (gravity.isEmpty()
                || !(adviser.read(OrdinaryCase.document(name, on, gravity.get().scale()))
                        instanceof Reading.Read read)) {
            return Optional.empty();
        }
        Asking asking = new Asking(national, service, read.facts());
        List<Integer> scores = IntStream.rangeClosed(
                        gravity.get().scale().lowest(), gravity.get().scale().highest())
                .boxed()
                .toList();
        return Optional.of(new Tables(
                on,
                national,
                service,
                scores,
                asking.byAdmission(scores),
                asking.special(scores),
                asking.byLevels(),
                scores.stream()
                        .map(score -> asking.depth(asking.ordinary.with(Facts.GRAVITY_BASE, score)))
                        .toList(),
                asking.otherwise()));
    }

    private final class Asking {

        private final RuleSetVersion national;
        private final RuleSetVersion service;
        private final CaseFacts ordinary;

        Asking(RuleSetVersion national, RuleSetVersion service, CaseFacts ordinary) {
            this.national = national;
            this.service = service;
            this.ordinary = ordinary;
        }

        Map<Admission, List<Cell>> byAdmission(List<Integer> scores) {
            Map<Admission, List<Cell>> table = new LinkedHashMap<>();
            for (Admission admission : Admission.values()) {
                table.put(
                        admission,
                        cells(
                                admission == Admission.UNKNOWN
                                        ? ordinary.without(Facts.ADMISSION)
                                        : ordinary.with(Facts.ADMISSION, admission),
                                scores));
            }
            return table;
        }

        Map<SpecialCase, List<Cell>> special(List<Integer> scores) {
            Map<SpecialCase, List<Cell>> table = new LinkedHashMap<>();
            Arrays.stream(SpecialCase.values()).forEach(each -> table.put(each, cells(each.of(ordinary), scores)));
            return table;
        }

        private List<Cell> cells(CaseFacts facts, List<Integer> scores) {
            List<Cell> cells = new ArrayList<>();
            for (int score : scores) {
                Adviser.Decided decided = adviser.decide(facts.with(Facts.GRAVITY_BASE, score), national, service);
                cells.add(new Cell(
                        decided.outcome(),
                        decided.recommended(),
                        decided.startingPoint()
                                .filter(each -> !decided.recommended().equals(Optional.of(each)))));
            }
            return cells;
        }

        Map<Level, Map<Level, Depth>> byLevels() {
            Map<Level, Map<Level, Depth>> table = new LinkedHashMap<>();
            for (Level risk : Level.values()) {
                Map<Level, Depth> row = new LinkedHashMap<>();
                for (Level safety : Level.values()) {
                    CaseFacts facts = risk == Level.UNKNOWN
                            ? ordinary.without(Facts.RISK_OF_HARM)
                            : ordinary.with(Facts.RISK_OF_HARM, risk);
                    row.put(
                            safety,
                            depth(
                                    safety == Level.UNKNOWN
                                            ? facts.without(Facts.SAFETY_AND_WELLBEING)
                                            : facts.with(Facts.SAFETY_AND_WELLBEING, safety)));
                }
                table.put(risk, row);
            }
            return table;
        }

        Map<DeeperCase, Depth> otherwise() {
            CaseFacts risk = ordinary.with(Facts.RISK_OF_HARM_FACTORS, EnumSet.allOf(RiskOfHarmFactor.class));
            Map<DeeperCase, Depth> answers = new LinkedHashMap<>();
            answers.put(
                    DeeperCase.REFERRED_BEFORE,
                    depth(ordinary.with(
                            Facts.PANEL_REFERRALS,
                            List.of(ordinary.decisionDate().minusYears(1)))));
            answers.put(DeeperCase.REFERRALS_UNKNOWN, depth(ordinary.without(Facts.PANEL_REFERRALS)));
            answers.put(DeeperCase.RISK_FACTORS, depth(risk));
            answers.put(
                    DeeperCase.SAFETY_FACTORS,
                    depth(ordinary.with(Facts.SAFETY_FACTORS, EnumSet.allOf(SafetyFactor.class))));
            answers.put(DeeperCase.FACTORS_CONFIRMED, depth(risk.with(Facts.LEVELS_CONFIRMED, true)));
            return answers;
        }

        Depth depth(CaseFacts facts) {
            return adviser.decide(facts, national, service).depth();
        }
    }
}
