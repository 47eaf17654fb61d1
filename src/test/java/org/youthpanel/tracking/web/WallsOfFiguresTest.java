package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

/** What nobody learns by way of figures. */
class WallsOfFiguresTest extends RunningApplication {

    @Test
    void whatIsHiddenFromThePanelIsNoFilterForAChair() {
        for (String filter : List.of("sex=FEMALE", "ethnicity=B1", "ethnicGroup=BLACK", "lookedAfter=YES", "send=NO")) {
            for (String path : List.of(
                    "/tracking/cases",
                    "/tracking",
                    "/tracking/matrix",
                    "/tracking/decisions.csv",
                    "/tracking/figures.xlsx",
                    "/tracking/departures",
                    "/api/v1/tracking/agreement")) {
                String address = path + "?" + filter;
                assertThat(status("chair", address)).as("chair " + address).isEqualTo(403);
                assertThat(status("manager", address)).as("manager " + address).isEqualTo(200);
            }
        }
        assertThat(status("chair", "/tracking/cases?sex.not=FEMALE")).isEqualTo(403);
        assertThat(status("policy", "/tracking?sex=FEMALE")).isEqualTo(403);
    }

    @Test
    void aRecommendationIsNotFoundOutBeforeTheDecision() {
        String reference = opened("offence.type", "MOTORING");
        advised(reference);
        Visitor chair = Visitor.signedIn(port, "chair");
        String all = "/tracking/cases?period=all&offenceType=MOTORING";
        assertThat(chair.get(all).text()).contains(reference);
        for (String filter : List.of(
                "recommended=COMMUNITY_RESOLUTION",
                "recommended.not=CHARGE",
                "recommended.known=yes",
                "startingPoint=COMMUNITY_RESOLUTION",
                "rule=NAT-220")) {
            assertThat(chair.get(all + "&" + filter).text()).as(filter).doesNotContain(reference);
        }
    }

    private int status(String who, String address) {
        return address.startsWith("/api")
                ? get(who, address).status()
                : Visitor.signedIn(port, who).get(address).status();
    }
}
