package org.youthpanel.platform.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.youthpanel.facts.Json;
import org.youthpanel.tracking.AgreementFigures;
import org.youthpanel.tracking.statistics.SquareTableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the figures of agreement of any square table. */
@Command(
        name = "agreement",
        description = {
            "Tells the figures of agreement of a square table, as JSON.",
            "The table is CSV: a row for each category of the first rater, a cell in it for each category of the second,"
                    + " whole numbers, no header line. The weighted kappas, tau-b and rho take the categories to be in"
                    + " order."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the figures are told; one that is undefined is null, with its reason",
            "2:the table was refused; its problems are on standard error"
        })
final class AgreementCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The table; - reads standard input.")
    private String file;

    @Override
    public Integer call() {
        try {
            SquareTableReader.Result result = SquareTableReader.read(text());
            if (result instanceof SquareTableReader.Result.Refused refused) {
                refused.problems().forEach(problem -> refuse(problem.toString()));
                return YouthPanelCommand.REFUSED;
            }
            if (result instanceof SquareTableReader.Result.Read read) {
                PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
                out.print(Json.pretty(AgreementFigures.of(read.table()).document()));
                out.print('\n');
                out.flush();
            }
            return 0;
        } catch (NoSuchFileException e) {
            return refuse("There is no such file.");
        } catch (CharacterCodingException e) {
            return refuse("The text is not in UTF-8.");
        } catch (IOException e) {
            return refuse("The file cannot be read.");
        }
    }

    /** Strict: a byte that is no UTF-8 is refused, not replaced. */
    private String text() throws IOException {
        byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private int refuse(String problem) {
        spec.commandLine().getErr().println(file + ": " + problem);
        return YouthPanelCommand.REFUSED;
    }
}
