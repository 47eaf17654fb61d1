package org.youthpanel.panel.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.facts.AssessmentKind;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Likelihood;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.CaseStatus;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.after.Progress;
import org.youthpanel.panel.after.ReEntry;
import org.youthpanel.rules.resolved.Depth;

/**
 * Every column of the files for other systems. Files and their dictionary are both made of this list. Example:
 * {@code OFFENCE_TYPE.code()} is {@code offenceType}.
 */
public enum ExportColumn {
    REFERENCE(Source.CASE, Kind.TEXT, ExportedCase::reference),
    CASE_NUMBER(Source.CASE, Kind.TEXT, each -> each.number().get()),
    SERVICE(Source.CASE, Kind.TEXT, each -> each.known().file().service()),
    STATUS(Source.CASE, CaseStatus.class, ExportedCase::status),

    REFERRED_ON(Source.FACTS, Kind.DAY, each -> each.fact("dates.referredOn").map(LocalDate::parse)),
    PANEL_DATE(Source.FACTS, Kind.DAY, each -> each.fact("decisionDate").map(LocalDate::parse)),
    OFFENCE_TYPE(Source.FACTS, OffenceType.class, each -> each.fact("offence.type")),
    OFFENCE_CODE(Source.FACTS, Kind.TEXT, each -> each.fact("offence.code")),
    OFFENCE_COMMITTED_ON(
            Source.FACTS, Kind.DAY, each -> each.fact("offence.committedOn").map(LocalDate::parse)),
    SAFETY_AND_WELLBEING(Source.FACTS, Level.class, each -> each.fact("assessment.safetyAndWellbeing")),
    RISK_OF_HARM(Source.FACTS, Level.class, each -> each.fact("assessment.riskOfHarm")),
    LIKELIHOOD_OF_REOFFENDING(Source.FACTS, Likelihood.class, each -> each.fact("assessment.likelihoodOfReoffending")),
    ASSESSMENT_DONE(Source.FACTS, AssessmentKind.class, each -> each.fact("assessment.done")),

    GRAVITY_SCALE(Source.RECOMMENDATION, GravityScale.class, each -> each.gravity("scale")),
    GRAVITY(Source.RECOMMENDATION, Kind.COUNT, each -> each.gravity("score").map(Integer::valueOf)),
    OUTCOME(Source.RECOMMENDATION, Outcome.class, each -> each.advised("outcome")),
    RECOMMENDED(
            Source.RECOMMENDATION, Disposal.class, each -> each.advice().flatMap(LoggedRecommendation::recommended)),
    ASSESSMENT_DEPTH(Source.RECOMMENDATION, Depth.class, each -> each.advised("assessmentDepth")),
    RULE_SETS(Source.RECOMMENDATION, Kind.TEXT, ExportedCase::ruleSets),

    DECISION_NUMBER(Source.DECISION, Kind.COUNT, each -> each.decision().map(PanelDecision::number)),
    CORRECTIONS(Source.DECISION, Kind.COUNT, ExportedCase::corrections),
    DECIDED(Source.DECISION, Disposal.class, each -> each.decision().map(PanelDecision::disposal)),
    DECIDED_ON(
            Source.DECISION,
            Kind.DAY,
            each -> each.decision().map(decision -> decision.given().decidedOn())),
    ADHERENCE(Source.DECISION, Adherence.class, ExportedCase::adherence),
    DEPARTURE(
            Source.DECISION,
            Departure.class,
            each -> each.decision().flatMap(decision -> decision.given().departure())),
    SITTING(
            Source.DECISION,
            Kind.TEXT,
            each -> each.decision().flatMap(decision -> decision.given().sitting())),
    CONDITIONS(
            Source.DECISION,
            Kind.COUNT,
            each -> each.decision()
                    .map(decision -> decision.given().conditions().size())),
    FOLLOW_UP_ON(
            Source.DECISION,
            Kind.DAY,
            each -> each.decision().flatMap(decision -> decision.given().plan().followUp())),

    POLICE_DECIDED(Source.POLICE, Disposal.class, each -> each.code(CaseEventKind.POLICE_DECIDED)),
    POLICE_DECIDED_ON(Source.POLICE, Kind.DAY, each -> each.on(CaseEventKind.POLICE_DECIDED)),
    FINAL_OUTCOME(Source.POLICE, Disposal.class, ExportedCase::outcome),
    FINAL_OUTCOME_ON(Source.POLICE, Kind.DAY, ExportedCase::outcomeOn),
    OUTCOME_CODE(Source.CODES, Kind.TEXT, ExportedCase::outcomeCode),

    DELIVERED(Source.FOLLOWING, Disposal.class, each -> each.code(CaseEventKind.DELIVERED)),
    DELIVERED_ON(Source.FOLLOWING, Kind.DAY, each -> each.on(CaseEventKind.DELIVERED)),
    CONDITIONS_END(
            Source.FOLLOWING,
            Kind.DAY,
            each -> each.last(CaseEventKind.DELIVERED)
                    .flatMap(event -> event.text("conditionsEnd"))
                    .map(LocalDate::parse)),
    ENGAGEMENT(
            Source.FOLLOWING,
            List.of("ENGAGING_WELL", "ENGAGING_PARTLY", "NOT_ENGAGING"),
            each -> each.code(CaseEventKind.ENGAGEMENT)),
    ENGAGEMENT_ON(Source.FOLLOWING, Kind.DAY, each -> each.on(CaseEventKind.ENGAGEMENT)),
    ENDED(
            Source.FOLLOWING,
            List.of(Progress.How.COMPLETED.name(), Progress.How.NOT_COMPLETED.name()),
            each -> each.last(CaseEventKind.COMPLETED, CaseEventKind.NOT_COMPLETED)
                    .map(event -> event.kind().name())),
    ENDED_ON(Source.FOLLOWING, Kind.DAY, each -> each.on(CaseEventKind.COMPLETED, CaseEventKind.NOT_COMPLETED)),
    RE_ENTRY(Source.FOLLOWING, ReEntry.Kind.class, each -> each.code(CaseEventKind.RE_ENTERED)),
    RE_ENTRY_ON(Source.FOLLOWING, Kind.DAY, each -> each.on(CaseEventKind.RE_ENTERED)),

    RATIONALE(
            Source.DECISION,
            Kind.TEXT,
            each -> each.decision().map(decision -> decision.given().rationale())),
    CONDITION_WORDS(Source.DECISION, Kind.TEXT, ExportedCase::conditions);

    /** What stands in a column. */
    public enum Kind {
        TEXT,
        CODE,
        COUNT,
        DAY
    }

    /** Which record of the program it is from. */
    public enum Source {
        /** The case as it was opened, and where it stands. */
        CASE,
        /** The latest version. */
        FACTS,
        /** The one that the decision names; nothing before a decision. */
        RECOMMENDATION,
        /** The last form of the last one. */
        DECISION,
        POLICE,
        /** The service's table of codes. */
        CODES,
        /** What was recorded after that decision. */
        FOLLOWING
    }

    /** For the case-management system. */
    public static final List<ExportColumn> FOR_CASES = List.of(
            REFERENCE,
            CASE_NUMBER,
            SERVICE,
            STATUS,
            REFERRED_ON,
            PANEL_DATE,
            OFFENCE_TYPE,
            OFFENCE_CODE,
            OFFENCE_COMMITTED_ON,
            GRAVITY_SCALE,
            GRAVITY,
            SAFETY_AND_WELLBEING,
            RISK_OF_HARM,
            LIKELIHOOD_OF_REOFFENDING,
            ASSESSMENT_DONE,
            OUTCOME,
            RECOMMENDED,
            ASSESSMENT_DEPTH,
            RULE_SETS,
            DECISION_NUMBER,
            CORRECTIONS,
            DECIDED,
            DECIDED_ON,
            ADHERENCE,
            DEPARTURE,
            SITTING,
            CONDITIONS,
            FOLLOW_UP_ON,
            POLICE_DECIDED,
            POLICE_DECIDED_ON,
            DELIVERED,
            DELIVERED_ON,
            CONDITIONS_END,
            ENGAGEMENT,
            ENGAGEMENT_ON,
            ENDED,
            ENDED_ON,
            RE_ENTRY,
            RE_ENTRY_ON);

    /** Free words, which may name people: only where somebody asks for them. */
    public static final List<ExportColumn> WORDS = List.of(RATIONALE, CONDITION_WORDS);

    /** For the police: what was decided and given, nothing of the assessment, the family or the service's own figures. */
    public static final List<ExportColumn> FOR_POLICE = List.of(
            REFERENCE,
            SERVICE,
            OFFENCE_TYPE,
            OFFENCE_CODE,
            OFFENCE_COMMITTED_ON,
            OUTCOME_CODE,
            FINAL_OUTCOME,
            FINAL_OUTCOME_ON,
            DECIDED,
            DECIDED_ON,
            POLICE_DECIDED,
            POLICE_DECIDED_ON,
            DELIVERED,
            DELIVERED_ON,
            CONDITIONS_END,
            ENDED,
            ENDED_ON);

    private final Source source;
    private final Kind kind;
    private final List<String> codes;
    private final Function<ExportedCase, ?> cell;

    ExportColumn(Source source, Kind kind, Function<ExportedCase, ?> cell) {
        this(source, kind, List.of(), cell);
    }

    ExportColumn(Source source, List<String> codes, Function<ExportedCase, ?> cell) {
        this(source, Kind.CODE, codes, cell);
    }

    ExportColumn(Source source, Class<? extends Enum<?>> codes, Function<ExportedCase, ?> cell) {
        this(
                source,
                Kind.CODE,
                Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList(),
                cell);
    }

    ExportColumn(Source source, Kind kind, List<String> codes, Function<ExportedCase, ?> cell) {
        this.source = source;
        this.kind = kind;
        this.codes = codes;
        this.cell = cell;
    }

    public Source source() {
        return source;
    }

    public Kind kind() {
        return kind;
    }

    /** The codes it may have, in their order; empty where it has none. */
    public List<String> codes() {
        return codes;
    }

    /** Its name in files and in words: {@code offenceType}. */
    public String code() {
        StringBuilder camel = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }

    /** A text, a whole number or a day; null where nothing is known. */
    public @Nullable Object of(ExportedCase each) {
        Object value = cell.apply(each);
        Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return known instanceof Enum<?> code ? code.name() : known;
    }
}
