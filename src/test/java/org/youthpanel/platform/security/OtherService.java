package org.youthpanel.platform.security;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.BeginChange;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.exchange.UploadFile;
import org.youthpanel.panel.ListForSitting;
import org.youthpanel.panel.PlanSitting;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;
import org.youthpanel.panel.paper.MakePack;
import org.youthpanel.workbench.replay.BeginShadow;
import org.youthpanel.workbench.replay.StartReplay;

/**
 * One thing of each kind that belongs to another service alone.
 *
 * @param reference of a case that was advised on, has a working copy and is on the agenda
 * @param decided reference of a case that was decided
 */
record OtherService(
        String reference,
        String decided,
        String recommendation,
        String sitting,
        String pack,
        String upload,
        String replay,
        String shadow,
        String sample) {

    static final String NAME = "leicestershire";
    static final Person THERE = new Person("elsewhere", Set.of(Role.values()), Set.of(NAME));

    /** Everything that tells that one of its things exists. */
    List<String> marks() {
        return List.of(reference, decided, recommendation, sitting, pack, upload, replay, shadow, sample);
    }

    /** @param sample of the case that was decided */
    static OtherService with(ApplicationContext beans, String decided, String sample) {
        String reference = opened(beans, "WALLED-OFF-2", Ordinary.facts("service", NAME));
        String recommendation =
                beans.getBean(Recommendations.class).of(reference).get(0).id();
        String sitting = sitting(beans, reference);
        MakePack making = beans.getBean(MakePack.class);
        MakePack.Result pack = making.keep(THERE, sitting, making.print(THERE, sitting));
        must(pack instanceof MakePack.Result.Made, pack);
        BeginChange.Result begun = beans.getBean(BeginChange.class).begin(THERE, reference);
        must(begun instanceof BeginChange.Result.Begun, begun);
        UploadFile.Result upload = beans.getBean(UploadFile.class)
                .upload(
                        THERE,
                        Optional.of(NAME),
                        Optional.of("walled"),
                        Optional.of(UploadFile.Sent.of(
                                "Reference,Words\nWALLED-OFF-3,Some words\n".getBytes(StandardCharsets.UTF_8))));
        must(upload instanceof UploadFile.Result.Uploaded, upload);
        StartReplay.Result replay = beans.getBean(StartReplay.class)
                .start(
                        THERE,
                        "national",
                        "4.0",
                        new StartReplay.Form(
                                Optional.of(new org.youthpanel.tracking.Period(
                                        Optional.of(LocalDate.of(2024, 11, 1)),
                                        Optional.of(LocalDate.of(2024, 11, 2)))),
                                List.of()));
        must(replay instanceof StartReplay.Result.Started, replay);
        BeginShadow.Result shadow = beans.getBean(BeginShadow.class).begin(THERE, "national", "3.0");
        must(shadow instanceof BeginShadow.Result.Begun, shadow);
        return new OtherService(
                reference,
                decided,
                recommendation,
                sitting,
                ((MakePack.Result.Made) pack).pack().id(),
                ((UploadFile.Result.Uploaded) upload).uploaded().id(),
                ((StartReplay.Result.Started) replay).replay().id(),
                ((BeginShadow.Result.Begun) shadow).shadow().id(),
                sample);
    }

    /** Opened and advised on. */
    static String opened(ApplicationContext beans, String reference, Map<String, ?> facts) {
        OpenCase.Result opened = beans.getBean(OpenCase.class)
                .open(
                        THERE,
                        CaseForm.of(Optional.of(reference), Optional.of("N-" + reference), facts, Map.of(), List.of()));
        must(opened instanceof OpenCase.Result.Opened, opened);
        beans.getBean(AskForRecommendation.class).ask(THERE, reference, Optional.empty());
        return reference;
    }

    private static String sitting(ApplicationContext beans, String reference) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        PlanSitting.Result planned = beans.getBean(PlanSitting.class)
                .plan(
                        THERE,
                        new PlanSitting.Form(
                                Optional.of(today), Optional.empty(), Set.of(NAME), Optional.of(false), List.of()));
        must(planned instanceof PlanSitting.Result.Planned, planned);
        Sitting sitting = ((PlanSitting.Result.Planned) planned).sitting();
        SittingResult listed =
                beans.getBean(ListForSitting.class).list(THERE, sitting.id(), sitting.number(), List.of(reference));
        must(listed instanceof SittingResult.Changed, listed);
        return sitting.id();
    }

    private static void must(boolean done, Object result) {
        if (!done) {
            throw new IllegalStateException(result.toString());
        }
    }
}
