package org.youthpanel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.web.ApiProblem;
import org.youthpanel.casework.web.Refusal;
import org.youthpanel.platform.database.OutOfReach;

/** Turns whatever a call under the API throws into a problem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean ours = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        // the filters of security answer their own
        if (!ours || failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            return null;
        }
        if (OutOfReach.isWhy(failure)) {
            // answered by the filter in front
            return null;
        }
        HttpHeaders headers = HttpHeaders.EMPTY;
        ApiProblem problem;
        if (failure instanceof Refusal refusal) {
            problem = refusal.problem();
        } else if (failure instanceof ErrorResponse known
                && known.getStatusCode().value() < 500) {
            headers = known.getHeaders();
            problem = ApiProblem.of(known.getStatusCode().value());
        } else if (failure instanceof InvalidParameterException unreadable) {
            problem = ApiProblem.of(unreadable.getErrorCode());
        } else {
            problem = unexpected(failure);
        }
        write(response, headers, problem);
        return new ModelAndView();
    }

    /** A message may quote what could not be stored or read: only types and places are logged, under an id. */
    static ApiProblem unexpected(@Nullable Throwable failure) {
        // the number of the request; without one, the web server refused it before it had any
        String id = Optional.ofNullable(MDC.get("request.id"))
                .orElseGet(() -> UUID.randomUUID().toString());
        LOG.error("{} {}", id, Trace.of(failure));
        return ApiProblem.of(500, "failed", "Something went wrong", "Ask for help with this number: " + id);
    }

    private static void write(HttpServletResponse response, HttpHeaders headers, ApiProblem problem) {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(problem.json());
        } catch (IOException e) {
            LOG.debug("Whoever asked is gone");
        }
    }
}
