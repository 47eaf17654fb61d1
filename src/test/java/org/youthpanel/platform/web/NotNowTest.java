package org.youthpanel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NotNowTest {

    private final AtomicBoolean there = new AtomicBoolean();
    private final AtomicInteger looked = new AtomicInteger();
    private final DataSource database = new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            looked.incrementAndGet();
            if (!there.get()) {
                throw new SQLTransientConnectionException("gone");
            }
            return (Connection) Proxy.newProxyInstance(
                    NotNowTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> method.getName().equals("isValid") ? true : null);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    };
    private final NotNow filter = new NotNow(database);

    private MockHttpServletResponse asked(RuntimeException failure) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/cases"), response, (request, answer) -> {
            throw new ServletException(failure);
        });
        return response;
    }

    @Test
    void whoComesWhileTheDatabaseIsGoneIsToldToComeAgainUntilItIsBack() throws Exception {
        MockHttpServletResponse first =
                asked(new CannotGetJdbcConnectionException("", new SQLTransientConnectionException("gone")));
        assertThat(first.getStatus()).isEqualTo(503);
        assertThat(first.getHeader("Retry-After")).isEqualTo("10");
        MockHttpServletResponse second = new MockHttpServletResponse();
        MockFilterChain never = new MockFilterChain();
        filter.doFilter(new MockHttpServletRequest("GET", "/cases"), second, never);
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(never.getRequest()).as("nothing was begun").isNull();
        assertThat(looked).hasValue(1);
        there.set(true);
        MockFilterChain again = new MockFilterChain();
        filter.doFilter(new MockHttpServletRequest("GET", "/cases"), new MockHttpServletResponse(), again);
        assertThat(again.getRequest()).isNotNull();
    }

    @Test
    void aFullDiskRefusesOnlyWhatWouldBeWritten() throws Exception {
        assertThat(asked(new DataAccessResourceFailureException("full")).getStatus())
                .isEqualTo(503);
        MockFilterChain next = new MockFilterChain();
        filter.doFilter(new MockHttpServletRequest("GET", "/cases"), new MockHttpServletResponse(), next);
        assertThat(next.getRequest()).isNotNull();
        assertThat(looked).hasValue(0);
    }

    @Test
    void whatFailedOtherwiseIsNotOurs() {
        DataIntegrityViolationException other =
                new DataIntegrityViolationException("", new SQLException("", "23505", 0));
        assertThatThrownBy(() -> asked(other)).hasCause(other);
    }
}
