package org.youthpanel.platform.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

@TestPropertySource(
        properties = {
            "youth-panel.brand.product=Fair Start",
            "youth-panel.brand.council=Test Council",
            "youth-panel.brand.colour=#5A1F5C",
            "youth-panel.brand.logo=${user.dir}/src/test/resources/brand/logo.svg"
        })
class BrandTest extends RunningApplication {

    @TempDir
    private Path folder;

    @Test
    void everyPageWearsTheCouncilsBrand() {
        Visitor stranger = new Visitor(port);
        for (String path : List.of("/sign-in", "/help", "/nowhere")) {
            Page page = stranger.get(path);
            assertThat(page.title()).endsWith(" - Fair Start");
            var home = page.document().selectFirst(".govuk-generic-header__homepage-link");
            assertThat(home.text()).isEqualTo("Fair Start");
            assertThat(home.selectFirst("img").attr("alt")).isEqualTo("Test Council");
            assertThat(page.document().selectFirst("meta[name=theme-color]").attr("content"))
                    .isEqualTo("#5a1f5c");
            assertThat(page.text()).doesNotContain("Youth Panel");
        }
    }

    @Test
    void theColourAndTheLogoAreFilesThatStrangersGetToo() {
        Answer style = call(null, "GET", "/brand.css", null);
        assertThat(style.header("Content-Type")).startsWith("text/css");
        assertThat(style.raw().body()).contains("--council-colour:#5a1f5c");
        Answer logo = call(null, "GET", "/brand/logo", null);
        assertThat(logo.status()).isEqualTo(200);
        assertThat(logo.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(logo.raw().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
    }

    @Test
    void aColourOnWhichWhiteTextCannotBeReadStopsTheStart() {
        assertThat(Colour.of("#767676").contrastWithWhite()).isBetween(4.5, 4.6);
        assertThatThrownBy(() -> Colour.of("#777777"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("#777777")
                .hasMessageContaining("4.4 to 1");
        assertThat(Colour.of("#0F5257").hex()).isEqualTo("#0f5257");
        assertThat(Colour.of("#000000").contrastWithWhite()).isBetween(20.99, 21.01);
        for (String none : List.of("", "teal", "#fff", "0f5257", "#0f525", "#0f5257}body{color:red")) {
            assertThatThrownBy(() -> Colour.of(none)).as(none).isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void aLogoIsAPictureAndNothingElse() throws Exception {
        Path file = folder.resolve("logo");
        assertThatThrownBy(() -> Logo.in(file)).isInstanceOf(CannotStart.class);
        for (String wrong : List.of(
                "",
                "GIF89a",
                "<html><svg></svg></html>",
                "<svg><script>alert(1)</script></svg>",
                "<svg onload=\"x()\"></svg>",
                "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg></svg>",
                "<svg><foreignObject/></svg>")) {
            Files.writeString(file, wrong);
            assertThatThrownBy(() -> Logo.in(file)).as(wrong).isInstanceOf(CannotStart.class);
        }
        Files.writeString(file, "<?xml version=\"1.0\"?>\n<!-- ours -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertThat(Logo.in(file).type().getSubtype()).isEqualTo("svg+xml");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0});
        assertThat(Logo.in(file).type().getSubtype()).isEqualTo("png");
    }

    @Test
    void nothingOfTheBrandComesFromGovUk() throws Exception {
        String style = Files.readString(Path.of("src/main/resources/static/assets/app.css"));
        assertThat(style).doesNotContainIgnoringCase("GDS Transport").doesNotContainIgnoringCase("crown");
    }
}
