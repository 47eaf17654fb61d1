package org.youthpanel.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.ContradictoryFindings;
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
        exitCodeList = {
            "0:every case was advised on",
            "1:the rules failed on a case",
            "2:a case was refused; its problems are on standard error"
        })
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
            String text = new CaseStream(reader).read(this::line);
            if (text != null) {
                documents(text);
            }
        } catch (NoSuchFileException e) {
            refuse(file, "There is no such file.");
        } catch (MalformedInputException | UncheckedIOException e) {
            refuse(file, "The text is not in UTF-8.");
        } finally {
            out.flush();
        }
        return exit;
    }

    /** Strict: a byte that is no UTF-8 is refused, not replaced. */
    private BufferedReader open() throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        InputStream bytes = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        return new BufferedReader(new InputStreamReader(bytes, strict));
    }

    private void line(int number, String line) {
        try {
            advise("line " + number, Documents.json(line), false);
        } catch (MalformedDocument e) {
            refuse("line " + number, e.getMessage());
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
            Recommendation recommendation;
            try {
                recommendation = adviser.advise(read.facts());
            } catch (ContradictoryFindings failure) {
                // the fault is in the rules, not in the case; the other cases are still answered
                refuse(at, "The rules failed: " + failure.getMessage());
                exit = YouthPanelCommand.FAILED;
                return;
            }
            out.print(
                    format == Format.TEXT
                            ? RecommendationText.of(recommendation)
                            : pretty ? Json.pretty(recommendation.document()) : recommendation.json());
            out.print('\n');
        }
    }

    private void refuse(String at, String problem) {
        err.println(at + ": " + problem);
        exit = exit == YouthPanelCommand.FAILED ? exit : YouthPanelCommand.REFUSED;
    }
}
