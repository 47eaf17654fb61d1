package org.youthpanel.tracking;

import static org.youthpanel.tracking.Column.Kind.CODE;
import static org.youthpanel.tracking.Column.Kind.DAY;
import static org.youthpanel.tracking.Column.Kind.NUMBER;
import static org.youthpanel.tracking.Column.Kind.STATE;
import static org.youthpanel.tracking.Counted.CASES;
import static org.youthpanel.tracking.Counted.ENDINGS;
import static org.youthpanel.tracking.Counted.ESCALATIONS;
import static org.youthpanel.tracking.Counted.LEVEL_CHANGES;
import static org.youthpanel.tracking.Counted.OVERTAKEN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Origin;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.resolved.Depth;

/**
 * Every column that figures are counted by: what is made of the log, what a filter may name, what a table groups by. This
 * list is the only one. Example: {@code OFFENCE_TYPE.parameter()} is {@code offenceType}, in addresses and in the API.
 */
public enum Column {
    REFERENCE(CASES, "reference", CODE),
    SERVICE(CASES, "service", CODE, "service"),
    /** Ties a child's cases together; tells nothing of the child. */
    CHILD(CASES, "child_key", CODE),
    /** The day of the decision; before one, the panel's date. */
    COUNTED_ON(CASES, "counted_on", DAY),
    /** {@code 2026-06}. */
    MONTH(CASES, "counted_month", CODE, "month"),
    /** {@code 2026-Q2}: April to June. */
    QUARTER(CASES, "counted_quarter", CODE, "quarter"),
    STANDING(CASES, "standing", CODE, "standing", Standing.class),

    RECOMMENDED(CASES, "recommended", CODE, "recommended", Disposal.class),
    STARTING_POINT(CASES, "starting_point", CODE, "startingPoint", Disposal.class),
    PROPOSAL(CASES, "proposal", CODE, "proposal", Disposal.class),
    POLICE_VIEW(CASES, "police_view", CODE, "policeView", Disposal.class),
    FIRST_VIEW(CASES, "first_view", CODE, "firstView", Disposal.class),
    /** The case's first decision, in its last form. */
    DECIDED(CASES, "decided", CODE, "decided", Disposal.class),
    /** What the police decided in the end (policy C15), never compared as the panel's decision (H1). */
    POLICE_DECIDED(CASES, "police_decided", CODE, "policeDecided", Disposal.class),
    DELIVERED(CASES, "delivered", CODE, "delivered", Disposal.class),
    /** What a scrutiny panel would have decided, of a case drawn by chance; a chosen one stands for no other. */
    SCRUTINY_VIEW(CASES, "scrutiny_view", CODE, "scrutinyView", Disposal.class),
    /** Its latest grade, of a case drawn by chance. */
    SCRUTINY_GRADE(CASES, "scrutiny_grade", CODE, "scrutinyGrade", Grade.class),
    ADHERENCE(CASES, "adherence", CODE, "adherence", Adherence.class),
    /** From the recommended disposal to the decided one; above 0 where the decision is more formal. */
    RUNGS(CASES, "rungs", NUMBER),
    /** Of a departure, whether within the range or not: to which side of the recommendation it lies, by rung. */
    TOWARDS(CASES, "towards", CODE, "towards", Towards.class),
    /** Whether what was recommended is formal: a caution of either kind, or charge. */
    FORMAL_RECOMMENDED(CASES, "formal_recommended", CODE, "formalRecommended", Answer.class),
    FORMAL_DECIDED(CASES, "formal_decided", CODE, "formalDecided", Answer.class),
    /** Whether a panel decided on the case, changed a level of it, put it off or withdrew it. */
    REACHED_PANEL(CASES, "reached_panel", CODE, "reachedPanel", Answer.class),
    DEPARTURE(CASES, "departure", CODE, "departure", Departure.class),
    /** How often the first decision was corrected. */
    CORRECTIONS(CASES, "corrections", NUMBER),
    /** Who recorded the first decision. No filter names it: a chair's figures are for the chair. */
    RECORDED_BY(CASES, "recorded_by", CODE),
    EXPOSURE(CASES, "exposure", CODE, "exposure", Exposed.class),

    SITTING(CASES, "sitting", CODE),
    /** The sitting's place or name. */
    PANEL(CASES, "panel", CODE, "panel"),
    AUTHOR_TEAM(CASES, "author_team", CODE, "team"),
    OFFENCE_TYPE(CASES, "offence_type", CODE, "offenceType", OffenceType.class),
    /** Policy H5. */
    SERIOUS_VIOLENCE(CASES, "serious_violence", CODE, "seriousViolence", Answer.class),
    GRAVITY_SCALE(CASES, "gravity_scale", CODE, "scale", GravityScale.class),
    /** The final score. */
    GRAVITY(CASES, "gravity", NUMBER, "gravity"),
    DEPTH(CASES, "depth", CODE, "depth", Depth.class),
    PANEL_CASE(CASES, "panel_case", CODE, "panelCase", PanelCase.class),
    /** {@code national/5.0 leeds/3.0}. */
    RULE_SETS(CASES, "rule_sets", CODE, "ruleSets"),
    /** Ids of the rules that bore on the disposal, each between spaces; a filter names one of them. */
    RULES(CASES, "rules", CODE, "rule"),
    /** Whether the child admitted nothing, or refused to take part or to consent. */
    REFUSED(CASES, "refused", CODE, "refused", Answer.class),
    LEVELS_CHANGED(CASES, "levels_changed", CODE, "levelsChanged", ChangedBy.class),
    /** In years, at the disposal. */
    AGE(CASES, "age", NUMBER, "age"),
    SEX(CASES, "sex", CODE, "sex"),
    /** One of the eighteen groups. */
    ETHNICITY(CASES, "ethnicity", CODE, "ethnicity"),
    /** One of five: {@code WHITE MIXED ASIAN BLACK OTHER}. */
    ETHNIC_GROUP(CASES, "ethnic_group", CODE, "ethnicGroup"),
    LOOKED_AFTER(CASES, "looked_after", CODE, "lookedAfter"),
    SEND(CASES, "send", CODE, "send"),

    ASSESSMENT_DUE(CASES, "assessment_due", DAY),
    ASSESSMENT_DONE(CASES, "assessment_done", DAY),
    POLICE_DUE(CASES, "police_due", DAY),
    POLICE_DONE(CASES, "police_done", DAY),
    DELIVERY_DUE(CASES, "delivery_due", DAY),
    DELIVERY_DONE(CASES, "delivery_done", DAY),
    /** Policy F1, as it stands today. */
    ASSESSMENT_STATE(CASES, "assessment", STATE, "assessment", Timeliness.class),
    /** Policy F2. */
    POLICE_STATE(CASES, "police", STATE, "policeInformed", Timeliness.class),
    /** Policy F5. */
    DELIVERY_STATE(CASES, "delivery", STATE, "delivery", Timeliness.class),
    /** Days from referral to the day of the decision. */
    DAYS_TO_PANEL(CASES, "days_to_panel", NUMBER),
    /** Days from that day until the decision was recorded. */
    DAYS_TO_RECORD(CASES, "days_to_record", NUMBER),
    /** Of the first decision; {@link #ENDED_COMPLETED} has those of later ones too. */
    COMPLETED(CASES, "completed", CODE, "completed", Answer.class),
    /** The first day within twelve months of the decision on which the child came to notice again. */
    RE_ENTERED_ON(CASES, "re_entered_on", DAY),

    CHANGED_BY(LEVEL_CHANGES, "changed_by", CODE, null, ChangedBy.class),
    /** By which agency, in a sitting. */
    RAISED_BY(LEVEL_CHANGES, "raised_by", CODE, null, Agency.class),
    LEVEL(LEVEL_CHANGES, "level", CODE, null, AssessedLevel.class),
    LEVEL_BEFORE(LEVEL_CHANGES, "level_before", CODE),
    LEVEL_AFTER(LEVEL_CHANGES, "level_after", CODE),
    DIRECTION(LEVEL_CHANGES, "direction", CODE, null, Direction.class),
    LEVEL_RECOMMENDED_BEFORE(LEVEL_CHANGES, "recommended_before", CODE, null, Disposal.class),
    LEVEL_RECOMMENDED_AFTER(LEVEL_CHANGES, "recommended_after", CODE, null, Disposal.class),
    LEVEL_DEPTH_BEFORE(LEVEL_CHANGES, "depth_before", CODE, null, Depth.class),
    LEVEL_DEPTH_AFTER(LEVEL_CHANGES, "depth_after", CODE, null, Depth.class),

    CAUSE(OVERTAKEN, "cause", CODE, null, Origin.class),
    OVERTAKEN_BEFORE(OVERTAKEN, "recommended_before", CODE, null, Disposal.class),
    OVERTAKEN_AFTER(OVERTAKEN, "recommended_after", CODE, null, Disposal.class),
    OVERTAKEN_DEPTH_BEFORE(OVERTAKEN, "depth_before", CODE, null, Depth.class),
    OVERTAKEN_DEPTH_AFTER(OVERTAKEN, "depth_after", CODE, null, Depth.class),

    ESCALATION(ESCALATIONS, "escalation", CODE, null, Escalation.class),
    PROMPTED(ESCALATIONS, "prompted", CODE, null, Answer.class),
    MADE(ESCALATIONS, "made", CODE, null, Answer.class),
    /** Whether the panel had raised a level of the case (S1 §1.4). */
    PANEL_RAISED(ESCALATIONS, "panel_raised", CODE, null, Answer.class),

    /** When the work with the child ended that came of one decision. */
    ENDED_ON(ENDINGS, "ended_on", DAY),
    ENDED_COMPLETED(ENDINGS, "completed", CODE, null, Answer.class),
    /** What was delivered; where that is not known, what the police decided, or else the panel. */
    ENDED_DISPOSAL(ENDINGS, "disposal", CODE, null, Disposal.class);

    /** What stands in a column. A state follows from others and from today. */
    public enum Kind {
        CODE,
        NUMBER,
        DAY,
        STATE
    }

    public enum Answer {
        YES,
        NO
    }

    /** To which side of the recommendation a departure lies. */
    public enum Towards {
        LESS_FORMAL,
        SAME_RUNG,
        MORE_FORMAL
    }

    /** Where a case stands with regard to figures; all but DECIDED are counted beside (policy H2). */
    public enum Standing {
        DECIDED,
        WAITING,
        PUT_OFF,
        WITHDRAWN,
        UNDETERMINED,
        NOT_YOUTH
    }

    /** Who had opened the recommendation before the panel's first view. */
    public enum Exposed {
        NO_FIRST_VIEW,
        NOBODY,
        OTHERS,
        PANEL
    }

    public enum ChangedBy {
        PANEL,
        GATEKEEPER,
        BOTH,
        NOBODY
    }

    public enum AssessedLevel {
        SAFETY_AND_WELLBEING,
        RISK_OF_HARM,
        LIKELIHOOD_OF_REOFFENDING
    }

    public enum Direction {
        RAISED,
        LOWERED,
        /** Nothing was assessed before. */
        FIRST_SET
    }

    /** How a due date was kept. */
    public enum Timeliness {
        IN_TIME,
        LATE,
        /** Not done, and the day is still to come. */
        OPEN,
        /** Not done, and the day is over. */
        OVERDUE,
        NO_CLOCK
    }

    private final Counted of;
    private final String sql;
    private final Kind kind;
    private final @Nullable String parameter;
    private final @Nullable Class<? extends Enum<?>> codes;

    Column(Counted of, String sql, Kind kind) {
        this(of, sql, kind, null, null);
    }

    Column(Counted of, String sql, Kind kind, @Nullable String parameter) {
        this(of, sql, kind, parameter, null);
    }

    Column(Counted of, String sql, Kind kind, @Nullable String parameter, @Nullable Class<? extends Enum<?>> codes) {
        this.of = of;
        this.sql = sql;
        this.kind = kind;
        this.parameter = parameter;
        this.codes = codes;
    }

    public Counted of() {
        return of;
    }

    /** Its name in the table; of a state, the beginning of the two that it follows from. */
    public String sql() {
        return sql;
    }

    public Kind kind() {
        return kind;
    }

    /** Under which a filter names it; empty where none can. */
    public Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }

    /** The codes it may have, in their order; empty where they are free. */
    public List<String> codes() {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
    }

    /** Of its codes; empty where they are free. */
    public Optional<Class<? extends Enum<?>>> type() {
        return Optional.ofNullable(codes);
    }

    /** {@code offenceType}: in addresses and in words, for what no filter names too. */
    public String camel() {
        StringBuilder camel = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return parameter().orElseGet(camel::toString);
    }

    /** Whether many cases have the same code, for which a number stands in the table. */
    public boolean coded() {
        return kind == CODE && this != REFERENCE && this != CHILD && this != SITTING;
    }

    /**
     * Whether what happened to a case has it too, and not the case alone: level changes are counted by these without a
     * look at the cases.
     */
    public boolean standsBesideToo() {
        return switch (this) {
            case REFERENCE, SERVICE, COUNTED_ON, STANDING, REACHED_PANEL, AUTHOR_TEAM -> true;
            default -> false;
        };
    }

    /** Whether it says what is kept of a child for tracking alone. */
    public boolean tellsOfChild() {
        return switch (this) {
            case SEX, ETHNICITY, ETHNIC_GROUP, LOOKED_AFTER, SEND -> true;
            default -> false;
        };
    }

    /** Whether it says which disposal was recommended. */
    public boolean tellsOfAdvice() {
        return switch (this) {
            case RECOMMENDED,
                    STARTING_POINT,
                    FORMAL_RECOMMENDED,
                    ADHERENCE,
                    RUNGS,
                    TOWARDS,
                    RULES,
                    LEVEL_RECOMMENDED_BEFORE,
                    LEVEL_RECOMMENDED_AFTER,
                    OVERTAKEN_BEFORE,
                    OVERTAKEN_AFTER -> true;
            default -> false;
        };
    }

    /** Those that are filled from the log for one table. */
    static List<Column> filled(Counted of) {
        return Stream.of(values())
                .filter(each -> each.of == of && each.kind != Kind.STATE)
                .toList();
    }

    /** Those that a filter can name. */
    public static List<Column> filters() {
        return Stream.of(values()).filter(each -> each.parameter != null).toList();
    }

    public static Optional<Column> ofParameter(String name) {
        return filters().stream().filter(each -> name.equals(each.parameter)).findFirst();
    }
}
