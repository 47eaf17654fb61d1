package org.youthpanel.workbench.publishing.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleSetVersion;
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
    private static final Set<Lack> OF_PROOF = EnumSet.of(Lack.NOT_VERIFIED, Lack.VERIFIED_WITH_DEFECTS);

    private final PublishedHere published;
    private final ReplayWords replays;
    private final Words words;

    PublishingWords(PublishedHere published, ReplayWords replays, Words words) {
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
            @Nullable String link) {}

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
        return OF_FIRST_DAY.contains(lack) ? "first-day" : OF_PROOF.contains(lack) ? "proof" : "replay";
    }

    String standing(RuleSetVersion version, boolean own) {
        String first = words.date(version.manifest().from());
        if (published.isBundled(version)) {
            return words.of("publishing.standing.bundled", first);
        }
        Life life = published.life(version);
        Kind kind = kind(life.state());
        if (kind == null) {
            return words.of("publishing.standing.DRAFT");
        }
        Step step = life.last(kind).orElseThrow();
        return words.of(
                "publishing.standing." + kind,
                by(step, own),
                words.at(step.stamp().at()),
                first);
    }

    /** That somebody else has to approve it, to the person who proposed it. */
    boolean isOwnProposal(Person person, RuleSetVersion version) {
        Life life = published.life(version);
        return life.state() == State.PROPOSED
                && life.last(Kind.PROPOSED)
                        .filter(each -> each.stamp().by().equals(person.name()))
                        .isPresent();
    }

    List<Asked> asked(RuleSetVersion version, CheckVersion.Checked checked) {
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
                EnumSet.of(Lack.NOT_REPLAYED),
                checked,
                checked.replay()
                        .map(each -> words.of(
                                "publishing.met.replay", replays.period(each.period()), each.done(), checked.changed()))
                        .orElse(""),
                checked.replay().map(each -> "/replays/" + each.id()).orElse(place + "/replay")));
        return asked;
    }

    private Asked asked(String id, Set<Lack> of, CheckVersion.Checked checked, String met, @Nullable String href) {
        List<String> lacks = checked.lacks().stream()
                .filter(of::contains)
                .map(each -> words.of("publishing.lacks." + each))
                .toList();
        boolean holds = lacks.isEmpty();
        return new Asked(
                id,
                words.of("publishing.asked." + id),
                holds,
                holds ? met : String.join(" ", lacks),
                href,
                href == null ? null : words.of("publishing.link." + id + (holds ? ".met" : ".open")));
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
        return words.of("publishing.evidence", each.kinds(), each.scenarios(), each.cases(), each.changed());
    }

    /** Names of people are for those of their services. */
    private String by(Step step, boolean own) {
        return own ? step.stamp().by() : words.of("publishing.somebody", step.set());
    }

    private static @Nullable Kind kind(State state) {
        return switch (state) {
            case DRAFT -> null;
            case PROPOSED -> Kind.PROPOSED;
            case APPROVED -> Kind.APPROVED;
            case PUBLISHED -> Kind.PUBLISHED;
            case WITHDRAWN -> Kind.WITHDRAWN;
        };
    }
}
