package org.youthpanel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.GravityScale;

class MatrixReaderTest {

    private static final String NAME = "leeds-1.0-from-2026-04-01.csv";
    private static final String HEAD = "code,name,scale,base,aggravating,mitigating\n";

    private static MatrixReader.Result read(String name, String text) {
        return MatrixReader.read(name, text.getBytes(StandardCharsets.UTF_8), OffenceCatalogue.starting());
    }

    private static List<String> problems(String text) {
        return ((MatrixReader.Result.Refused) read(NAME, text))
                .problems().stream().map(Object::toString).toList();
    }

    @Test
    void aFileIsReadWithItsFactors() {
        var read = (MatrixReader.Result.Read) read(
                NAME,
                "\uFEFF" + HEAD
                        + "theft-shop,Theft from shop,NPCC_2023,2,Planned | \"For gain, with others\"|Threats,\r\n"
                                .replace("| \"For gain, with others\"|", "| For gain |")
                        + "\r\nour-own,,NPCC_2023,3,\"One, with a comma|Two\",Remorse\r\n");
        Matrix matrix = read.matrix();
        assertThat(matrix.service()).isEqualTo("leeds");
        assertThat(matrix.version()).isEqualTo("1.0");
        assertThat(matrix.from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(matrix.scale()).isEqualTo(GravityScale.NPCC_2023);
        assertThat(matrix.find("theft-shop").orElseThrow().aggravating())
                .containsExactly("Planned", "For gain", "Threats");
        assertThat(matrix.find("our-own").orElseThrow().aggravating()).containsExactly("One, with a comma", "Two");
        assertThat(matrix.find("our-own").orElseThrow().mitigating()).containsExactly("Remorse");
        assertThat(matrix.mark()).matches("matrix leeds 1\\.0, sha256 [0-9a-f]{64}");
        assertThat(read.notes().stream().map(Object::toString))
                .containsExactly(
                        "Row 4, column code: our-own is not in the offence catalogue. Check that it is not mistyped.");
    }

    @Test
    void everyProblemIsToldByRowAndColumn() {
        assertThat(problems(HEAD
                        + "theft-shop,,NPCC_2023,2,,\n"
                        + "theft-shop,,NPCC_2023,6,,\n"
                        + ",,NPCC_2023,,A||B,C|C\n"
                        + "Theft Shop,,NPCC,two,,\n"
                        + "robbery,,ACPO_2013,4,,\n"
                        + "riot,NPCC_2023,5\n"))
                .containsExactly(
                        "Row 3, column code: theft-shop is in row 2 already.",
                        "Row 3, column base: The base score must be from 1 to 5 on this scale.",
                        "Row 4, column code: Enter the code of the offence.",
                        "Row 4, column base: Enter the base score.",
                        "Row 4, column aggravating: There is an empty factor.",
                        "Row 4, column mitigating: A factor is listed twice.",
                        "Row 5, column code: A code has up to 60 small letters, digits and hyphens.",
                        "Row 5, column scale: The scale must be one of [ACPO_2013, NPCC_2023].",
                        "Row 5, column base: The base score must be a whole number.",
                        "Row 6, column scale: All scores of one file must be on one scale.",
                        "Row 7: The row must have 6 cells, and has 3.");
    }

    @Test
    void aFileThatIsNoMatrixIsRefusedAsAWhole() {
        assertThat(problems("")).containsExactly("The file has no offences.");
        assertThat(problems(HEAD)).containsExactly("The file has no offences.");
        assertThat(problems("offence,score\n"))
                .containsExactly(
                        "Row 1: The columns must be code,name,scale,base,aggravating,mitigating, in this order.");
        assertThat(problems(HEAD + "\"theft-shop,,NPCC_2023,2,,\n"))
                .singleElement()
                .asString()
                .startsWith("The file is no CSV");
        assertThat(MatrixReader.read(NAME, new byte[] {(byte) 0xE9, 0x20}, OffenceCatalogue.starting()))
                .isInstanceOfSatisfying(
                        MatrixReader.Result.Refused.class,
                        refused -> assertThat(refused.problems().toString()).contains("UTF-8"));
        for (String name : List.of("leeds.csv", "leeds-1.0.csv", "leeds-1.0-from-2026-02-30.csv")) {
            assertThat(read(name, HEAD + "theft-shop,,NPCC_2023,2,,\n"))
                    .as(name)
                    .isInstanceOf(MatrixReader.Result.Refused.class);
        }
    }

    @Test
    void ofAServicesMatricesTheOneWithTheLatestFirstDayIsInForce() {
        Matrices matrices = new Matrices(List.of(
                matrix("leeds-1.0-from-2026-01-01.csv"),
                matrix("leeds-2.0-from-2026-04-01.csv"),
                matrix("leicestershire-1.0-from-2026-01-01.csv")));
        assertThat(matrices.inForce("leeds", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(matrices.inForce("leeds", LocalDate.of(2026, 3, 31))
                        .orElseThrow()
                        .version())
                .isEqualTo("1.0");
        assertThat(matrices.inForce("leeds", LocalDate.of(2026, 4, 1))
                        .orElseThrow()
                        .version())
                .isEqualTo("2.0");
        assertThat(matrices.inForce("elsewhere", LocalDate.of(2026, 4, 1))).isEmpty();
    }

    private static Matrix matrix(String name) {
        return ((MatrixReader.Result.Read) read(name, HEAD + "theft-shop,,NPCC_2023,2,,\n")).matrix();
    }
}
