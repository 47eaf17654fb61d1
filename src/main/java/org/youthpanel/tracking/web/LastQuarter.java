package org.youthpanel.tracking.web;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.web.FirstSentence;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.Selection;

/** A manager's work begins with how often the recommendation was followed in the last quarter that is over. */
@Component
class LastQuarter implements FirstSentence {

    private final CountAgreement counting;
    private final HeadlineWords headlines;
    private final ColumnWords names;
    private final Words words;
    private final Clock clock;

    LastQuarter(CountAgreement counting, HeadlineWords headlines, ColumnWords names, Words words, Clock clock) {
        this.counting = counting;
        this.headlines = headlines;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Said> of(Person person) {
        Selection selection = Selection.all().in(Period.lastQuarter(London.today(clock)));
        return person.is(Role.MANAGER)
                        && counting.count(person, selection) instanceof CountAgreement.Result.Counted told
                ? Optional.of(new Said(
                        words.of(
                                "words.part",
                                names.period(selection.period()),
                                headlines.headline(selection, told.agreement())),
                        "/tracking",
                        words.of("tracking.home")))
                : Optional.empty();
    }
}
