package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnBrowserTest {

    @Test
    void everySystemHasItsOwnWayAndAMachineWithoutAScreenNone() {
        assertThat(OwnBrowser.program("Windows 11", Map.of())).contains("rundll32");
        assertThat(OwnBrowser.program("Mac OS X", Map.of())).isEqualTo(List.of("open"));
        assertThat(OwnBrowser.program("Linux", Map.of("DISPLAY", ":0"))).contains("xdg-open");
        assertThat(OwnBrowser.program("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .contains("xdg-open");
        assertThat(OwnBrowser.program("Linux", Map.of())).isEmpty();
    }
}
