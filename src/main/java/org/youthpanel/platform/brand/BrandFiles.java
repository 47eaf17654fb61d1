package org.youthpanel.platform.brand;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The brand as files of its own, since the security policy of the pages allows no style in them. */
@Controller
class BrandFiles {

    private static final CacheControl A_WHILE = CacheControl.maxAge(Duration.ofMinutes(10));

    private final Brand brand;

    BrandFiles(Brand brand) {
        this.brand = brand;
    }

    @GetMapping("/brand.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .cacheControl(A_WHILE)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(":root{--council-colour:" + brand.colour() + "}\n");
    }

    @GetMapping("/brand/logo")
    ResponseEntity<byte[]> logo() {
        Logo logo = brand.logo().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(A_WHILE)
                // opened by its address, an SVG is a document
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(logo.type())
                .body(logo.bytes());
    }
}
