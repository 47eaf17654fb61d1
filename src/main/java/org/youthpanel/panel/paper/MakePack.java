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
import org.youthpanel.panel.Sittings;

/**
 * Makes the pack of a sitting: every case that the person may see, with what is recommended unless the sitting takes a
 * first view. It is kept as it is, and who makes one has seen what it says.
 */
public final class MakePack {

    private final ReadAgenda agenda;
    private final Sittings sittings;
    private final OpenRecommendation opening;
    private final Packs packs;
    private final KeepDocument keeping;
    private final Log log;
    private final Clock clock;
    private final Press press;

    public MakePack(
            ReadAgenda agenda,
            Sittings sittings,
            OpenRecommendation opening,
            Packs packs,
            KeepDocument keeping,
            Log log,
            Clock clock,
            Press press) {
        this.agenda = agenda;
        this.sittings = sittings;
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

    /** A pack that was printed and is not kept yet. */
    public record Printed(Sitting sitting, List<Pack.PackedCase> cases, Set<String> services, byte[] content) {}

    public sealed interface Result {
        record Made(Pack pack) implements Result {}

        record NoCases() implements Result {}

        record Closed() implements Result {}

        /** Something was changed while it was printed. */
        record Changed() implements Result {}

        record NotFound() implements Result {}
    }

    /**
     * Prints what there is now, which takes a second in which others go on; so it is done outside of {@link #keep}.
     *
     * @return empty where there is nothing to print
     */
    public Optional<Printed> print(Person person, String id) {
        return agenda.find(person, id).flatMap(sitting -> {
            List<Readiness> cases = agenda.of(person, sitting);
            return cases.isEmpty() || sitting.closed().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Printed(
                            sitting,
                            packed(cases),
                            cases.stream().map(each -> each.file().service()).collect(Collectors.toSet()),
                            press.print(person, sitting, cases, !sitting.firstView())));
        });
    }

    /** Keeps what was printed, if everything is still as it was then. */
    public Result keep(Person person, String id, Optional<Printed> printed) {
        return log.atomically(() -> {
            Optional<Sitting> now = agenda.find(person, id);
            if (now.isEmpty()) {
                return new Result.NotFound();
            }
            if (now.get().closed().isPresent()) {
                return new Result.Closed();
            }
            List<Pack.PackedCase> cases = packed(agenda.of(person, now.get()));
            if (cases.isEmpty()) {
                return new Result.NoCases();
            }
            return printed.filter(each -> each.sitting().number() == now.get().number()
                            && each.cases().equals(cases))
                    .<Result>map(each -> new Result.Made(kept(person, each)))
                    .orElseGet(Result.Changed::new);
        });
    }

    private Pack kept(Person person, Printed printed) {
        Sitting sitting = printed.sitting();
        NewDocument document =
                NewDocument.of(MadeDocument.Kind.PACK, sitting.id(), name(sitting.id()), printed.content());
        Pack pack = new Pack(
                document.id(),
                sitting.id(),
                new TreeSet<>(printed.services()),
                person.name(),
                clock.instant(),
                !sitting.firstView(),
                document.sha256(),
                printed.cases());
        packs.add(pack, printed.content());
        keeping.keep(person, pack.services(), document);
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

    /** Of the file, as it is handed out and as the log names it. */
    public static String name(String sitting) {
        return "pack-" + sitting + ".pdf";
    }

    /**
     * The bytes of a pack, to somebody who may have all of it, and has then seen what it says. Each time is written down.
     * One that says what a sitting is not to see yet is not handed out.
     */
    public Optional<byte[]> open(Person person, String sitting, String pack) {
        return packs.find(pack)
                .filter(each -> each.sitting().equals(sitting) && each.isFor(person) && !isSealed(each))
                .map(each -> log.atomically(() -> {
                    byte[] content = packs.content(pack);
                    keeping.keep(
                            person,
                            each.services(),
                            new NewDocument(
                                    each.id(),
                                    MadeDocument.Kind.PACK,
                                    sitting,
                                    name(sitting),
                                    each.sha256(),
                                    content.length));
                    saw(person, each);
                    return content;
                }));
    }

    /** Whether it says what a sitting still has to record a view of its own on first. */
    public boolean isSealed(Pack pack) {
        return pack.advice()
                && pack.cases().stream()
                        .anyMatch(each -> sittings.hearing(each.reference())
                                .filter(hearing -> hearing.covers(each.reference()))
                                .isPresent());
    }

    /** Those of a sitting that the person may have, the latest first. */
    public List<Pack> of(Person person, String sitting) {
        return packs.of(sitting).stream().filter(each -> each.isFor(person)).toList();
    }
}
