package org.youthpanel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that tells the figures of any square table. */
class AgreementCommandTest extends AtTerminal {

    @Test
    void theFieldsAreThoseOfTheContract() throws Exception {
        JsonNode figures = figures("88,14,18\n10,40,10\n2,6,12\n");

        assertThat(figures.propertyNames())
                .containsExactly(
                        "n",
                        "simple",
                        "wilson",
                        "kappa",
                        "kappaAse",
                        "kappaInterval",
                        "linear",
                        "quadratic",
                        "ac1",
                        "tauB",
                        "rho",
                        "stuartMaxwell",
                        "bowker",
                        "undefined");
        assertThat(figures.get("n").asInt()).isEqualTo(200);
        close(figures.get("simple"), .7, 1e-12);
        // Wilson's interval of 140 of 200, from statsmodels 0.15
        close(figures.get("wilson").get(0), .6332093162728073, 1e-9);
        close(figures.get("wilson").get(1), .759252553176286, 1e-9);
        close(figures.get("kappa"), .49152542, 5e-9);
        close(figures.get("kappaAse"), .05100182, 5e-9);
        close(figures.get("kappaInterval").get(0), .39156, 5e-6);
        close(figures.get("kappaInterval").get(1), .59149, 5e-6);
        assertThat(figures.get("linear").propertyNames()).containsExactly("kappa", "ase", "interval");
        close(figures.get("linear").get("kappa"), .47368421, 5e-9);
        close(figures.get("linear").get("ase"), .05443231, 5e-9);
        close(figures.get("linear").get("interval").get(0), .36699884, 5e-9);
        close(figures.get("linear").get("interval").get(1), .58036958, 5e-9);
        close(figures.get("quadratic").get("kappa"), .45454545, 5e-9);
        close(figures.get("ac1"), .57597173, 5e-9);
        close(figures.get("tauB"), .48218, 5e-6);
        close(figures.get("rho"), .50859966, 5e-9);
        assertThat(figures.get("stuartMaxwell").propertyNames()).containsExactly("statistic", "df", "p");
        close(figures.get("stuartMaxwell").get("statistic"), 13.5135, 5e-5);
        assertThat(figures.get("stuartMaxwell").get("df").asInt()).isEqualTo(2);
        close(figures.get("stuartMaxwell").get("p"), .00116299, 5e-9);
        close(figures.get("bowker").get("statistic"), 14.4667, 5e-5);
        assertThat(figures.get("bowker").get("df").asInt()).isEqualTo(3);
        assertThat(figures.get("undefined").isEmpty()).isTrue();
    }

    @Test
    void whatIsUndefinedIsNullWithItsReason() throws Exception {
        JsonNode figures = figures("5,0\n0,0\n");

        close(figures.get("simple"), 1, 0);
        close(figures.get("ac1"), 1, 0);
        for (String name : new String[] {
            "kappa", "kappaAse", "kappaInterval", "linear", "quadratic", "tauB", "rho", "stuartMaxwell", "bowker"
        }) {
            assertThat(figures.get(name).isNull()).as(name).isTrue();
            assertThat(figures.get("undefined").get(name).asString()).as(name).endsWith(".");
        }
        assertThat(figures.get("undefined").size()).isEqualTo(9);
        assertThat(figures.get("undefined").get("kappa").asString()).contains("expected by chance is 1");
    }

    @Test
    void aTableWithoutACaseHasNoFigureAtAll() throws Exception {
        JsonNode figures = figures("0,0\n0,0\n");
        assertThat(figures.get("n").asInt()).isZero();
        assertThat(figures.get("simple").isNull()).isTrue();
        assertThat(figures.get("undefined").size()).isEqualTo(12);
    }

    @Test
    void standardInputIsReadToo() {
        System.setIn(new ByteArrayInputStream("23,15\n19,31\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(YouthPanelCommand.execute("agreement", "-")).isZero();
        assertThat(out.toString()).contains("\"n\" : 88");
    }

    @Test
    void everyProblemIsToldAtOnceAndNothingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), "1,-2,3\n4,5.5\n,x,9\n");

        assertThat(YouthPanelCommand.execute("agreement", file.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .containsExactly(
                        file + ": row 2: The row has 2 cells, and the table 3 rows. Each row must have as many cells"
                                + " as there are rows. (wrong-length)",
                        file + ": row 1, column 2: A count cannot be below 0. (negative)",
                        file + ": row 2, column 2: A count must be a whole number, without a decimal point. (decimal)",
                        file + ": row 3, column 1: The cell is empty. Write 0 where there is no case. (empty-cell)",
                        file + ": row 3, column 2: A count must be a whole number, in digits alone. (not-a-number)");
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'1', ',', (byte) 0xa0});

        assertThat(YouthPanelCommand.execute("agreement", latin.toString())).isEqualTo(2);
        assertThat(YouthPanelCommand.execute(
                        "agreement", folder.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(YouthPanelCommand.execute("agreement", folder.toString())).isEqualTo(2);
        assertThat(YouthPanelCommand.execute("agreement")).isEqualTo(2);
        assertThat(err.toString())
                .contains("not in UTF-8", "There is no such file.", "The file cannot be read.", "FILE");
    }

    @Test
    void helpSaysWhatTheTableIs() {
        assertThat(YouthPanelCommand.execute("agreement", "--help")).isZero();
        assertThat(out.toString()).contains("agreement", "FILE", "first rater", "standard error");
        assertThat(YouthPanelCommand.execute("--help")).isZero();
        assertThat(out.toString()).contains("Tells the figures of agreement");
    }

    private JsonNode figures(String csv) throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), csv);
        assertThat(YouthPanelCommand.execute("agreement", file.toString())).isZero();
        assertThat(err.toString()).isEmpty();
        return new JsonMapper().readTree(out.toString());
    }

    private static void close(JsonNode actual, double expected, double by) {
        assertThat(actual.asDouble()).isCloseTo(expected, within(by));
    }
}
