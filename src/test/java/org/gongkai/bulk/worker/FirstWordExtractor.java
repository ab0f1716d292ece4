package org.gongkai.bulk.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.model.Extraction;
import org.gongkai.model.Locality;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outcome;
import org.gongkai.model.PageListener;
import org.gongkai.model.Reason;
import org.gongkai.model.Section;
import org.gongkai.model.Status;

/**
 * An extractor for tests: what becomes of a document is the first word of its text. Some words are
 * the end of the process.
 */
public final class FirstWordExtractor {

    private static final int FLOOD_BYTES = 1 << 20;
    private static final int FLOODS = 100;

    private FirstWordExtractor() {}

    /** Extracts, or does worse. */
    public static Extraction extract(byte[] bytes, String sha256, PageListener pages) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (firstWord(text)) {
            case "overflow" -> extract(bytes, sha256, pages);
            case "memory" -> throw new OutOfMemoryError("no heap");
            case "fault" -> throw new IllegalStateException("secret");
            case "linkage" -> throw new NoClassDefFoundError("gone");
            case "heap" -> heap();
            case "pages" -> pages(sha256, text, pages);
            case "sleep" -> sleep();
            case "spin" -> spin(bytes.length);
            case "exit" -> exit();
            case "halt" -> halt();
            case "kill" -> kill("-KILL");
            case "stop" -> kill("-STOP");
            case "crash" -> kill("-SEGV");
            case "flood" -> flood(sha256, text);
            case "slow" -> slow(sha256, text);
            case "partial" ->
                    extraction(sha256, new Outcome(Status.PARTIAL, Reason.NONE, "half"), text);
            case "bad" ->
                    extraction(sha256, new Outcome(Status.FAILED, Reason.DAMAGED, "bad"), text);
            default -> extraction(sha256, new Outcome(Status.OK, Reason.NONE, ""), text);
        };
    }

    /** By hand: a pattern has its own answer to a stack that runs out. */
    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static Extraction heap() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new byte[FLOOD_BYTES]);
        }
        return sleep();
    }

    private static Extraction pages(String sha256, String text, PageListener pages) {
        for (int i = 1; i <= 3; i++) {
            pages.page(i);
        }
        return extraction(sha256, new Outcome(Status.OK, Reason.NONE, ""), text);
    }

    private static Extraction sleep() {
        while (true) {
            pause(1_000);
        }
    }

    private static Extraction spin(int seed) {
        int x = seed;
        while (x != Integer.MIN_VALUE / 2 + 1) {
            x = x * 4 + 2;
        }
        return sleep();
    }

    private static Extraction exit() {
        System.exit(7);
        return sleep();
    }

    private static Extraction halt() {
        Runtime.getRuntime().halt(0);
        return sleep();
    }

    private static Extraction kill(String signal) {
        try {
            String self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", signal, self).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return sleep();
    }

    /** A hundred megabytes to each stream that a library may print to. */
    @SuppressWarnings("SystemOut")
    private static Extraction flood(String sha256, String text) {
        String line = "x".repeat(FLOOD_BYTES);
        for (int i = 0; i < FLOODS; i++) {
            System.out.println(line);
            System.err.println(line);
        }
        return extraction(sha256, new Outcome(Status.OK, Reason.NONE, ""), text);
    }

    private static Extraction slow(String sha256, String text) {
        pause(30);
        return extraction(sha256, new Outcome(Status.OK, Reason.NONE, ""), text);
    }

    private static void pause(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Extraction extraction(String sha256, Outcome outcome, String text) {
        Section section = new Section(1, 1, "一", "overview", "总体情况", 0, List.of(text), List.of());
        return new Extraction(
                sha256.substring(0, 16),
                sha256,
                "text/plain",
                text.length(),
                0,
                outcome,
                new Metadata(
                        text, "某县", OptionalInt.of(2024), "", "", "", "", Locality.NONE, List.of()),
                List.of(section),
                List.of(),
                List.of(),
                List.of());
    }
}
