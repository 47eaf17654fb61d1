package org.youthpanel.workbench.replay;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Chains;
import org.youthpanel.platform.RunningApplication;

/** Decided cases on days that no other test has, and jobs over them. */
abstract class Replaying extends RunningApplication {

    @Autowired
    Chains chains;

    @Autowired
    Replays replays;

    @Autowired
    FollowShadows shadowsFollowed;

    /** A case decided on a day, with differences to the ordinary one. */
    String decided(String day, String disposal, @Nullable Object... differences) {
        String reference = undecided(day, differences);
        decide(reference, advised(reference), day, disposal);
        return reference;
    }

    String undecided(String day, @Nullable Object... differences) {
        @Nullable Object[] all = new @Nullable Object[differences.length + 8];
        all[0] = "decisionDate";
        all[1] = day;
        all[2] = "offence.committedOn";
        all[3] = "2026-02-14";
        all[4] = "dates";
        all[5] = map("referredOn", "2026-02-16");
        all[6] = "offence.type";
        all[7] = "CRIMINAL_DAMAGE";
        System.arraycopy(differences, 0, all, 8, differences.length);
        return opened(all);
    }

    void decide(String reference, String recommendation, String day, String disposal) {
        Map<String, @Nullable Object> body = decision(recommendation, disposal, "decidedOn", day);
        Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
        if (answer.status() == 422) {
            body.put("departure", "RULES_WRONG_HERE");
            answer = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
        }
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.raw().body());
        }
    }

    /** A possession of a knife and nothing more, which 5.0 starts from a deferred prosecution and 4.0 does not. */
    String knife(String day, String disposal) {
        return decided(
                day,
                disposal,
                "offence.circumstances",
                java.util.List.of("KNIFE_SIMPLE_POSSESSION"),
                "offence.type",
                "CRIMINAL_DAMAGE");
    }

    /** Waits until a job does not go on any more. */
    Replay ended(String id) {
        for (int i = 0; i < 600; i++) {
            Replay replay = replays.find(id).orElseThrow();
            if (!replay.state().goesOn()) {
                return replay;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The job does not end: " + replays.find(id));
    }

    String started(String set, String version, String from, String to) {
        Answer answer = post("policy", "/api/v1/replays", map("set", set, "version", version, "from", from, "to", to));
        if (answer.status() != 202) {
            throw new IllegalStateException(answer.raw().body());
        }
        return String.valueOf(answer.at("id"));
    }
}
