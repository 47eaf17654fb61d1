package org.youthpanel.panel.paper.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.paper.Signs;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.KnownFacts;
import org.youthpanel.casework.web.Words;

/** Says which facts of a case hold signs that no paper can show, so that they are read on the screen. */
@Component
class LackingSigns {

    private final Words words;
    private final FactsForm form = new FactsForm();

    LackingSigns(Words words) {
        this.words = words;
    }

    /** Empty where there are none. */
    Optional<String> of(FactsVersion version) {
        // few cases have one, and a look at what was stored is quicker than putting it into words
        boolean none = Signs.lacking(version.facts()) == 0
                && version.particulars().values().stream().allMatch(each -> Signs.lacking(each) == 0);
        return none ? Optional.empty() : of(KnownFacts.of(version, form, words));
    }

    Optional<String> of(KnownFacts facts) {
        List<String> parts = facts.sections().stream()
                .flatMap(each -> each.lines().stream())
                .filter(each -> Signs.lacking(each.value()) > 0)
                .map(each -> words.of("paper.lacking.fact", each.fact(), Signs.lacking(each.value())))
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }
}
