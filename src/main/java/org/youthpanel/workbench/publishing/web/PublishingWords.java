package org.youthpanel.workbench.publishing.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.tracking.web.Opens;
import org.youthpanel.workbench.publishing.CheckVersion;
import org.youthpanel.workbench.publishing.CheckVersion.Lack;
import org.youthpanel.workbench.publishing.Evidence;
import org.youthpanel.workbench.publishing.Life;
import org.youthpanel.workbench.publishing.PublishedHere;
import org.youthpanel.workbench.publishing.Step;
import org.youthpanel.workbench.publishing.Step.Kind;
import org.youthpanel.workbench.publishing.Step.State;
import org.youthpanel.workbench.replay.web.ReplayWords;

/** What is said of a version on its way into force. */
@Component
class PublishingWords {

    private static final Set<Lack> OF_FIRST_DAY =
            EnumSet.of(Lack.FIRST_DAY_PAST, Lack.FIRST_DAY_TAKEN, Lack.OUT_OF_ORDER);
    private static final Set<Lack> OF_FILES = EnumSet.of(Lack.FILES_CHANGED);
    private static final Set<Lack> OF_PROOF = EnumSet.of(Lack.NOT_VERIFIED, Lack.VERIFIED_WITH_DEFECTS);
    private static final Set<Lack> OF_REPLAY = EnumSet.of(Lack.NOT_REPLAYED, Lack.REPLAYED_ON_NOTHING);
    private static final Set<State> UNDERWAY = EnumSet.of(State.DRAFT, State.PROPOSED, State.APPROVED);

    private final PublishedHere published;
    private final ReplayWords replays;
    private final Opens opens;
    private final Words words;

    PublishingWords(PublishedHere published, ReplayWords replays, Opens opens, Words words) {
        this.opens = opens;
        this.published = published;
        this.replays = replays;
        this.words = words;
    }

    /**
     * Something that is asked of a version.
     *
     * @param met whether it is so
     * @param text what was found
     * @param href of where it can be seen or done
     */
    public record Asked(
            String id,
            String name,
            boolean met,
            String text,
            @Nullable String href,
            @Nullable String link) {

        Asked withoutLink() {
            return new Asked(id, name, met, text, null, null);
        }
    }

    /** A step that was taken. @param files empty where they were the ones that lie there now */
    public record Taken(
            String title,
            String at,
            @Nullable String by,
            List<String> lines,
            @Nullable String files) {}

    String name(RuleSetVersion version) {
        return replays.version(
                version.manifest().set(), version.manifest().version().toString());
    }

    /** Where the row stands that tells of it. */
    String anchor(Lack lack) {
        return OF_FIRST_DAY.contains(lack)
                ? "first-day"
                : OF_FILES.contains(lack) ? "files" : OF_PROOF.contains(lack) ? "proof" : "replay";
    }

    String standing(RuleSetVersion version, boolean own) {
        String first = words.date(version.manifest().from());
        if (published.isBundled(version)) {
            return words.of("publishing.standing.bundled", first);
        }
        Life life = published.life(version);
        Kind kind = kind(life.state());
        Optional<Step> last = Optional.ofNullable(kind).flatMap(life::last);
        if (last.isEmpty()) {
            return words.of(
                    life.state() == State.WITHDRAWN
                            ? "publishing.standing.given-up"
                            : "publishing.standing." + life.state());
        }
        Step step = last.get();
        return words.of(
                "publishing.standing." + kind,
                by(step, own),
                words.at(step.stamp().at()),
                first);
    }

    /** Whether it is on its way: afterwards nothing is asked of it any more. */
    boolean isUnderway(RuleSetVersion version) {
        return !published.isBundled(version)
                && UNDERWAY.contains(published.life(version).state());
    }

    /** That somebody else has to approve it, to the person who proposed it. */
    boolean isOwnProposal(Person person, RuleSetVersion version) {
        Life life = published.life(version);
        return life.state() == State.PROPOSED && life.isProposedBy(person);
    }

    /** What leads to a page that the person may not open is told without a link, and the figures of a replay not at all. */
    List<Asked> asked(Person person, RuleSetVersion version, CheckVersion.Checked checked) {
        List<Asked> asked = new ArrayList<>();
        String place = "/rules/" + version.name();
        asked.add(asked(
                "first-day",
                OF_FIRST_DAY,
                checked,
                words.of(
                        "publishing.met.first-day",
                        words.date(version.manifest().from())),
                null));
        asked.add(asked("files", OF_FILES, checked, words.of("publishing.met.files"), null));
        asked.add(asked(
                "proof",
                OF_PROOF,
                checked,
                checked.proof()
                        .map(each -> words.of("publishing.met.proof", each.kinds(), each.scenarios()))
                        .orElse(""),
                place + "/proof"));
        asked.add(asked(
                "replay",
                OF_REPLAY,
                checked,
                opens.opens(person, place + "/replay")
                        ? checked.tried().map(this::tried).orElse("")
                        : words.of("publishing.met.replay.brief"),
                checked.tried().map(each -> "/replays/" + each.replay().id()).orElse(place + "/replay")));
        return asked.stream()
                .map(each -> each.href() == null || opens.opens(person, each.href()) ? each : each.withoutLink())
                .toList();
    }

    private String tried(CheckVersion.Tried each) {
        return words.of(
                "publishing.met.replay",
                replays.period(each.replay().period()),
                each.changes().n(),
                each.changes().recommendationChanges(),
                each.depth(),
                each.panelCase(),
                each.failed());
    }

    private Asked asked(String id, Set<Lack> of, CheckVersion.Checked checked, String met, @Nullable String href) {
        List<String> lacks = checked.lacks().stream()
                .filter(of::contains)
                .map(each -> words.of("problem." + id + "." + each))
                .toList();
        boolean holds = lacks.isEmpty();
        return new Asked(
                id,
                words.of("publishing.asked." + id),
                holds,
                holds ? met : String.join(" ", lacks),
                href,
                href == null
                        ? null
                        : words.of("publishing.link." + id + (holds || wasTried(checked, id) ? ".met" : ".open")));
    }

    /** Whether there is something to look at, if not what is asked for. */
    private static boolean wasTried(CheckVersion.Checked checked, String id) {
        return id.equals("proof")
                ? checked.proof().isPresent()
                : checked.tried().isPresent();
    }

    /** The latest first. */
    List<Taken> steps(RuleSetVersion version, boolean own) {
        List<Taken> taken = new ArrayList<>();
        for (Step step : published.life(version).steps()) {
            List<String> lines = new ArrayList<>();
            if (own) {
                step.words().ifPresent(lines::add);
                step.evidence().map(this::evidence).ifPresent(lines::add);
            }
            taken.add(
                    0,
                    new Taken(
                            words.of("publishing.step." + step.kind()),
                            words.at(step.stamp().at()),
                            own ? step.stamp().by() : null,
                            lines,
                            step.sha256().equals(version.sha256())
                                    ? null
                                    : words.of("publishing.other-files", words.shortHash(step.sha256()))));
        }
        return taken;
    }

    private String evidence(Evidence each) {
        return words.of(
                "publishing.evidence",
                each.kinds(),
                each.scenarios(),
                each.cases(),
                each.recommendation(),
                each.depth(),
                each.panelCase(),
                each.failed());
    }

    /** Names of people are for those of their services. */
    private String by(Step step, boolean own) {
        return own ? step.stamp().by() : words.of("publishing.somebody");
    }

    private static @Nullable Kind kind(State state) {
        return switch (state) {
            case DRAFT, TAKEN -> null;
            case PROPOSED -> Kind.PROPOSED;
            case APPROVED -> Kind.APPROVED;
            case PUBLISHED -> Kind.PUBLISHED;
            case WITHDRAWN -> Kind.WITHDRAWN;
        };
    }
}
