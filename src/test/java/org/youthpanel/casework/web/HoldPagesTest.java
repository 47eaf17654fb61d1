package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

class HoldPagesTest extends RunningApplication {

    @Test
    void aHoldIsPutOnAndTakenOffWithReasonsThatTheHistoryKeeps() {
        String reference = opened();
        advised(reference);
        String place = "/cases/" + reference + "/hold";
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get("/cases/" + reference).document().select("a[href=" + place + "]"))
                .isNotEmpty();
        Visitor.Page refused = manager.send(manager.get(place), place, "holdReason", "  ");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("Enter why");
        assertThat(refused.deadLinks()).isEmpty();
        Visitor.Page put = manager.send(manager.get(place), place, "holdReason", "A complaint is open");
        assertThat(put.text()).contains("The case is held");
        Visitor.Page held = manager.get(place);
        assertThat(held.text()).contains("Held by manager", "A complaint is open");
        // the same button pressed on a page of before
        Visitor.Page off = manager.send(held, place, "holdReason", "The complaint was answered");
        assertThat(off.text()).contains("The hold has ended");
        assertThat(manager.get("/cases/" + reference + "/history").text())
                .containsSubsequence(
                        "Legal hold taken off", "The complaint was answered",
                        "Legal hold put on", "A complaint is open");
        assertThat(Visitor.signedIn(port, "officer").get(place).status()).isEqualTo(403);
    }
}
