package org.youthpanel.panel;

import java.util.Optional;

/**
 * Why a decision is corrected.
 *
 * @param cause what is counted; a call may leave it out, a page asks for it
 * @param words what was wrong with the entry before
 */
public record CorrectionReason(Optional<Cause> cause, String words) {

    public enum Cause {
        RECORDED_IN_ERROR,
        /** The panel itself came to another view. */
        PANEL_CHANGED_ITS_DECISION,
        NEW_INFORMATION,
        OTHER
    }
}
