package org.youthpanel.panel.paper.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.paper.MakePack;
import org.youthpanel.panel.paper.Pack;
import org.youthpanel.panel.paper.PackChanges;

/** The packs of a sitting as its page shows them. */
@Component
public class PacksOfSitting {

    private final MakePack packs;
    private final LackingSigns lacking;
    private final Words words;

    PacksOfSitting(MakePack packs, LackingSigns lacking, Words words) {
        this.packs = packs;
        this.lacking = lacking;
        this.words = words;
    }

    /** @param href null while it says what the sitting is not to see yet */
    public record Line(String text, @Nullable String href, String advice, String hash) {}

    /**
     * @param changed what is another by now than the latest says
     * @param lacking in which facts there are signs that no paper shows, a line for each case that has some
     */
    public record Shown(List<Line> lines, List<String> changed, List<String> lacking) {}

    public Shown of(Person person, Sitting sitting, List<Readiness> cases) {
        List<Pack> made = packs.of(person, sitting.id());
        Optional<Pack> latest = made.stream().findFirst();
        return new Shown(
                made.stream().map(this::line).toList(),
                latest.filter(each -> sitting.closed().isEmpty())
                        .map(each -> PackChanges.since(each, of(each, cases)).stream()
                                .map(this::change)
                                .toList())
                        .orElse(List.of()),
                sitting.closed().isPresent() ? List.of() : lacking(cases));
    }

    private List<String> lacking(List<Readiness> cases) {
        return cases.stream()
                .flatMap(each -> lacking.of(each.facts()).stream()
                        .map(facts -> words.of("packs.lacking", each.item().reference(), facts)))
                .toList();
    }

    /** A pack of some services says nothing of the cases of others. */
    private static List<Readiness> of(Pack pack, List<Readiness> cases) {
        return cases.stream()
                .filter(each -> pack.services().contains(each.file().service()))
                .toList();
    }

    private Line line(Pack pack) {
        return new Line(
                words.of("packs.line", words.at(pack.at()), pack.by()),
                packs.isSealed(pack) ? null : "/panels/" + pack.sitting() + "/packs/" + pack.id(),
                words.of(packs.isSealed(pack) ? "packs.sealed" : pack.advice() ? "packs.with" : "packs.without"),
                words.of("packs.hash", words.shortHash(pack.sha256())));
    }

    private String change(PackChanges.Change each) {
        return words.of(
                "packs.changed",
                words.of(
                        switch (each.what()) {
                            case FACTS -> "packs.changed.facts";
                            case ADVICE -> "packs.changed.advice";
                            case ADDED -> "packs.changed.added";
                            case GONE -> "packs.changed.gone";
                            case ORDER -> "packs.changed.order";
                        },
                        each.reference()));
    }
}
