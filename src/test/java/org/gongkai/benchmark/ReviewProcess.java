package org.gongkai.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** {@code gongkai review}, run by the launcher as a user would, and asked over HTTP. */
final class ReviewProcess implements AutoCloseable {

    private static final String GREETING = "Open ";
    private static final int OK = 200;

    private final Process process;
    private final String address;

    private ReviewProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits for its address. */
    static ReviewProcess start(Path launcher, Path out) throws IOException {
        Process process =
                new ProcessBuilder(launcher.toString(), "review", "--no-open", out.toString())
                        .redirectError(Redirect.INHERIT)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null || !line.startsWith(GREETING)) {
            process.destroy();
            throw new IllegalStateException("gongkai review says: " + line);
        }
        return new ReviewProcess(process, line.substring(GREETING.length()));
    }

    /** What to open in a browser. */
    String address() {
        return address;
    }

    byte[] overview() throws IOException {
        return get("overview");
    }

    /** The bytes of what a report's page asks for before all of it is to be seen. */
    int page(String source, boolean pdf) throws IOException {
        String query = "?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);
        int report = get("report" + query).length;
        return report + get(pdf ? "picture" + query + "&page=1" : "text" + query).length;
    }

    private byte[] get(String path) throws IOException {
        HttpURLConnection http =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        if (http.getResponseCode() != OK) {
            throw new IOException(path + ": " + http.getResponseCode());
        }
        try (InputStream in = http.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /**
     * Memory of the process in kB; 0 where the system has no {@code /proc}.
     *
     * @param key such as {@code VmHWM}
     */
    long memory(String key) throws IOException {
        return memory(process.pid(), key);
    }

    /** The same of all its processes: those that draw pages as well. */
    long wholeMemory(String key) throws IOException {
        long sum = memory(key);
        for (ProcessHandle each : process.descendants().toList()) {
            sum += memory(each.pid(), key);
        }
        return sum;
    }

    private static long memory(long pid, String key) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.map(line -> line.split("\\s+"))
                    .filter(words -> words[0].equals(key + ":"))
                    .mapToLong(words -> Long.parseLong(words[1]))
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
