package org.youthpanel.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes from a page that is about to be shown which case it is about, or how many it lists, where the address does not say. */
@Configuration(proxyBeanMethods = false)
class WhatWasShown implements WebMvcConfigurer, HandlerInterceptor {

    private static final String REFERENCE = WhatWasShown.class.getName() + ".reference";
    private static final String COUNT = WhatWasShown.class.getName() + ".count";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) {
            return;
        }
        if (page.getModel().get("reference") instanceof String reference) {
            request.setAttribute(REFERENCE, reference);
        }
        Stream.of("found", "count")
                .map(page.getModel()::get)
                .filter(Integer.class::isInstance)
                .findFirst()
                .ifPresent(count -> request.setAttribute(COUNT, count));
    }

    static Optional<String> reference(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(REFERENCE)).map(String.class::cast);
    }

    static Optional<Integer> count(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(COUNT)).map(Integer.class::cast);
    }
}
