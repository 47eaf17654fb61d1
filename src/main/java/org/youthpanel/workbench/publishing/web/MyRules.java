package org.youthpanel.workbench.publishing.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.RulesWaiting;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.publishing.Life;
import org.youthpanel.workbench.publishing.PublishedHere;
import org.youthpanel.workbench.publishing.Step.Kind;
import org.youthpanel.workbench.publishing.Step.State;
import org.youthpanel.workbench.publishing.TakeStep;

/** The versions that wait for a person, on the page where everybody begins. */
@Component
class MyRules implements RulesWaiting {

    private final RuleBook rules;
    private final PublishedHere published;
    private final TakeStep taking;
    private final PublishingWords said;
    private final Words words;

    MyRules(Adviser adviser, PublishedHere published, TakeStep taking, PublishingWords said, Words words) {
        this.rules = adviser.rules();
        this.published = published;
        this.taking = taking;
        this.said = said;
        this.words = words;
    }

    @Override
    public List<Waiting> of(Person person) {
        return person.is(Role.POLICY) || person.is(Role.MANAGER)
                ? rules.versions().stream()
                        .flatMap(each -> waiting(person, each))
                        .toList()
                : List.of();
    }

    private Stream<Waiting> waiting(Person person, RuleSetVersion version) {
        List<Kind> open = taking.open(person, version);
        String note = open.contains(Kind.APPROVED)
                ? "work.rules.approve"
                : open.contains(Kind.PUBLISHED)
                        ? "work.rules.publish"
                        : open.contains(Kind.PROPOSED) && wasReturned(version) ? "work.rules.returned" : "";
        return note.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Waiting(said.name(version), "/rules/" + version.name() + "/publishing", words.of(note)));
    }

    private boolean wasReturned(RuleSetVersion version) {
        Life life = published.life(version);
        return life.state() == State.DRAFT && life.last(Kind.RETURNED).isPresent();
    }
}
