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

    private static String offence(String reference) {
        return Preparing.task(reference, "offence");
    }

    /** The question page of the offence, in a change of the facts. */
    private static Page asked(Visitor visitor, String reference) {
        Preparing.change(visitor, reference);
        return visitor.get(offence(reference));
    }

    /** Sends the page, and hands in the change. */
    private static void save(Visitor visitor, Page page, String reference, String... answers) {
        visitor.send(page, offence(reference), answers);
        Preparing.handIn(visitor, reference, "keep");
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
        Page form = asked(officer, reference);
        assertThat(Visitor.value(form, "gravity.base")).isEqualTo("3");
        int before = rows().get("facts_version");
        Page filled = officer.send(form, offence(reference), "fill", "matrix");
        assertThat(filled.status()).isEqualTo(200);
        assertThat(filled.text()).contains("Base score 2 filled in from the matrix leeds 1.0. It is not saved yet.");
        assertThat(Visitor.value(filled, "gravity.base")).isEqualTo("2");
        assertThat(rows().get("facts_version")).isEqualTo(before);

        save(officer, filled, reference);
        assertThat(fact(reference, "gravity.base")).isEqualTo(2L);
        assertThat(particulars(reference)).contains("\"MATRIX\":\"matrix leeds 1.0, sha256 ");

        Page again = asked(officer, reference);
        save(officer, again, reference, "gravity.base", "3");
        assertThat(particulars(reference)).doesNotContain("MATRIX");
    }

    @Test
    void aScoreThatWasTypedIsNotSaidToBeTheMatrixs() {
        String reference = opened();
        Visitor officer = Visitor.signedIn(port, "officer");
        save(officer, asked(officer, reference), reference, "offence.yjbSeriousness", "3");
        assertThat(particulars(reference)).doesNotContain("MATRIX");
    }

    @Test
    void factorsOfTheOffenceAreTickedAndBecomeWordsOfTheFacts() throws Exception {
        String reference = opened();
        Visitor officer = Visitor.signedIn(port, "officer");
        Page form = asked(officer, reference);
        assertThat(form.document().select("[name=gravity.aggravating.ticked]").eachAttr("value"))
                .containsExactly("Planned", "For gain");
        save(
                officer,
                form,
                reference,
                "gravity.aggravating.ticked",
                "For gain",
                "gravity.aggravating",
                "In front of a small child",
                "gravity.adjustment",
                "NONE");
        assertThat(fact(reference, "gravity.aggravating")).isEqualTo(List.of("For gain", "In front of a small child"));
        Page again = asked(officer, reference);
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
        assertThat(officer.send(asked(officer, other), offence(other), "fill", "matrix")
                        .text())
                .contains("The matrix leeds 1.0 has no score for this offence. Enter it yourself.");
        String none = opened("offence.code", null);
        assertThat(officer.send(asked(officer, none), offence(none), "fill", "matrix")
                        .text())
                .contains("Choose the offence first");
        String scale = opened();
        Page answer =
                officer.send(asked(officer, scale), offence(scale), "fill", "matrix", "gravity.scale", "ACPO_2013");
        assertThat(answer.text()).contains("another scale is chosen. Nothing was filled in.");
        assertThat(Visitor.value(answer, "gravity.scale")).isEqualTo("ACPO_2013");
    }

    @Test
    void theChosenOffenceFillsWhatWasLeftOpenAndNothingElse() throws Exception {
        String reference = opened("offence.triability", null);
        Visitor officer = Visitor.signedIn(port, "officer");
        save(officer, asked(officer, reference), reference, "offence.code", "twoc", "offence.type", "");
        assertThat(fact(reference, "offence.type")).isEqualTo("VEHICLE_THEFT");
        assertThat(fact(reference, "offence.triability")).isEqualTo("SUMMARY_ONLY");

        save(
                officer,
                asked(officer, reference),
                reference,
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
        Page form = asked(officer, reference);
        assertThat(Visitor.value(form, "offence.code")).isEqualTo("our-own-offence");
        assertThat(form.document().select("optgroup").eachAttr("label")).contains("Robbery", "Not in the catalogue");
        save(officer, form, reference);
        assertThat(fact(reference, "offence.code")).isEqualTo("our-own-offence");
    }
}
