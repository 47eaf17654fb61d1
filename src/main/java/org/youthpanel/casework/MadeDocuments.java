package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was made, by whom and when. It only grows. */
public interface MadeDocuments {

    MadeDocument add(Signature signature, NewDocument document);

    /** The latest first. @param kind all where it is empty */
    List<MadeDocument> ofServices(Set<String> services, Optional<MadeDocument.Kind> kind, int skip, int most);

    int count(Set<String> services, Optional<MadeDocument.Kind> kind);

    /** Each time that a file of these very bytes was taken along, the latest first. */
    List<MadeDocument> known(Set<String> services, String sha256);
}
