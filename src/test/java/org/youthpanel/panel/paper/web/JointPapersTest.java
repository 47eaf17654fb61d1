package org.youthpanel.panel.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.MadeDocuments;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.paper.Pdf;
import org.youthpanel.panel.ListForSitting;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.panel.paper.MakePack;
import org.youthpanel.panel.paper.Pack;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** The papers of a sitting of two services: each has its own, of its own cases. */
class JointPapersTest extends RunningApplication {

    private static final Person THERE = new Person("there", Set.of(Role.CHAIR, Role.OFFICER), Set.of("leicestershire"));
    private static final Person BOTH =
            new Person("both", Set.of(Role.CHAIR, Role.OFFICER), Set.of("leeds", "leicestershire"));

    @Autowired
    private OpenCase opening;

    @Autowired
    private ListForSitting listing;

    @Autowired
    private Sittings sittings;

    @Autowired
    private MakePack making;

    @Autowired
    private MadeDocuments documents;

    private Visitor chair;
    private String ours;
    private String theirs;
    private String place;
    private String id;

    @BeforeEach
    void aJointSitting() {
        chair = Visitor.signedIn(port, "chair");
        ours = opened();
        theirs = openedThere();
        place = TodaysSitting.planned(chair, "no", "panel.services", "leeds", "panel.services", "leicestershire");
        id = place.substring("/panels/".length());
        list(theirs);
        chair.send(chair.get(place), place + "/cases", "cases", ours);
    }

    private String openedThere() {
        String reference = fresh();
        assertThat(opening.open(
                        THERE,
                        CaseForm.of(
                                Optional.of(reference),
                                Optional.of("N-" + reference),
                                Ordinary.facts("service", "leicestershire"),
                                Map.of(),
                                List.of())))
                .isInstanceOf(OpenCase.Result.Opened.class);
        return reference;
    }

    private void list(String reference) {
        Sitting sitting = sittings.find(id).orElseThrow();
        assertThat(listing.list(THERE, id, sitting.number(), List.of(reference)))
                .isInstanceOf(SittingResult.Changed.class);
    }

    private Pack made(Person person) {
        return ((MakePack.Result.Made) making.keep(person, id, making.print(person, id))).pack();
    }

    @Test
    void aPackOfOneServiceTellsNothingOfTheOther() throws Exception {
        Page mine = chair.send(chair.get(place), place + "/packs");
        String link = mine.document().selectFirst("a[href*=/packs/]").attr("href");
        assertThat(Pdf.words(chair.file(link).body()))
                .contains("1. " + ours, "leeds/")
                .doesNotContain(theirs)
                .doesNotContain("leicestershire");

        Pack other = made(THERE);
        assertThat(other.services()).containsExactly("leicestershire");
        assertThat(other.cases()).extracting(Pack.PackedCase::reference).containsExactly(theirs);
        assertThat(Pdf.words(making.open(THERE, id, other.id()).orElseThrow()))
                .contains("1. " + theirs)
                .doesNotContain(ours);

        assertThat(chair.get(place).document().select("a[href*=/packs/]")).hasSize(1);
        assertThat(chair.file(place + "/packs/" + other.id()).statusCode()).isEqualTo(404);
        String my = link.substring(link.lastIndexOf('/') + 1);
        assertThat(making.open(THERE, id, my)).isEmpty();
        assertThat(making.of(THERE, id)).extracting(Pack::id).containsExactly(other.id());
        assertThat(made("leeds")).contains(my).doesNotContain(other.id());
        assertThat(made("leicestershire")).contains(other.id()).doesNotContain(my);

        // what changes with them is nothing that our pack is older for
        list(openedThere());
        assertThat(chair.get(place).document().select("#packs-changed")).isEmpty();
    }

    private List<String> made(String service) {
        return documents.ofServices(Set.of(service), Optional.empty(), 0, 50).stream()
                .filter(each -> each.kind() == MadeDocument.Kind.PACK)
                .map(MadeDocument::id)
                .toList();
    }

    @Test
    void aPackOfAllIsForThoseOfAllAlone() throws Exception {
        Pack all = made(BOTH);
        assertThat(all.services()).containsExactly("leeds", "leicestershire");
        assertThat(Pdf.words(making.open(BOTH, id, all.id()).orElseThrow()))
                .containsSubsequence("leeds/", "leicestershire/", "1. " + theirs, "2. " + ours);
        assertThat(making.open(THERE, id, all.id())).isEmpty();
        assertThat(chair.get(place).document().select("a[href*=/packs/]")).isEmpty();
        assertThat(chair.file(place + "/packs/" + all.id()).statusCode()).isEqualTo(404);
        assertThat(made("leeds")).as("each log says that it was made").contains(all.id());
        assertThat(made("leicestershire")).contains(all.id());
        Page list = Visitor.signedIn(port, "manager").get("/downloads");
        assertThat(list.document().select("tbody tr").first().text())
                .contains("both")
                .contains(all.sha256());
    }

    @Test
    void minutesAreOfOnesOwnCases() throws Exception {
        chair.send(chair.get(place), place + "/start");
        try (var minutes = new XWPFDocument(new ByteArrayInputStream(
                        chair.file(place + "/minutes.docx").body()));
                var text = new XWPFWordExtractor(minutes)) {
            assertThat(text.getText())
                    .contains("1. " + ours, "Cases of other services on this agenda: 1.")
                    .doesNotContain(theirs);
        }
        assertThat(documents.ofServices(Set.of("leicestershire"), Optional.empty(), 0, 50))
                .as("they tell of none of theirs")
                .noneMatch(each ->
                        each.kind() == MadeDocument.Kind.MINUTES && each.about().equals(id));
    }
}
