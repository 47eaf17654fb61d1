package org.youthpanel.casework.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.file.Table;

/** Reads imports, of one's own services: any other does not exist. */
public final class ReadImports {

    private final Imports imports;
    private final SavedMappings mappings;
    private final Duration kept;

    public ReadImports(Imports imports, SavedMappings mappings, Duration kept) {
        this.imports = imports;
        this.mappings = mappings;
        this.kept = kept;
    }

    /** How long a file is kept that nobody goes on with. */
    public Duration kept() {
        return kept;
    }

    public Optional<CaseImport> find(Person person, String id) {
        return imports.find(id).filter(each -> each.shownTo(person));
    }

    public Optional<Table> table(CaseImport of) {
        return imports.table(of);
    }

    /** The latest first. */
    public List<CaseImport> list(Person person, int skip, int most) {
        return imports.of(person.services(), skip, most);
    }

    public int count(Person person) {
        return imports.count(person.services());
    }

    public List<String> suppliers(Person person) {
        return person.services().stream()
                .flatMap(each -> mappings.suppliers(each).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** As the files of the same system were read the last time. */
    public Optional<SavedMappings.Saved> saved(CaseImport of) {
        return mappings.find(of.service(), of.supplier());
    }

    /** The last time that this very file became cases. */
    public Optional<CaseImport> before(CaseImport of) {
        return imports.doneWith(of.service(), of.sha256()).stream()
                .filter(each -> !each.id().equals(of.id()))
                .findFirst();
    }
}
