package org.youthpanel.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.youthpanel.rules.BrokenRuleSet;

/** Names every file of the rules that is wrong, and what is wrong with it. */
class BrokenRuleSetAnalyzer extends AbstractFailureAnalyzer<BrokenRuleSet> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenRuleSet cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put the rules folder back as it was published, or make a new version of what was changed."
                        + " The folder is named by youth-panel.rules.",
                cause);
    }
}
