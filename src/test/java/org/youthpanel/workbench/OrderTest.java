package org.youthpanel.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Books;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleBookReader;

/** In which order rules, files and facts stand says nothing. */
class OrderTest {

    private final Random random = new Random(7);

    @TempDir
    private Path copy;

    @Tag("slow")
    @Test
    void aBookWithItsRulesAndFilesInAnotherOrderGivesTheSameAnswers() throws IOException {
        shuffledCopy();
        Adviser shuffled = Adviser.reading(copy);
        CaseSample sample = new CaseSample(11);

        for (String service : List.of("leeds", "leicestershire")) {
            for (int i = 0; i < 25; i++) {
                Document made = sample.next(service, LocalDate.of(2026, 6, 2), GravityScale.NPCC_2023);
                assertThat(answer(shuffled, made)).isEqualTo(answer(Books.adviser(), made));
            }
        }
    }

    @Test
    void aCaseWithItsFactsInAnotherOrderGetsTheSameAnswer() {
        CaseSample sample = new CaseSample(12);

        for (int i = 0; i < 25; i++) {
            Document made = sample.next("leeds", LocalDate.of(2022, 6, 1), GravityScale.ACPO_2013);
            assertThat(answer(Books.adviser(), new Document(shuffled(made.root()), List.of())))
                    .isEqualTo(answer(Books.adviser(), made));
        }
    }

    /** Without the hashes, which differ because the files do. */
    private static String answer(Adviser adviser, Document made) {
        Reading.Read read = (Reading.Read) adviser.read(made);
        return adviser.advise(read.facts()).json().replaceAll("\"sha256\":\"\\w+\"", "");
    }

    private void shuffledCopy() throws IOException {
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(rules.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.writeString(to, file.toString().endsWith(".drl") ? shuffledRules(file) : Files.readString(file));
            }
        }
        // the numbers in front of the names are the only order that files have
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                String name = file.getFileName().toString();
                Path renamed = file.resolveSibling((char) ('a' + random.nextInt(26)) + name);
                Files.move(file, renamed);
                Path manifest = file.getParent().resolveSibling("manifest.yaml");
                Files.writeString(
                        manifest, Files.readString(manifest).replace("/" + name, "/" + renamed.getFileName()));
            }
        }
        RuleBookReader.lock(copy, true);
    }

    private String shuffledRules(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\nrule ");
        List<String> rules = new ArrayList<>(List.of(parts).subList(1, parts.length));
        Collections.shuffle(rules, random);
        return parts[0] + "\nrule " + String.join("\nrule ", rules);
    }

    private Object shuffled(Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        List<Object> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, Object> other = new LinkedHashMap<>();
        keys.forEach(key -> other.put(String.valueOf(key), shuffled(map.get(key))));
        return other;
    }
}
