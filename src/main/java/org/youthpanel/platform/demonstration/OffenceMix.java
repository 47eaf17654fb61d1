package org.youthpanel.platform.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.youthpanel.facts.OffenceType;

/**
 * How the offences of a year spread over the types: as in one city's published table of 453 offences (S0), so that the
 * figures of the demonstration have a shape that a service knows. The scores are made up, by type alone, because the
 * offence tables of the matrix are not public.
 */
enum OffenceMix {
    ARSON(2, "2 20, 3 50, 4 30", 80),
    BREACH(7, "2 60, 3 40", 0),
    CRIMINAL_DAMAGE(55, "2 72, 3 26, 4 2", 95),
    BURGLARY(21, "2 10, 3 52, 4 38", 95),
    DRUGS(38, "2 66, 3 28, 4 6", 0),
    FRAUD_AND_FORGERY(2, "2 60, 3 40", 90),
    MOTORING(61, "2 62, 3 34, 4 4", 5),
    OTHER(15, "2 30, 3 52, 4 18", 10),
    PUBLIC_ORDER(28, "2 68, 3 30, 4 2", 50),
    RACIALLY_AGGRAVATED(5, "3 70, 4 30", 100),
    ROBBERY(9, "4 80, 5 20", 100),
    SEXUAL(1, "2 40, 3 40, 4 20", 100),
    THEFT_AND_HANDLING(35, "2 82, 3 18", 90),
    VEHICLE_THEFT(23, "2 40, 3 54, 4 6", 85),
    VIOLENCE_AGAINST_THE_PERSON(151, "2 46, 3 42, 4 11, 5 1", 97);

    private final int share;
    private final String scores;
    private final int victims;

    /** @param victims in how many of a hundred somebody is identified as the victim */
    OffenceMix(int share, String scores, int victims) {
        this.share = share;
        this.scores = scores;
        this.victims = victims;
    }

    static OffenceMix of(OffenceType type) {
        return valueOf(type.name());
    }

    OffenceType type() {
        return OffenceType.valueOf(name());
    }

    int share() {
        return share;
    }

    int base(Chance chance) {
        return chance.number(scores);
    }

    boolean hasVictim(Chance chance) {
        return chance.in(victims);
    }

    /**
     * So many types in these proportions, shuffled. They are dealt, not drawn: a hundred draws would miss the table by
     * more than the eye forgives.
     */
    static List<OffenceType> deal(int number, Chance chance) {
        int whole = 0;
        for (OffenceMix each : values()) {
            whole += each.share;
        }
        int all = whole;
        List<OffenceType> dealt = new ArrayList<>();
        for (OffenceMix each : values()) {
            dealt.addAll(java.util.Collections.nCopies(number * each.share / all, each.type()));
        }
        // what rounding down left over goes to the largest remainders
        List<OffenceMix> byRemainder = new ArrayList<>(List.of(values()));
        byRemainder.sort(Comparator.comparingInt((OffenceMix each) -> -(number * each.share % all)));
        for (OffenceMix each : byRemainder.subList(0, number - dealt.size())) {
            dealt.add(each.type());
        }
        return chance.shuffled(dealt);
    }
}
