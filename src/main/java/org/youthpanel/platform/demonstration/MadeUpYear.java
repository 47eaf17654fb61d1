package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.Reading;
import org.youthpanel.facts.WorkingDays;
import org.youthpanel.panel.Departure;

/**
 * One year of a panel that never was: about 110 cases of about 90 children, and six more for the sitting that comes next.
 * Example: {@code MadeUpYear.of(51, "leeds", lastDay).cases(adviser)}.
 */
public final class MadeUpYear {

    /** All of the year must lie on the scale of gravity that its scores are drawn for. */
    private static final LocalDate PRESENT_SCALE_SINCE = LocalDate.of(2023, 10, 1);

    /** Beyond it no bank holidays are known, and working days cannot be counted. */
    private static final LocalDate LATEST = WorkingDays.ofEnglandAndWales().lastStart();

    private final String service;
    private final LocalDate lastDay;
    private final Chance chance;
    private final Random panel;
    private final Children children;
    private final DrawnOffences catalogue = new DrawnOffences();

    private MadeUpYear(long seed, String service, LocalDate lastDay) {
        this.service = service;
        this.lastDay = lastDay;
        this.chance = new Chance(new Random(seed));
        // apart, so that a change in what the panel does changes no case that it has yet to see
        this.panel = new Random(seed + 1);
        this.children = new Children(chance);
    }

    /** @param lastDay the last day that is over: nothing in the year was recorded after it */
    public static MadeUpYear of(long seed, String service, LocalDate lastDay) {
        if (!lastDay.equals(nearest(lastDay))) {
            throw new IllegalArgumentException("No year can be made up to " + lastDay);
        }
        return new MadeUpYear(seed, service, lastDay);
    }

    /** This day, or the one nearest to it that a year can be made up to. */
    public static LocalDate nearest(LocalDate lastDay) {
        LocalDate earliest = PRESENT_SCALE_SINCE.plusYears(1);
        if (lastDay.isBefore(earliest)) {
            return earliest;
        }
        return lastDay.isAfter(LATEST) ? LATEST : lastDay;
    }

    /**
     * The cases in the order of their sittings, with what the panel decided once these rules had advised. A child's
     * decided case is history in the child's later ones, so cases and decisions are made in one go; call it once.
     */
    public List<MadeUpCase> cases(Adviser adviser) {
        List<Sitting> sittings = Sitting.ofTheYearTo(lastDay, chance);
        int number = sittings.stream().mapToInt(Sitting::cases).sum();
        Iterator<OffenceType> types = OffenceMix.deal(number, chance).iterator();
        List<MadeUpCase> cases = new ArrayList<>();
        for (Sitting sitting : sittings) {
            for (int i = 0; i < sitting.cases(); i++) {
                cases.add(decided(adviser, sitting.on(), types.next()));
            }
        }
        correctOne(cases);
        new NextSitting(children, catalogue, chance)
                .after(lastDay)
                .forEach(listed -> cases.add(
                        made(adviser, drafted(listed), listed.referral()).made()));
        return References.given(cases);
    }

    private MadeUpCase decided(Adviser adviser, LocalDate sitting, OffenceType type) {
        Referral referral = Referral.to(sitting, lastDay, children.at(sitting), catalogue.draw(type, chance), chance);
        Made made = made(adviser, DrawnFacts.of(service, referral, chance), referral);
        Optional<MadeUpDecision> decision =
                MadeUpDecision.on(made.advice(), made.made().facts(), panel);
        referral.child().heard(referral);
        decision.ifPresent(each -> referral.child().received(each.disposal(), referral, chance.in(85)));
        return decision.map(made.made()::with).orElse(made.made());
    }

    private Draft drafted(NextSitting.Listed listed) {
        Draft draft = DrawnFacts.of(service, listed.referral(), chance);
        listed.special().accept(draft);
        return draft;
    }

    /** A case without its reference and decision, and the advice on it. */
    private record Made(MadeUpCase made, Recommendation advice) {}

    private Made made(Adviser adviser, Draft draft, Referral referral) {
        Recommendation advice = advise(adviser, draft.frozen());
        Views.put(draft, advice, chance);
        MadeUpCase made = new MadeUpCase(
                "",
                referral.child().number(),
                referral.openedAt(),
                draft.frozen(),
                referral.child().characteristics(),
                Optional.empty());
        return new Made(made, advice);
    }

    private static Recommendation advise(Adviser adviser, Map<String, Object> facts) {
        Reading reading = adviser.read(new Document(facts, List.of()));
        if (reading instanceof Reading.Read read) {
            return adviser.advise(read.facts());
        }
        throw new IllegalStateException("A made-up case is refused: " + ((Reading.Refused) reading).problems());
    }

    /** One entry of the year turns out to have had the wrong code: the one nearest to the middle. */
    private static void correctOne(List<MadeUpCase> cases) {
        cases.stream()
                .filter(each -> each.decision()
                        .filter(decision -> decision.levels().isEmpty())
                        .flatMap(MadeUpDecision::departure)
                        .filter(code -> code != Departure.OTHER)
                        .isPresent())
                .min(Comparator.comparingInt(each -> Math.abs(cases.indexOf(each) - cases.size() / 2)))
                .ifPresent(each -> cases.set(
                        cases.indexOf(each),
                        each.with(each.decision()
                                .orElseThrow()
                                .correctedLater(Words.at("corrected").get(0)))));
    }
}
