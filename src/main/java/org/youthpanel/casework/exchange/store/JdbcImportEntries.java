package org.youthpanel.casework.exchange.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.ImportEntries;
import org.youthpanel.casework.store.Chain;

@Repository
public class JdbcImportEntries implements ImportEntries {

    private final Chain chain;

    public JdbcImportEntries(JdbcClient jdbc) {
        this.chain = new Chain(jdbc);
    }

    @Override
    public void add(Signature signature, CaseImport of, int opened, int there) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", of.id());
        columns.put("supplier", of.supplier());
        columns.put("sha256", of.sha256());
        columns.put("file_rows", of.rows());
        columns.put("opened", opened);
        columns.put("already_there", there);
        chain.append("cases_imported", signature, columns);
    }
}
