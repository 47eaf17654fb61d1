package org.youthpanel.platform.audit;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.WorkingCopies;
import org.youthpanel.casework.audit.AuditEntries;
import org.youthpanel.casework.audit.FollowChains;
import org.youthpanel.casework.audit.KeepAccess;
import org.youthpanel.casework.store.Book;
import org.youthpanel.casework.store.JdbcChains;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

    @Bean
    KeepAccess keepAccess(Log log, AuditEntries entries, Cases cases, WorkingCopies copies, Clock clock) {
        return new KeepAccess(log, entries, cases, copies, clock);
    }

    @Bean
    FollowChains followChains(Chains log, DataSource data) {
        return new FollowChains(log, new JdbcChains(data, Book.AUDIT));
    }

    @Bean
    AuditedRequests auditedRequests(KeepAccess keeping) {
        return new AuditedRequests(keeping);
    }

    /** It stands in the chains of security, where it is known who asks, and nowhere else. */
    @Bean
    FilterRegistrationBean<AuditedRequests> onlyBehindSecurity(AuditedRequests requests) {
        FilterRegistrationBean<AuditedRequests> registration = new FilterRegistrationBean<>(requests);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    AuditedSignIns auditedSignIns(KeepAccess keeping, AuditedSignIns.KnownAccounts known) {
        return new AuditedSignIns(keeping, known);
    }
}
