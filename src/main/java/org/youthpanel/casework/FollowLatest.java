package org.youthpanel.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Goes on with a change after somebody else changed the facts: what of theirs is kept was chosen answer by answer. */
public final class FollowLatest {

    private final Log log;
    private final WorkingCopies copies;
    private final FindCase finder;
    private final Clock clock;

    public FollowLatest(Log log, WorkingCopies copies, FindCase finder, Clock clock) {
        this.log = log;
        this.copies = copies;
        this.finder = finder;
        this.clock = clock;
    }

    public sealed interface Result {
        record Followed() implements Result {}

        /** They were changed once more, or somebody else saved an answer. */
        record ChangedAgain() implements Result {}

        record NoSuchCopy() implements Result {}
    }

    /**
     * @param version of the facts that was looked at
     * @param seen the revisions of the sections that were looked at
     * @param typed the sections that change, as they will stand
     */
    public Result follow(
            Person person,
            String reference,
            int version,
            Map<String, Integer> seen,
            Map<String, Map<String, List<String>>> typed) {
        return log.atomically(() -> {
            if (copies.hold(reference)
                    .filter(each -> person.belongsTo(each.service()))
                    .isEmpty()) {
                return new Result.NoSuchCopy();
            }
            boolean current = finder.find(person, reference)
                    .filter(each -> each.latest().version() == version)
                    .isPresent();
            List<WorkingSection> sections = copies.sections(reference);
            if (!current || !revisions(sections).equals(seen)) {
                return new Result.ChangedAgain();
            }
            typed.forEach((key, answers) -> copies.put(
                    reference,
                    new WorkingSection(key, seen.getOrDefault(key, 0) + 1, answers, clock.instant(), person.name())));
            copies.follow(reference, version);
            return new Result.Followed();
        });
    }

    public static Map<String, Integer> revisions(List<WorkingSection> sections) {
        return sections.stream()
                .collect(java.util.stream.Collectors.toMap(WorkingSection::section, WorkingSection::revision));
    }
}
