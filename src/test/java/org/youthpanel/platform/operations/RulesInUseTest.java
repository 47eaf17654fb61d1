package org.youthpanel.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleBookReader;
import org.youthpanel.rules.Status;

class RulesInUseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 2);

    @TempDir
    private Path folder;

    private RuleBook book;

    @BeforeEach
    void copied() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), folder);
        book = RuleBook.reading(folder);
    }

    private RulesInUse.Found found(String... services) {
        return new RulesInUse(book, folder, () -> Set.of(services)).on(DAY);
    }

    private Path inForce() {
        return folder.resolve(book.inForce("national", DAY).orElseThrow().name());
    }

    @Test
    void nothingIsWrongWithTheRulesAsTheyWereRead() {
        RulesInUse.Found found = found("leeds");
        assertThat(found.problems()).isEmpty();
        assertThat(found.versions()).containsOnlyKeys("leeds", "national");
    }

    @Test
    void aServiceWithCasesAndNoRulesIsNamed() {
        assertThat(found("nowhere").problems()).containsExactly("no version of nowhere is in force");
        book = book.under(version -> Status.DRAFT);
        assertThat(found("leeds").problems())
                .containsExactly("no version of leeds is in force", "no version of national is in force");
    }

    @Test
    void aFileThatMovedOrIsGoneIsNamed() throws IOException {
        Path changed = inForce().resolve("decide/10-starting-points.drl");
        Files.writeString(changed, Files.readString(changed) + "\n");
        assertThat(found().problems())
                .anyMatch(each -> each.contains("10-starting-points.drl was changed"))
                .anyMatch(each -> each.contains("is not in the folder as the program read it"));
        Files.delete(changed);
        assertThat(found().problems()).anyMatch(each -> each.contains("10-starting-points.drl is missing"));
    }

    @Test
    void aLockThatWasRenewedWithItsFileDoesNotHideIt() throws IOException {
        Path changed = inForce().resolve("decide/10-starting-points.drl");
        Files.writeString(changed, Files.readString(changed) + "\n");
        RuleBookReader.lock(folder, true);
        assertThat(found().problems())
                .containsExactly(folder.relativize(inForce()) + " is not in the folder as the" + " program read it");
    }

    @Test
    void anOldVersionCountsToo() throws IOException {
        String old = book.versions().get(0).name();
        Files.writeString(folder.resolve(old).resolve("manifest.yaml"), "\n");
        assertThat(found().problems())
                .containsExactly(old + "/manifest.yaml was changed: its hash is not the one in" + " rules.lock");
    }

    @Test
    void aFolderThatIsGoneIsAProblemAndNoFailure() {
        FileSystemUtils.deleteRecursively(folder.toFile());
        assertThat(found().problems()).isNotEmpty();
    }
}
