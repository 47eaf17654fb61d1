package org.youthpanel.platform.operations;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.youthpanel.platform.web.Trace;

/** Failures in structured logs without the words of their messages, which may quote a case. */
public final class PlacesOnly implements StackTracePrinter {

    @Override
    public void printStackTrace(Throwable failure, Appendable to) throws IOException {
        to.append(Trace.of(failure));
    }
}
