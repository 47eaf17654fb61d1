package org.youthpanel.workbench.replay.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.panel.LongJobs;
import org.youthpanel.workbench.replay.ReadReplays;

/** The replays that a person started, on the page where everybody begins. */
@Component
class MyReplays implements LongJobs {

    private final ReadReplays reading;
    private final ReplayWords said;

    MyReplays(ReadReplays reading, ReplayWords said) {
        this.reading = reading;
        this.said = said;
    }

    @Override
    public Optional<List<Job>> of(Person person, int most) {
        return person.is(Role.POLICY)
                ? Optional.of(reading.mine(person, most).stream()
                        .map(each -> new Job(
                                said.of(
                                        "replay.running.of",
                                        said.version(each.set(), each.version()),
                                        said.period(each.period())),
                                "/replays/" + each.id(),
                                said.state(each)))
                        .toList())
                : Optional.empty();
    }
}
