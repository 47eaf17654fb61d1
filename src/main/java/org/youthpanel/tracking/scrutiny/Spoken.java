package org.youthpanel.tracking.scrutiny;

import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;

/** What free words are judged by here. */
final class Spoken {

    private static final int LONGEST = 5_000;

    private Spoken() {}

    static void judge(String path, Optional<String> words, List<Problem> problems) {
        words.ifPresent(text -> {
            if (text.length() > LONGEST) {
                problems.add(new Problem(path, "words-too-long", "Use up to 5,000 characters."));
            } else if (!PlainText.isWhole(text)) {
                problems.add(new Problem(path, "control-character", "This must be plain text."));
            } else if (!PlainText.saysSomething(text)) {
                problems.add(new Problem(path, "blank", "This says nothing."));
            }
        });
    }
}
