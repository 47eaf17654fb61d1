package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class CharacteristicsPagesTest extends RunningApplication {

    @Test
    void eachTimeIsANewEntryAndTheLastIsShown() {
        String reference = opened();
        String path = "/cases/" + reference + "/characteristics";
        Visitor officer = Visitor.signedIn(port, "officer");
        Page page = officer.get("/cases/" + reference);
        assertThat(page.document().select("main a[href=" + path + "]")).hasSize(1);
        Page form = officer.get(path);
        assertThat(form.text()).contains("No rule sees it");
        assertThat(form.document().select("[name=characteristics.ethnicity] option"))
                .hasSize(1 + 18 + 2);
        String[] answers = {
            "characteristics.ethnicity", "W3",
            "characteristics.sex", "FEMALE",
            "characteristics.lookedAfter", "NOT_KNOWN",
            "characteristics.send", "PREFERS_NOT_TO_SAY"
        };
        Page saved = officer.send(form, path, answers);
        assertThat(saved.text()).contains("Characteristics recorded");
        officer.send(form, path, answers);
        assertThat(entries(reference)).hasSize(1);

        Page again = officer.get(path);
        assertThat(Visitor.value(again, "characteristics.ethnicity")).isEqualTo("W3");
        officer.send(again, path, "characteristics.lookedAfter", "YES");
        assertThat(entries(reference)).hasSize(2);
        assertThat(entries(reference).get(1))
                .contains("\"lookedAfter\":\"YES\"")
                .contains("\"ethnicity\":\"W3\"");
    }

    private List<String> entries(String reference) {
        return jdbc.sql("SELECT codes FROM characteristics WHERE reference = ? ORDER BY chain_position")
                .param(reference)
                .query(String.class)
                .list();
    }

    @Test
    void anEmptyFormTellsWhatIsNeeded() {
        String reference = opened();
        String path = "/cases/" + reference + "/characteristics";
        Visitor author = Visitor.signedIn(port, "author");
        Page answer = author.send(author.get(path), path, "characteristics.sex", "MALE");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "Select the child’s ethnicity, or not known",
                        "Select whether the child is looked after, or not known",
                        "Select whether the child has special educational needs or disabilities, or not known");
        assertThat(answer.deadLinks()).isEmpty();
        assertThat(Visitor.value(answer, "characteristics.sex")).isEqualTo("MALE");
        assertThat(entries(reference)).isEmpty();
        assertThat(author.send(answer, path, "characteristics.sex", "A name").errors())
                .contains("Select the child’s sex, or not known");
    }

    @Test
    void thePanelIsToldThatTheyWereRecordedAndNotWhich() {
        String reference = opened();
        String path = "/cases/" + reference + "/characteristics";
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        gatekeeper.send(
                gatekeeper.get(path),
                path,
                "characteristics.ethnicity",
                "B2",
                "characteristics.sex",
                "MALE",
                "characteristics.lookedAfter",
                "NO",
                "characteristics.send",
                "NO");
        Visitor chair = Visitor.signedIn(port, "chair");
        assertThat(chair.get(path).status()).isEqualTo(403);
        assertThat(chair.get("/cases/" + reference).document().select("a[href=" + path + "]"))
                .isEmpty();
        String history = "/api/v1/cases/" + reference + "/history";
        assertThat(get("chair", history).raw().body())
                .contains("CHARACTERISTICS")
                .doesNotContain("B2");
        for (String told : List.of("officer", "author", "gatekeeper", "manager", "auditor")) {
            assertThat(get(told, history).raw().body()).as(told).contains("\"ethnicity\":\"B2\"");
        }
    }
}
