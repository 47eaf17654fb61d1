package org.youthpanel.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.web.ApiProblem;

/** Errors from outside the calls themselves: problems under the API, a page elsewhere. */
@Controller
class Errors extends BasicErrorController {

    Errors(ErrorAttributes attributes, WebProperties web, ObjectProvider<ErrorViewResolver> views) {
        super(attributes, web.getError(), views.orderedStream().toList());
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        if (!ofApi(request)) {
            return super.error(request);
        }
        ApiProblem problem = problem(request);
        Map<String, Object> body = new LinkedHashMap<>();
        problem.document().forEach((name, value) -> body.put(name, String.valueOf(value)));
        body.put("status", problem.status());
        body.put("errors", List.of());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** A browser's Accept header changes nothing under the API. */
    @Override
    public @Nullable ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!ofApi(request)) {
            return super.errorHtml(request, response);
        }
        ApiProblem problem = problem(request);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(problem.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private ApiProblem problem(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        return status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE
                ? ApiFailures.unexpected((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                : ApiProblem.of(status.value());
    }

    private static boolean ofApi(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/");
    }
}
