package org.youthpanel.panel.paper.web;

import java.util.List;

/**
 * What a letter says to the child and the family.
 *
 * @param parts in their order
 */
record OutcomeLetter(String title, List<Part> parts) {

    /** @param lines our sentences, or words of the panel */
    record Part(String heading, List<Line> lines) {}

    /**
     * @param ours whether the words are the program’s, which are kept plain; what people wrote stands as they wrote it
     * @param listed whether it is one of several
     */
    record Line(String text, boolean ours, boolean listed) {}
}
