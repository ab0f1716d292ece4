package org.gongkai.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.base.disk.SecretFile;

/**
 * Opens an address in the browser of who sits here. The address goes through a file that only they
 * can read: arguments of programs are seen by all who use the machine.
 */
final class OwnBrowser {

    private final Path folder;

    /**
     * @param folder for the file, gone when the program ends
     */
    OwnBrowser(Path folder) {
        this.folder = folder;
    }

    /** Whether something was started that should open it; there may be no screen. */
    boolean open(URI address) {
        List<String> program = program(System.getProperty("os.name", ""), System.getenv());
        if (program.isEmpty()) {
            return false;
        }
        try {
            Path page = page(address);
            List<String> command = new ArrayList<>(program);
            command.add(page.toUri().toString());
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What opens files on a system; empty where nobody would see it. */
    static List<String> program(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (name.startsWith("mac")) {
            return List.of("open");
        }
        boolean screen =
                environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? List.of("xdg-open") : List.of();
    }

    private Path page(URI address) throws IOException {
        Path page = folder.resolve("open.html");
        SecretFile.write(
                page,
                "<!DOCTYPE html><meta charset=utf-8><meta http-equiv=refresh content=\"0;url="
                        + address
                        + "\"><title>Gongkai</title><a href=\""
                        + address
                        + "\">Gongkai</a>");
        page.toFile().deleteOnExit();
        return page;
    }
}
