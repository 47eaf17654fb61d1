package org.youthpanel.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.platform.security.WhoMayDoWhat;

class AuditedRequestsTest {

    @Test
    void nothingOfACaseOrASittingIsLeftOut() {
        assertThat(WhoMayDoWhat.rows().stream()
                        .filter(AuditedRequests::isLeftOut)
                        .map(row -> row.path().getPatternString()))
                .isNotEmpty()
                .noneMatch(path -> path.contains("{reference}") || path.startsWith("/panels"));
    }
}
