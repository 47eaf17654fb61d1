package org.youthpanel.panel.exchange.archive;

import java.util.List;
import java.util.function.Consumer;

/** The tables as they are kept, row by row. Read within one snapshot. */
public interface ArchiveTables {

    /** Every table of the log. */
    List<String> log();

    /** Beside the log: what is being prepared, and what packs say. */
    List<String> beside();

    /** The columns of a table, in its order. */
    List<String> columns(String table);

    /** The chain of a service from its first entry. */
    void chain(String service, Consumer<Place> taking);

    /** The rows of a table of the log that are in the chain of this service, in its order. */
    void rows(String table, String service, Consumer<Entry> taking);

    /**
     * What happened to a sitting that another service holds and this one takes part in, in the order of its events.
     *
     * @param service of which a case may be told
     */
    void ofSitting(String sitting, String service, Consumer<Entry> taking);

    /** The rows of a table beside the log that are of this service, as JSON, in the order of their keys. */
    void others(String table, String service, Consumer<String> taking);

    /** Every pack that has a case of this service, in the order in which they were made. */
    List<KeptPack> packs(String service);

    /** The bytes of a pack. */
    byte[] content(String pack);

    /** Where an entry stands. */
    record Place(long position, String kind, String hash) {}

    /**
     * A row of a table of the log.
     *
     * @param canonical the text that is hashed
     * @param foreign whether it is about a case of another service
     */
    record Entry(long position, String hash, String canonical, boolean foreign) {}

    /**
     * @param row as JSON, without its bytes
     * @param shared whether it has cases of another service too, and may not be handed out to this one alone
     */
    record KeptPack(String id, String madeAt, String sha256, String row, boolean shared) {}
}
