package org.youthpanel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixFolderTest {

    private static final String TEXT =
            "code,name,scale,base,aggravating,mitigating\ntheft-shop,,NPCC_2023,2,Planned,\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whereThereIsNoFolderThereIsNoMatrix() {
        assertThat(MatrixFolder.read(folder.resolve("none")).all()).isEmpty();
    }

    @Test
    void aMatrixStaysAsItWasWhenItWasFirstRead() throws IOException {
        Path first = file("leeds-1.0-from-2026-01-01.csv", TEXT);
        assertThat(MatrixFolder.read(folder).all()).hasSize(1);
        assertThat(folder.resolve("matrices.lock")).content().contains("leeds-1.0-from-2026-01-01.csv");
        file("leeds-2.0-from-2026-04-01.csv", TEXT.replace(",2,", ",3,"));
        assertThat(MatrixFolder.read(folder).all()).hasSize(2);

        Files.writeString(first, TEXT.replace(",2,", ",4,"));
        assertThatThrownBy(() -> MatrixFolder.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("leeds-1.0-from-2026-01-01.csv: was in use, and has been changed since");
        Files.move(first, folder.resolve("leeds-1.0-from-2026-02-01.csv"));
        assertThatThrownBy(() -> MatrixFolder.read(folder))
                .hasMessageContaining("leeds-1.0-from-2026-01-01.csv: was in use, and is missing");
    }

    @Test
    void everyProblemOfEveryFileIsToldAtOnceAndNothingIsLocked() throws IOException {
        file("leeds-1.0-from-2026-01-01.csv", TEXT.replace(",2,", ",9,"));
        file("matrix.csv", TEXT);
        assertThatThrownBy(() -> MatrixFolder.read(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("leeds-1.0-from-2026-01-01.csv: Row 2, column base")
                .hasMessageContaining("matrix.csv: The file must be named");
        assertThat(folder.resolve("matrices.lock")).doesNotExist();
    }

    @Test
    void twoOfOneVersionOrOfOneDayAreNotChosenBetween() throws IOException {
        file("leeds-1.0-from-2026-01-01.csv", TEXT);
        file("leeds-1.0-from-2026-02-01.csv", TEXT);
        file("leeds-1.1-from-2026-01-01.csv", TEXT);
        assertThatThrownBy(() -> MatrixFolder.read(folder))
                .hasMessageContaining("there is leeds 1.0 already")
                .hasMessageContaining("there is leeds from 2026-01-01 already");
    }
}
