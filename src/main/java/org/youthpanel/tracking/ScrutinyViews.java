package org.youthpanel.tracking;

import java.util.Optional;
import org.youthpanel.facts.Disposal;

/** What scrutiny panels found of cases that were drawn by chance. */
public interface ScrutinyViews {

    /** @param disposal what the scrutiny panel would have decided, where it said so */
    record View(Grade grade, Optional<Disposal> disposal) {}

    /** The latest; of a case that was only chosen by hand there is none, since it stands for no other. */
    Optional<View> of(String reference);
}
