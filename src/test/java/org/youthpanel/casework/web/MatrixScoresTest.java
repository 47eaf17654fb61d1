package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.youthpanel.facts.Documents;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class MatrixScoresTest extends RunningApplication {

    @DynamicPropertySource
    static void matrices(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("youth-panel-matrices");
        folder.toFile().deleteOnExit();
        Files.writeString(folder.resolve("leeds-1.0-from-2026-01-01.csv"), """
                code,name,scale,base,aggravating,mitigating
                theft-shop,Theft from shop,NPCC_2023,2,Planned|For gain,Goods returned
                robbery,Robbery,NPCC_2023,4,,
                """);
        registry.add("youth-panel.matrices", folder::toString);
    }

    private String facts(String reference) {
        return "/cases/" + reference + "/facts";
    }

    private String particulars(String reference) {
        return String.valueOf(jdbc.sql(
                        "SELECT COALESCE(particulars, '') FROM facts_version WHERE reference = ? ORDER BY version DESC LIMIT 1")
                .param(reference)
                .query(String.class)
                .single());
    }

    private Object fact(String reference, String path) throws Exception {
        String text = jdbc.sql("SELECT facts FROM facts_version WHERE reference = ? ORDER BY version DESC LIMIT 1")
                .param(reference)
                .query(String.class)
                .single();
        return FactsForm.at((java.util.Map<?, ?>) Documents.json(text).root(), path);
    }

    @Test
    void theScoreIsFilledInOnAskingAndTheFactsKeepWhereItIsFrom() throws Exception {
        String reference = opened("gravity.base", 3L);
        Visitor officer = Visitor.signedIn(port, "officer");
        Page form = officer.get(facts(reference));
        assertThat(Visitor.value(form, "gravity.base")).isEqualTo("3");
        int before = rows().get("facts_version");
        Page filled = officer.send(form, facts(reference), "fill", "matrix");
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.text()).contains("Base score 2 filled in from the matrix leeds 1.0. It is not saved yet.");
        assertThat(Visitor.value(filled, "gravity.base")).isEqualTo("2");
        assertThat(rows().get("facts_version")).isEqualTo(before);

        officer.send(filled, facts(reference));
        assertThat(fact(reference, "gravity.base")).isEqualTo(2L);
        assertThat(particulars(reference)).contains("\"MATRIX\":\"matrix leeds 1.0, sha256 ");

        Page again = officer.get(facts(reference));
        officer.send(again, facts(reference), "gravity.base", "3");
        assertThat(particulars(reference)).doesNotContain("MATRIX");
    }

    @Test
    void aScoreThatWasTypedIsNotSaidToBeTheMatrixs() {
        String reference = opened();
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.send(officer.get(facts(reference)), facts(reference), "child.lookedAfter", "true");
        assertThat(particulars(reference)).doesNotContain("MATRIX");
    }

    @Test
    void factorsOfTheOffenceAreTickedAndBecomeWordsOfTheFacts() throws Exception {
        String reference = opened();
        Visitor officer = Visitor.signedIn(port, "officer");
        Page form = officer.get(facts(reference));
        assertThat(form.document().select("[name=gravity.aggravating.ticked]").eachAttr("value"))
                .containsExactly("Planned", "For gain");
        officer.send(
                form,
                facts(reference),
                "gravity.aggravating.ticked",
                "For gain",
                "gravity.aggravating",
                "In front of a small child",
                "gravity.adjustment",
                "NONE");
        assertThat(fact(reference, "gravity.aggravating")).isEqualTo(List.of("For gain", "In front of a small child"));
        Page again = officer.get(facts(reference));
        assertThat(again.document()
                        .select("[name=gravity.aggravating.ticked][checked]")
                        .eachAttr("value"))
                .containsExactly("For gain");
        assertThat(Visitor.value(again, "gravity.aggravating")).isEqualTo("In front of a small child");
    }

    @Test
    void whyNothingWasFilledInIsSaid() {
        Visitor officer = Visitor.signedIn(port, "officer");
        String other = opened("offence.code", "abh");
        assertThat(officer.send(officer.get(facts(other)), facts(other), "fill", "matrix")
                        .text())
                .contains("The matrix leeds 1.0 has no score for this offence. Enter it yourself.");
        assertThat(officer.send(officer.get("/cases/new"), "/cases/new", "fill", "matrix")
                        .text())
                .contains("Choose the offence first");
        String scale = opened();
        Page answer =
                officer.send(officer.get(facts(scale)), facts(scale), "fill", "matrix", "gravity.scale", "ACPO_2013");
        assertThat(answer.text()).contains("another scale is chosen. Nothing was filled in.");
        assertThat(Visitor.value(answer, "gravity.scale")).isEqualTo("ACPO_2013");
    }

    @Test
    void theChosenOffenceFillsWhatWasLeftOpenAndNothingElse() throws Exception {
        String reference = opened("offence.triability", null);
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.send(officer.get(facts(reference)), facts(reference), "offence.code", "twoc", "offence.type", "");
        assertThat(fact(reference, "offence.type")).isEqualTo("VEHICLE_THEFT");
        assertThat(fact(reference, "offence.triability")).isEqualTo("SUMMARY_ONLY");

        officer.send(
                officer.get(facts(reference)),
                facts(reference),
                "offence.code",
                "robbery",
                "offence.type",
                "THEFT_AND_HANDLING");
        assertThat(fact(reference, "offence.type")).isEqualTo("THEFT_AND_HANDLING");
        assertThat(fact(reference, "offence.triability")).isEqualTo("SUMMARY_ONLY");
    }

    @Test
    void anOffenceThatTheCatalogueDoesNotHaveStays() throws Exception {
        String reference = opened("offence.code", "our-own-offence");
        Visitor officer = Visitor.signedIn(port, "officer");
        Page form = officer.get(facts(reference));
        assertThat(Visitor.value(form, "offence.code")).isEqualTo("our-own-offence");
        assertThat(form.document().select("optgroup").eachAttr("label")).contains("Robbery", "Not in the catalogue");
        officer.send(form, facts(reference));
        assertThat(fact(reference, "offence.code")).isEqualTo("our-own-offence");
    }
}
