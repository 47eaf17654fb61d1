package org.youthpanel.casework.exchange.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.ReadImports;
import org.youthpanel.casework.web.Typed;

/** What every page of an import begins with. */
final class OpenImports {

    private OpenImports() {}

    /** An import of another service does not exist. */
    static CaseImport open(ReadImports reading, Person person, String id) {
        return reading.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** That the page was made from; none is one that nothing has. */
    static int revision(Typed typed) {
        String revision = typed.one("revision");
        return revision.matches("\\d{1,6}") ? Integer.parseInt(revision) : -1;
    }
}
