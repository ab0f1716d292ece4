package org.gongkai.reading.source.epub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Where the parts of a book are in it. */
final class PartPath {

    private PartPath() {}

    /**
     * The path of a part.
     *
     * @param from path of the part that refers to it; empty for the folder of all
     * @param address as written there
     */
    static String resolve(String from, String address) {
        Deque<String> path = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String step : (folder + decoded(address.split("[?#]", 2)[0])).split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return address;
        }
    }
}
