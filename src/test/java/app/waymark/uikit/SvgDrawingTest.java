package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgDrawingTest {

    @Test
    void what_people_wrote_is_text_and_never_markup() {
        var svg = SvgDrawing.of(10, 10)
                .picture("c1", "<script>alert(1)</script>", "\"&'")
                .text(1, 2, "start", "c-name", "</text><image href=x onerror=alert(1)>")
                .circle(1, 1, 1, "c-dot", "<b>")
                .toString();
        assertThat(svg).doesNotContain("<script", "<image", "<b>").contains("&lt;script&gt;", "&quot;&amp;&#39;");
    }

    @Test
    void nothing_is_styled_inline() {
        var svg = SvgDrawing.of(10, 10)
                .line(0, 0, 1, 1, 2, "c-track", "1 5")
                .polyline("0,0 1,1", 2, "c-line")
                .rect(0, 0, 1, 1, 0, "c-bar")
                .square(1, 1, 2, "c-step", "")
                .toString();
        assertThat(svg).doesNotContain("style=");
    }

    @Test
    void numbers_are_written_the_way_svg_reads_them() {
        assertThat(SvgDrawing.number(1.0)).isEqualTo("1");
        assertThat(SvgDrawing.number(0.25)).isEqualTo("0.3");
        assertThat(SvgDrawing.number(-1234.56)).isEqualTo("-1234.6");
    }
}
