package org.youthpanel.panel.web;

import java.util.Optional;
import org.youthpanel.casework.Person;

/** What somebody's work begins with, where there is anything to say before what waits for them. */
public interface FirstSentence {

    /** @param href of the page that says more, and {@code link} its name */
    record Said(String sentence, String href, String link) {}

    Optional<Said> of(Person person);
}
