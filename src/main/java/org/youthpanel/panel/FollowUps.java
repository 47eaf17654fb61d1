package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is to be looked at after a decision. */
public interface FollowUps {

    /** @param key of the words {@code work.follow-up.…} that say what is due; {0} in them is the day */
    record FollowUp(String reference, String key, LocalDate due) {}

    /** Of these services, the earliest first. */
    List<FollowUp> due(Set<String> services);
}
