package org.youthpanel.casework;

import java.time.Clock;
import java.util.Collection;

/** Writes down that somebody made a document, in the chain of each service that it tells of. */
public final class KeepDocument {

    private final Log log;
    private final MadeDocuments documents;
    private final Clock clock;

    public KeepDocument(Log log, MadeDocuments documents, Clock clock) {
        this.log = log;
        this.documents = documents;
        this.clock = clock;
    }

    public void keep(Person person, Collection<String> services, NewDocument document) {
        log.atomically(() -> {
            services.stream()
                    .sorted()
                    .forEach(service ->
                            documents.add(new Signature(service, "", clock.instant(), person.name()), document));
            return document;
        });
    }
}
