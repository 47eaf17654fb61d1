package org.youthpanel.platform.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.IntConsumer;

/**
 * Lets nothing of an answer out before it was written down that it was asked for. Where that fails, the answer never gets
 * out, however often somebody tries.
 */
final class AuditedResponse extends HttpServletResponseWrapper {

    private final IntConsumer keeping;
    private boolean kept;

    /** @param keeping writes it down, and is told the status of the answer */
    AuditedResponse(HttpServletResponse response, IntConsumer keeping) {
        super(response);
        this.keeping = keeping;
    }

    void keep(int status) {
        if (!kept) {
            keeping.accept(status);
            kept = true;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        keep(getStatus());
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        keep(getStatus());
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        keep(getStatus());
        super.flushBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        keep(status);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        keep(status);
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        keep(SC_FOUND);
        super.sendRedirect(location);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clear) throws IOException {
        keep(status);
        super.sendRedirect(location, status, clear);
    }
}
