package org.youthpanel.tracking.scrutiny;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.youthpanel.casework.Stamp;

/**
 * Decided cases that a scrutiny panel looks at: what the events of the sample make of it.
 *
 * @param id opaque but for its period: {@code 2026-Q2-k3f9}
 * @param service whose cases they are
 * @param stamp when and by whom it was drawn
 * @param cases the drawn ones by stratum, then the chosen ones
 * @param events how many there are; whoever adds one says which they saw last
 */
public record Sample(
        String id, String service, Stamp stamp, SampleEvent.Drawn draw, List<SampleCase> cases, int events) {

    public record Recorded(Stamp stamp, int number, SampleEvent event) {}

    /** @param events oldest first; the first is the draw */
    public static Sample of(String id, List<Recorded> events) {
        if (events.isEmpty() || !(events.get(0).event() instanceof SampleEvent.Drawn draw)) {
            throw new IllegalStateException("A sample begins with being drawn");
        }
        List<SampleCase> cases = new ArrayList<>();
        inOrder(draw)
                .forEach((reference, stratum) -> cases.add(new SampleCase(
                        cases.size() + 1, reference, Optional.of(stratum), Optional.empty(), List.of())));
        for (Recorded each : events) {
            if (each.event() instanceof SampleEvent.Chosen chosen) {
                cases.add(new SampleCase(
                        cases.size() + 1, chosen.reference(), Optional.empty(), Optional.of(chosen.why()), List.of()));
            } else if (each.event() instanceof SampleEvent.Found found) {
                cases.replaceAll(one -> one.reference().equals(found.reference())
                        ? with(one, new SampleCase.Entry(each.stamp(), found.finding()))
                        : one);
            }
        }
        Stamp stamp = events.get(0).stamp();
        return new Sample(
                id,
                stamp.service(),
                stamp,
                draw,
                List.copyOf(cases),
                events.get(events.size() - 1).number());
    }

    /** The stratum of each reference. Where strata are kept from the panel, the order of the cases must not tell them. */
    private static Map<String, String> inOrder(SampleEvent.Drawn draw) {
        Map<String, String> strata =
                draw.by().tellsOfChild() ? new TreeMap<>(Draw.shuffled(draw.seed())) : new LinkedHashMap<>();
        draw.drawn().forEach((stratum, drawn) -> drawn.forEach(reference -> strata.put(reference, stratum)));
        return strata;
    }

    private static SampleCase with(SampleCase one, SampleCase.Entry entry) {
        List<SampleCase.Entry> all = new ArrayList<>(one.findings());
        all.add(entry);
        return new SampleCase(one.number(), one.reference(), one.stratum(), one.whyChosen(), List.copyOf(all));
    }

    public Optional<SampleCase> find(int number) {
        return cases.stream().filter(each -> each.number() == number).findFirst();
    }

    public Optional<SampleCase> find(String reference) {
        return cases.stream().filter(each -> each.reference().equals(reference)).findFirst();
    }

    public List<SampleCase> random() {
        return cases.stream().filter(SampleCase::isRandom).toList();
    }

    public List<SampleCase> chosen() {
        return cases.stream().filter(each -> !each.isRandom()).toList();
    }

    public int population() {
        return draw.population().values().stream().mapToInt(List::size).sum();
    }

    /** How many have a finding. */
    public int found() {
        return (int) cases.stream().filter(each -> each.finding().isPresent()).count();
    }

    /** Whether the draw, done again from what was recorded, gives the same cases. */
    public boolean isDrawnAsRecorded() {
        return Draw.of(draw.seed(), draw.size(), draw.population()).equals(draw.drawn());
    }

    /** Whether a case of one stratum was as likely to be drawn as a case of another. */
    public boolean isEvenlyDrawn() {
        return draw.population().entrySet().stream()
                .allMatch(each -> (long) draw.drawn().get(each.getKey()).size() * population()
                        == (long) random().size() * each.getValue().size());
    }
}
