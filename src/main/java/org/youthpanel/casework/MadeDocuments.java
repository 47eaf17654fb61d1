package org.youthpanel.casework;

import java.util.List;
import java.util.Set;

/** What was made, by whom and when. It only grows. */
public interface MadeDocuments {

    MadeDocument add(Signature signature, NewDocument document);

    /** The latest first. */
    List<MadeDocument> ofServices(Set<String> services, int skip, int most);

    int count(Set<String> services);
}
