package org.youthpanel.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.Json;
import org.youthpanel.facts.MalformedDocument;
import org.youthpanel.facts.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Advises on one case, or on a stream of cases of any length, one JSON a line. */
@Command(
        name = "recommend",
        description = "Advises on a case in YAML or JSON, or on a stream of cases, one JSON a line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every case was advised on", "2:a case was refused; its problems are on standard error"})
final class RecommendCommand implements Callable<Integer> {

    enum Format {
        JSON,
        TEXT
    }

    @ParentCommand
    private YouthPanelCommand all;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The case or cases; - reads standard input.")
    private String file;

    @Option(names = "--format", description = "json or text. Default: ${DEFAULT-VALUE}.", defaultValue = "json")
    private Format format;

    private Adviser adviser;
    private PrintStream out;
    private PrintWriter err;
    private int exit;

    @Override
    public Integer call() throws IOException {
        err = spec.commandLine().getErr();
        // System.out would flush every line of a long stream
        out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (BufferedReader reader = open()) {
            adviser = Adviser.reading(all.rules());
            String first = reader.readLine();
            if (first != null && first.startsWith("{") && first.stripTrailing().endsWith("}")) {
                lines(first, reader);
            } else {
                String rest = reader.lines().collect(Collectors.joining("\n"));
                documents(first == null ? "" : first + "\n" + rest);
            }
        } catch (NoSuchFileException e) {
            refuse(file, "There is no such file.");
        }
        out.flush();
        return exit;
    }

    private BufferedReader open() throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private void lines(String first, BufferedReader reader) throws IOException {
        int number = 1;
        for (String line = first; line != null; line = reader.readLine(), number++) {
            if (!line.isBlank()) {
                try {
                    advise("line " + number, Documents.json(line), false);
                } catch (MalformedDocument e) {
                    refuse("line " + number, e.getMessage());
                }
            }
        }
    }

    private void documents(String text) {
        try {
            boolean json =
                    text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
            List<Document> documents = json ? List.of(Documents.json(text)) : Documents.yamlStream(text);
            if (documents.isEmpty()) {
                refuse(file, "The document is empty.");
            }
            for (int i = 0; i < documents.size(); i++) {
                advise(documents.size() == 1 ? file : "document " + (i + 1), documents.get(i), true);
            }
        } catch (MalformedDocument e) {
            refuse(file, e.getMessage());
        }
    }

    private void advise(String at, Document document, boolean pretty) {
        Reading reading = adviser.read(document);
        if (reading instanceof Reading.Refused refused) {
            refused.problems().forEach(problem -> refuse(at, problem.toString()));
        } else if (reading instanceof Reading.Read read) {
            Recommendation recommendation = adviser.advise(read.facts());
            out.print(
                    format == Format.TEXT
                            ? RecommendationText.of(recommendation)
                            : pretty ? Json.pretty(recommendation.document()) : recommendation.json());
            out.print('\n');
        }
    }

    private void refuse(String at, String problem) {
        err.println(at + ": " + problem);
        exit = YouthPanelCommand.REFUSED;
    }
}
