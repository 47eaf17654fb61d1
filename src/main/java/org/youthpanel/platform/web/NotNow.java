package org.youthpanel.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youthpanel.platform.database.OutOfReach;

/**
 * While the database is gone or has no room, says to whoever asks that the same will do in a moment. In front of
 * everything that looks into the database, who is signed in first of all. Once it was seen to be gone one request at a
 * time waits for it, and the others are told at once; in the log stands when it went and when it came back.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 20)
final class NotNow extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(NotNow.class);
    private static final String TOLD = NotNow.class.getName() + ".told";
    private static final String AGAIN = "10";
    private static final int SECONDS = 2;

    private final DataSource database;
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();

    NotNow(DataSource database) {
        this.database = database;
    }

    /** The page of the error is made by a request of its own. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(request.getAttribute(TOLD) == null ? request : new OfNobody(request), response);
            return;
        }
        if (gone.get() && !isBack()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!OutOfReach.isWhy(failure)) {
                throw failure;
            }
            note(failure);
            refuse(request, response);
        }
    }

    private boolean isBack() {
        if (!looking.compareAndSet(false, true)) {
            return false;
        }
        try (Connection tried = database.getConnection()) {
            if (tried.isValid(SECONDS) && gone.compareAndSet(true, false)) {
                LOG.warn("The database answers again");
            }
        } catch (SQLException e) {
            return false;
        } finally {
            looking.set(false);
        }
        return !gone.get();
    }

    /** Types alone: what the database says may quote a row. */
    private void note(Throwable failure) {
        Throwable first = failure;
        boolean said = false;
        while (true) {
            said |= first instanceof SQLException;
            if (first.getCause() == null) {
                break;
            }
            first = first.getCause();
        }
        if (!said) {
            // it answers, and what only reads can go on
            LOG.error("The disk of the database is full: nothing is written until there is room again");
        } else if (gone.compareAndSet(false, true)) {
            LOG.error(
                    "The database is out of reach ({}): requests are told to come again until it answers",
                    first.getClass().getName());
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            // to be broken off, or half a page would pass for a whole one
            throw new ClientAbortException();
        }
        request.setAttribute(TOLD, true);
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Who is signed in cannot be looked up, and must not be tried again for the page that says so. */
    private static final class OfNobody extends HttpServletRequestWrapper {

        OfNobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
