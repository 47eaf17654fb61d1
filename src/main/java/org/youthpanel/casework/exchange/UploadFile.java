package org.youthpanel.casework.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.file.TableFile;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Sha256;

/** Takes a file in and keeps what stands in it, sealed. Its name is not kept: it may be that of a child. */
public final class UploadFile {

    /** A system and not somebody's name: one word. */
    private static final Pattern SUPPLIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+.-]{0,39}");

    private final Imports imports;
    private final SavedMappings mappings;
    private final Clock clock;

    public UploadFile(Imports imports, SavedMappings mappings, Clock clock) {
        this.imports = imports;
        this.mappings = mappings;
        this.clock = clock;
    }

    public sealed interface Result {
        record Uploaded(CaseImport uploaded) implements Result {}

        /** @param file why it is no table; empty where there is nothing wrong with it */
        record Refused(List<Problem> problems, Optional<TableFile.Refused> file) implements Result {}
    }

    /** A file as it was sent, read: what takes long is done before anything waits for the database. */
    public record Sent(String sha256, TableFile file) {

        public static Sent of(byte[] content) {
            return new Sent(Sha256.of(content), TableFile.read(content));
        }
    }

    /** @param sent empty where no file was chosen */
    public Result upload(Person person, Optional<String> service, Optional<String> supplier, Optional<Sent> sent) {
        List<Problem> problems = new ArrayList<>();
        Fields.required("service", service, problems);
        service.filter(each -> !person.belongsTo(each))
                .ifPresent(each -> problems.add(new Problem("service", "not-yours", "This is another service.")));
        Fields.required("supplier", supplier, problems);
        supplier.filter(each -> !SUPPLIER.matcher(each).matches())
                .ifPresent(each -> problems.add(new Problem("supplier", "wrong-form", "Use one word.")));
        Fields.required("file", sent, problems);
        Optional<TableFile> read = sent.map(Sent::file);
        Optional<TableFile.Refused> refused =
                read.filter(TableFile.Refused.class::isInstance).map(TableFile.Refused.class::cast);
        if (!problems.isEmpty() || refused.isPresent()) {
            return new Result.Refused(List.copyOf(problems), refused);
        }
        TableFile.Read table = (TableFile.Read) read.orElseThrow();
        CaseImport added = new CaseImport(
                UUID.randomUUID().toString(),
                service.orElseThrow(),
                known(service.orElseThrow(), supplier.orElseThrow()),
                person.name(),
                clock.instant(),
                sent.orElseThrow().sha256(),
                table.written(),
                table.table().rows().size(),
                Optional.empty(),
                0,
                CaseImport.State.OPEN,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
        imports.add(added, table.table());
        return new Result.Uploaded(added);
    }

    /** As it was written the first time. */
    private String known(String service, String supplier) {
        return mappings.suppliers(service).stream()
                .filter(supplier::equalsIgnoreCase)
                .findFirst()
                .orElse(supplier);
    }
}
