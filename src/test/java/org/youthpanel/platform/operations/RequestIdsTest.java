package org.youthpanel.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.youthpanel.platform.web.Trace;

@ExtendWith(OutputCaptureExtension.class)
class RequestIdsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases/T-1");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatIsLoggedOnTheWayHasTheNumberThatTheAnswerHas() throws Exception {
        request.addHeader("X-Request-Id", "chosen by who asks");
        new RequestIds()
                .doFilter(
                        request,
                        response,
                        (asked, answer) -> assertThat(MDC.get("request.id"))
                                .isEqualTo(response.getHeader("X-Request-Id"))
                                .isEqualTo(asked.getAttribute(Trace.REQUEST))
                                .isNotEqualTo("chosen by who asks"));
        assertThat(MDC.get("request.id")).isNull();
    }

    @Test
    void whatFailsIsLoggedUnderItsNumberAndWithoutItsMessage(CapturedOutput output) throws Exception {
        new RequestIds().doFilter(request, response, (asked, answer) -> {
            throw new ServletException("about a child", new IllegalStateException("of fourteen"));
        });
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(output.getAll())
                .contains(response.getHeader("X-Request-Id"), "ServletException", "IllegalStateException")
                .doesNotContain("about a child", "of fourteen");
    }

    @Test
    void whatCannotBeReadIsNoFailure(CapturedOutput output) throws Exception {
        new RequestIds().doFilter(request, response, (asked, answer) -> {
            throw new InvalidParameterException("about a child");
        });
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(output.getAll()).isEmpty();
    }

    @Test
    void halfAnAnswerIsBrokenOff(CapturedOutput output) {
        assertThatThrownBy(() -> new RequestIds().doFilter(request, response, (asked, answer) -> {
                    answer.flushBuffer();
                    throw new IOException("about a child");
                }))
                .isInstanceOf(ClientAbortException.class)
                .hasNoCause();
        assertThat(output.getAll()).contains("java.io.IOException").doesNotContain("about a child");
    }

    @Test
    void whoeverWentAwayIsNoFailure(CapturedOutput output) {
        assertThatThrownBy(() -> new RequestIds().doFilter(request, response, (asked, answer) -> {
                    throw new ClientAbortException();
                }))
                .isInstanceOf(ClientAbortException.class);
        assertThat(output.getAll()).isEmpty();
    }
}
