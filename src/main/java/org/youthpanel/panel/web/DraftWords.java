package org.youthpanel.panel.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;

/** What a draft is of, by the address of its form. */
@Component
class DraftWords {

    private static final String CASE = "/cases/([A-Za-z0-9-]+)";

    /** The first that fits; what stands in brackets is the reference. */
    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(Pattern.compile("/cases/new"), "new");
        KINDS.put(Pattern.compile(CASE + "/gatekeeping"), "gatekeeping");
        KINDS.put(Pattern.compile(CASE + "/decision"), "decision");
        KINDS.put(Pattern.compile(CASE + "/decisions/\\d+/correct"), "correction");
        KINDS.put(Pattern.compile(CASE + "/corrections/\\d+"), "answer");
        KINDS.put(Pattern.compile(CASE + "/characteristics"), "characteristics");
        KINDS.put(
                Pattern.compile(CASE + "/(?:feedback|police-decision|delivery|progress|re-entry|escalations)"),
                "after");
        KINDS.put(Pattern.compile(CASE + "(/.*)?"), "case");
        KINDS.put(Pattern.compile("/panels(/.*)?"), "sitting");
    }

    private final Words words;

    DraftWords(Words words) {
        this.words = words;
    }

    String of(String place) {
        for (Map.Entry<Pattern, String> each : KINDS.entrySet()) {
            Matcher matcher = each.getKey().matcher(place);
            if (matcher.matches()) {
                String reference = matcher.groupCount() > 0 && place.startsWith("/cases/") ? matcher.group(1) : "";
                return words.of("work.draft." + each.getValue(), reference);
            }
        }
        return words.of("work.draft.other");
    }
}
