package org.youthpanel.panel.paper;

import java.util.List;
import java.util.Optional;

/** The packs that were handed out. They only grow. */
public interface Packs {

    void add(Pack pack, byte[] content);

    Optional<Pack> find(String id);

    byte[] content(String id);

    /** Of a sitting, the latest first. */
    List<Pack> of(String sitting);
}
