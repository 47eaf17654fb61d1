package org.youthpanel.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youthpanel.platform.web.Trace;

/**
 * Gives each request a number, which stands in every line that it logs, in its answer and on the page of an error. It is
 * never taken from whoever asks: what they send could be anything. What failed is logged here, without its message: the
 * web server would write that down, and it may quote a case.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIds extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestIds.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString();
        request.setAttribute(Trace.REQUEST, id);
        response.setHeader("X-Request-Id", id);
        MDC.put("request.id", id);
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException gone) {
            throw gone;
        } catch (InvalidParameterException unreadable) {
            // nothing failed here: what was sent cannot be read
            refuse(response, unreadable.getErrorCode());
        } catch (BadRequestException unreadable) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        } catch (ServletException | IOException | RuntimeException failure) {
            LOG.error("{} {}", id, Trace.of(failure));
            refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } finally {
            MDC.remove("request.id");
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            // to be broken off, or half a page would pass for a whole one
            throw new ClientAbortException();
        }
        response.sendError(status);
    }
}
