package org.youthpanel.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

/**
 * A decade of every service: what each page costs is told, for somebody of one service and for somebody of all of them.
 * How many statements a page makes, and how many rows are looked at, is asserted exactly; the time with room to spare.
 */
@Tag("slow")
@Import(CountsAtScaleTest.Measuring.class)
class CountsAtScaleTest extends RunningApplication {

    private static final int MANY = 300_000;
    private static final int RUNS = 5;

    /** On the processor, so that it does not matter what else the machine does; with room to spare. */
    private static final double MOST_SECONDS = 3;

    private static final double MOST_SECONDS_OF_ONE = 0.5;

    /** How many statements each page makes, over everything that there is: as many however many rows there are. */
    private static final Map<String, Integer> PAGES = pages();

    static final Set<String> ONE = Set.of("service-3");
    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    /** Of a request, and not of what goes on in the background. */
    private static final ThreadLocal<Boolean> COUNTING = ThreadLocal.withInitial(() -> false);

    private static final AtomicLong PROCESSOR = new AtomicLong();
    private static Set<String> services = ONE;

    @Autowired
    DataSource data;

    private static Map<String, Integer> pages() {
        Map<String, Integer> pages = new LinkedHashMap<>();
        pages.put("/tracking", 11);
        pages.put("/tracking/matrix", 6);
        pages.put("/tracking/breakdown", 6);
        pages.put("/tracking/breakdown?by=service", 6);
        pages.put("/tracking/breakdown?by=ruleSets", 6);
        pages.put("/tracking/levels", 12);
        pages.put("/tracking/departures", 8);
        pages.put("/tracking/drift", 18);
        pages.put("/tracking/drift?by=month", 18);
        pages.put("/tracking/time", 16);
        // a chair compares groups of whole quarters alone; up to the end of this one there are all cases
        pages.put("/tracking/fairness?period=to-2026-Q1", 8);
        pages.put("/tracking/fairness?by=ethnicity&period=to-2026-Q1", 8);
        pages.put("/tracking/statistics", 6);
        // of a departure the page has the panel's reason too, which is one more statement for a line
        pages.put("/tracking/cases?adherence=AS_RECOMMENDED", 8);
        pages.put("/tracking/outcomes?service=service-3", 3);
        pages.put("/tracking/kpi6?service=service-3", 3);
        pages.put("/tracking/published", 4);
        pages.put("/tracking?period=2025-Q3", 14);
        pages.put("/tracking/matrix?period=2025-Q3", 6);
        pages.put("/tracking/drift?period=2025-Q3", 10);
        return pages;
    }

    record Cost(int statements, double processor, double seconds) {}

    @Test
    void everyPageCostsWhatTheRowsCostThatItCounts() throws Exception {
        MadeUpCounts made = new MadeUpCounts(data);
        made.fill(MANY / 10);
        Map<String, Cost> few = measured("chair", MadeUpCounts.SERVICES, MANY / 10);
        made.fill(MANY);
        Map<String, Cost> one = measured("chair", ONE, MANY);
        Map<String, Cost> many = measured("chair", MadeUpCounts.SERVICES, MANY);
        assertThat(statements(many)).isEqualTo(PAGES);
        assertThat(statements(few)).isEqualTo(PAGES);
        one.forEach((page, cost) -> assertThat(cost.processor()).as(page).isLessThan(MOST_SECONDS_OF_ONE));
        many.forEach((page, cost) -> assertThat(cost.processor()).as(page).isLessThan(MOST_SECONDS));
    }

    private static Map<String, Integer> statements(Map<String, Cost> costs) {
        Map<String, Integer> statements = new LinkedHashMap<>();
        costs.forEach((page, cost) -> statements.put(page, cost.statements()));
        return statements;
    }

    Map<String, Cost> measured(String account, Set<String> of, int rows) {
        services = of;
        Visitor visitor = Visitor.signedIn(port, account);
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (String page : PAGES.keySet()) {
            String path = page.matches(".*(outcomes|kpi6|published|period=).*")
                    ? page
                    : page + (page.contains("?") ? "&" : "?") + "period=all";
            Cost best = new Cost(0, Double.MAX_VALUE, Double.MAX_VALUE);
            for (int i = 0; i < RUNS; i++) {
                // or the database would give the answer of last time
                jdbc.sql("UPDATE counted_case SET corrections = corrections WHERE reference = 'R-1'")
                        .update();
                STATEMENTS.set(0);
                long begin = System.nanoTime();
                assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
                double seconds = (System.nanoTime() - begin) / 1e9;
                best = new Cost(
                        STATEMENTS.get(),
                        Math.min(best.processor(), PROCESSOR.get() / 1e9),
                        Math.min(best.seconds(), seconds));
            }
            System.out.printf(
                    "  %6d rows, %3d services  %-36s %2d statements  %6.0f ms of processor  %6.0f ms%n",
                    rows, of.size(), page, best.statements(), best.processor() * 1e3, best.seconds() * 1e3);
            costs.put(page, best);
        }
        return costs;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Measuring {

        @Bean
        OncePerRequestFilter processorTime() {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    COUNTING.set(true);
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        COUNTING.set(false);
                    }
                    PROCESSOR.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
                }
            };
        }

        /** In place of the person's own services, those that are measured. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebMvcConfigurer somebody() {
            return new WebMvcConfigurer() {
                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(0, new Somebody());
                }
            };
        }

        @Bean
        static BeanPostProcessor statements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource data ? new Counting(data) : bean;
                }
            };
        }
    }

    private static final class Somebody implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return new Person("chair", Set.of(Role.CHAIR), services);
        }
    }

    /** Counts the statements that are made. */
    private static final class Counting extends DelegatingDataSource implements Closeable {

        Counting(DataSource data) {
            super(data);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement") && COUNTING.get()) {
                            STATEMENTS.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public void close() throws IOException {
            if (getTargetDataSource() instanceof Closeable target) {
                target.close();
            }
        }
    }
}
