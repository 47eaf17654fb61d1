package org.youthpanel.platform.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Signature;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;

/** The decisions of the log, counted as they are added, corrections too. */
record CountedDecisions(PanelDecisions log, Kept added) implements PanelDecisions {

    @Override
    public PanelDecision add(
            Signature signature,
            String reference,
            int number,
            int correction,
            PanelDecision.Given given,
            Optional<String> advisedAgain) {
        PanelDecision logged = log.add(signature, reference, number, correction, given, advisedAgain);
        added.one();
        return logged;
    }

    @Override
    public List<PanelDecision> of(String reference) {
        return log.of(reference);
    }

    @Override
    public Map<String, List<PanelDecision>> ofServices(Set<String> services) {
        return log.ofServices(services);
    }
}
