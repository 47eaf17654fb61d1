package org.youthpanel.tracking.published;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Signature;

/** What was published. It only grows, and holds each quarter of a service once. */
public interface Publications {

    Publication add(Signature signature, Quarter quarter, String body);

    Optional<Publication> find(String service, Quarter quarter);

    /** The latest quarter first. */
    List<Publication> ofServices(Set<String> services);
}
