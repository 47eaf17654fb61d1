package org.youthpanel.panel;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.LoggedRecommendation;

/**
 * How far a case on an agenda is ready to be heard.
 *
 * @param recommendation the latest; reading it here shows it to nobody, and a page must not tell what it says
 * @param changedSince the last version in which facts were changed after the sign-off, which may stand all the same
 * @param isCurrent whether there is one, and it is up to date
 * @param open the facts that are not known and could change the answer
 */
public record Readiness(
        AgendaItem item,
        CaseFile file,
        FactsVersion facts,
        Gatekeeping.Standing standing,
        Optional<FactsVersion> changedSince,
        Optional<LoggedRecommendation> recommendation,
        boolean isCurrent,
        List<String> open) {

    public boolean isGatekept() {
        return standing == Gatekeeping.Standing.SIGNED_OFF;
    }

    public boolean isReady() {
        return isGatekept() && isCurrent() && open.isEmpty();
    }
}
