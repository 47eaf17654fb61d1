package org.youthpanel.panel.paper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.youthpanel.casework.KeepDocument;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.NewDocument;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Way;
import org.youthpanel.panel.ReadAgenda;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Sitting;

/**
 * Makes the pack of a sitting: every case that the person may see, with what is recommended unless the sitting takes a
 * first view. It is kept as it is, and who makes one has seen what it says.
 */
public final class MakePack {

    private static final int ATTEMPTS = 3;

    private final ReadAgenda agenda;
    private final OpenRecommendation opening;
    private final Packs packs;
    private final KeepDocument keeping;
    private final Log log;
    private final Clock clock;
    private final Press press;

    public MakePack(
            ReadAgenda agenda,
            OpenRecommendation opening,
            Packs packs,
            KeepDocument keeping,
            Log log,
            Clock clock,
            Press press) {
        this.agenda = agenda;
        this.opening = opening;
        this.packs = packs;
        this.keeping = keeping;
        this.log = log;
        this.clock = clock;
        this.press = press;
    }

    /** Makes the file. */
    public interface Press {

        /** @param advice whether it says what is recommended */
        byte[] print(Person person, Sitting sitting, List<Readiness> cases, boolean advice);
    }

    public sealed interface Result {
        record Made(Pack pack) implements Result {}

        record NoCases() implements Result {}

        /** Somebody changes its cases all the time. */
        record KeepsChanging() implements Result {}

        record NotFound() implements Result {}
    }

    public Result make(Person person, String id) {
        Optional<Sitting> found = agenda.find(person, id);
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        Sitting sitting = found.get();
        for (int i = 0; i < ATTEMPTS; i++) {
            List<Readiness> cases = agenda.of(person, sitting);
            if (cases.isEmpty()) {
                return new Result.NoCases();
            }
            // takes a second, in which others go on
            byte[] content = press.print(person, sitting, cases, !sitting.firstView());
            Optional<Pack> made =
                    log.atomically(() -> packed(agenda.of(person, sitting)).equals(packed(cases))
                            ? Optional.of(keep(person, sitting, cases, content))
                            : Optional.empty());
            if (made.isPresent()) {
                return new Result.Made(made.get());
            }
        }
        return new Result.KeepsChanging();
    }

    private Pack keep(Person person, Sitting sitting, List<Readiness> cases, byte[] content) {
        Set<String> services = cases.stream().map(each -> each.file().service()).collect(Collectors.toSet());
        NewDocument document =
                NewDocument.of(MadeDocument.Kind.PACK, sitting.id(), "pack-" + sitting.on() + ".pdf", content);
        Pack pack = new Pack(
                document.id(),
                sitting.id(),
                new TreeSet<>(services),
                person.name(),
                clock.instant(),
                !sitting.firstView(),
                document.sha256(),
                packed(cases));
        packs.add(pack, content);
        keeping.keep(person, services, document);
        saw(person, pack);
        return pack;
    }

    private static List<Pack.PackedCase> packed(List<Readiness> cases) {
        return cases.stream().map(MakePack::packed).toList();
    }

    private static Pack.PackedCase packed(Readiness each) {
        return new Pack.PackedCase(
                each.item().reference(),
                each.facts().version(),
                each.recommendation().map(LoggedRecommendation::id));
    }

    private void saw(Person person, Pack pack) {
        if (pack.advice()) {
            pack.cases()
                    .forEach(each -> each.recommendation()
                            .ifPresent(recommendation ->
                                    opening.open(person, each.reference(), recommendation, Way.PACK)));
        }
    }

    /** The bytes of a pack, to somebody who may have all of it, and has then seen what it says. */
    public Optional<byte[]> open(Person person, String sitting, String pack) {
        return packs.find(pack)
                .filter(each -> each.sitting().equals(sitting) && each.isFor(person))
                .map(each -> log.atomically(() -> {
                    saw(person, each);
                    return packs.content(pack);
                }));
    }

    /** Those of a sitting that the person may have, the latest first. */
    public List<Pack> of(Person person, String sitting) {
        return packs.of(sitting).stream().filter(each -> each.isFor(person)).toList();
    }
}
