package org.youthpanel.panel.paper.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.KnownFacts;

/**
 * A case as it stands on paper.
 *
 * @param place on the agenda; null on the paper of one case
 * @param about one line: initials, age, offence
 * @param version which version of the facts it is, and since when
 * @param facts those that are known
 * @param notKnown the names of those that are not
 * @param earlier what panels decided on the child before
 * @param history what happened with the case, oldest first
 * @param advice null where it is not to be seen, or there is none
 * @param noAdvice why there is none on the paper; null where there is
 */
public record PaperCase(
        @Nullable Integer place,
        String reference,
        String service,
        List<String> about,
        String version,
        List<KnownFacts.Section> facts,
        List<String> notKnown,
        List<String> earlier,
        List<String> history,
        @Nullable AdvicePage advice,
        @Nullable String noAdvice) {}
