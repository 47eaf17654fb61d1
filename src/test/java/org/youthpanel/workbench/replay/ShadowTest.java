package org.youthpanel.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class ShadowTest extends Replaying {

    private static final String BEGIN = "/rules/national/4.0/shadow";

    @Autowired
    private Shadows shadows;

    @Autowired
    private ReadShadows reading;

    @Test
    void aShadowAnswersBesideLiveCasesAndIsSeenWhenTheyAreDecidedAndNowhereElse() {
        String earlier = undecided("2026-04-28", "offence.circumstances", List.of("KNIFE_SIMPLE_POSSESSION"));
        String earlierAdvice = advised(earlier);
        Visitor policy = Visitor.signedIn(port, "policy");
        Page begun = policy.send(policy.get("/rules/national/4.0/replay"), BEGIN);
        assertThat(begun.path()).startsWith("/shadows/");
        assertThat(begun.text()).contains("The shadow runs from now on").contains("It runs on live cases");
        String place = begun.path();
        Shadow shadow = shadows.find(place.substring("/shadows/".length())).orElseThrow();
        assertThat(policy.get("/rules/national/4.0/replay").form(BEGIN)).isNull();

        var rows = rows();
        String knife = undecided("2026-04-28", "offence.circumstances", List.of("KNIFE_SIMPLE_POSSESSION"));
        String advice = advised(knife);
        String given = get("chair", "/api/v1/cases/" + knife + "/history").raw().body();
        shadowsFollowed.catchUp();
        assertThat(shadows.said(shadow.id()))
                .extracting(Shadows.Said::reference)
                .containsOnlyOnce(knife);
        assertThat(shadows.said(shadow.id()))
                .extracting(Shadows.Said::recommendation)
                .contains(advice)
                .doesNotContain(earlierAdvice);
        assertThat(rows().get("recommendation")).isEqualTo(rows.get("recommendation") + 1);
        assertThat(get("chair", "/api/v1/cases/" + knife + "/history").raw().body())
                .isEqualTo(given);
        // before the decision nobody learns of it
        assertThat(reading.tell(shadow).decided())
                .extracting(ReplayedCase::reference)
                .doesNotContain(knife);

        decide(knife, advice, "2026-04-28", "DEFERRED_PROSECUTION");
        decide(earlier, earlierAdvice, "2026-04-28", "DEFERRED_PROSECUTION");
        assertThat(reading.tell(shadow).decided())
                .extracting(ReplayedCase::reference)
                .contains(knife)
                .doesNotContain(earlier);
        assertThat(reading.tell(shadow).changes().made()).isPositive();
        Page result = policy.get(place);
        assertThat(result.document().getElementById("headline").text()).startsWith("The recommendation changes in");
        assertThat(result.text()).doesNotContain(knife);
        assertThat(Visitor.signedIn(port, "manager").get(place + "/cases").text())
                .contains(knife);

        Page ended = policy.send(result, place + "/end");
        assertThat(ended.text()).contains("The shadow has ended").contains("Ended on");
        int said = shadows.said(shadow.id()).size();
        advised(undecided("2026-04-28"));
        shadowsFollowed.catchUp();
        assertThat(shadows.said(shadow.id())).hasSize(said);
        assertThat(chains.verify()).allMatch(each -> each.firstBreak().isEmpty());
    }

    @Test
    void theVersionInForceIsNoShadow() {
        Visitor policy = Visitor.signedIn(port, "policy");
        Page page = policy.get("/rules/national/5.0/replay");
        assertThat(page.text()).contains("Live cases are advised on by this version already");
        assertThat(page.form("/rules/national/5.0/shadow")).isNull();
        assertThat(policy.sendTo(
                                policy.get("/rules/national/3.0/replay"),
                                "/rules/national/3.0/shadow",
                                "/rules/national/5.0/shadow")
                        .status())
                .isEqualTo(409);
        assertThat(policy.get("/rules/leicestershire/1.0/replay").text())
                .contains("This version decides no case of your services");
    }

    @Test
    void aShadowWhoseFilesChangedSaysNothingMore() {
        Visitor policy = Visitor.signedIn(port, "policy");
        Page begun = policy.send(policy.get("/rules/leeds/1.0/replay"), "/rules/leeds/1.0/shadow");
        String id = begun.path().substring("/shadows/".length());
        jdbc.sql("UPDATE shadow SET sha256 = ? WHERE id = ?")
                .params("0".repeat(64), id)
                .update();
        advised(undecided("2026-04-29"));
        shadowsFollowed.catchUp();
        assertThat(shadows.said(id)).isEmpty();
        assertThat(policy.get("/shadows/" + id).text()).contains("so it says nothing more");
        policy.send(policy.get("/shadows/" + id), "/shadows/" + id + "/end");
    }
}
