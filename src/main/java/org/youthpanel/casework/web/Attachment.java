package org.youthpanel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file that a browser saves instead of showing it. */
public final class Attachment {

    private Attachment() {}

    /** For what is written as it is made. @param name nothing personal: it ends in lists of downloads */
    public static void begin(String name, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    /**
     * Whether somebody asks what there is and takes nothing along (HEAD). Then this is the answer, and nothing is made or
     * written down.
     */
    public static boolean onlyAsked(
            HttpServletRequest request, String name, String type, HttpServletResponse response) {
        boolean asked = request.getMethod().equals("HEAD");
        if (asked) {
            begin(name, type, response);
        }
        return asked;
    }

    public static void send(String name, String type, byte[] content, HttpServletResponse response) throws IOException {
        begin(name, type, response);
        response.getOutputStream().write(content);
    }
}
