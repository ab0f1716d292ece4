package org.gongkai.base.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A saved page with the stylesheets and pictures that lie beside it: one document, whose bytes are
 * those of the page and behind them the others. So what a person sees of a page depends on the
 * bytes of the document alone, and is read again when one of them changes.
 */
public final class PageFile {

    /** Larger pages are read alone, as are those that nobody has saved. */
    private static final int LARGEST = 32 << 20;

    /** Bytes of all pictures of a page, at most, some sixty scanned pages; so of any companion. */
    public static final int MOST_PICTURES = 24 << 20;

    /** Files that are looked for, at most; the largest sites name some thirty sheets. */
    private static final int MOST_NAMES = 200;

    /** As it was when there were only sheets: digests of pages that have those rest on it. */
    private static final byte[] MARK =
            "\n<!--gongkai: stylesheets beside the page\n".getBytes(StandardCharsets.US_ASCII);

    /** Where a file is named: the attribute of an element, or in a sheet. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:<link\\b[^>]{0,2000}?\\bhref|<img\\b[^>]{0,2000}?\\bsrc)\\s{0,9}=\\s{0,9}(?:\"([^\"]{1,2000})\"|'([^']{1,2000})'|([^\\s>\"']{1,2000}))"
                            + "|@import\\s{1,9}(?:url\\(\\s{0,9})?[\"']?([^\"')\\s;]{1,2000})",
                    Pattern.CASE_INSENSITIVE);

    /** A page whose addresses are those of its site. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "<base\\b[^>]{0,2000}?\\bhref\\s{0,9}=\\s{0,9}[\"']?(?:[a-z]+:)?/",
                    Pattern.CASE_INSENSITIVE);

    private final byte[] page;
    private final Map<String, byte[]> companions;

    /** What a page takes in, by its name. */
    private enum Kind {
        SHEET("css", 0, 4_000_000),

        /** Below the least no table is in it. */
        PICTURE("png|jpe?g|jfif|gif|bmp|tiff?|webp|jp2", 1_000, MOST_PICTURES);

        private final Pattern name;
        private final int least;
        private final int most;

        /**
         * @param least bytes of one
         * @param most bytes of all together
         */
        Kind(String ends, int least, int most) {
            this.name = Pattern.compile(".*\\.(?:" + ends + ")", Pattern.CASE_INSENSITIVE);
            this.least = least;
            this.most = most;
        }

        /** What a path calls itself. */
        static Optional<Kind> of(String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name.matcher(path).matches())
                    .findFirst();
        }
    }

    private PageFile(byte[] page, Map<String, byte[]> companions) {
        this.page = page;
        this.companions = companions;
    }

    /**
     * The bytes of a file, whatever it is; with those of its companions where it is a page that
     * names some which lie in its folder or below.
     *
     * @throws IOException when it cannot be read
     */
    public static byte[] read(Path file) throws IOException {
        return with(Files.readAllBytes(file), file);
    }

    /**
     * The bytes of a file that is not as large as it may be; see {@link #read}.
     *
     * @param bytes what the file holds
     * @return the same array where no companions lie beside it
     */
    public static byte[] with(byte[] bytes, Path file) {
        return with(bytes, address -> beside(file, address));
    }

    /**
     * The bytes of a page with its companions.
     *
     * @param bytes of any document
     * @param beside what lies around it, as the page calls it
     * @return the same array where it is no page, or has no companions
     */
    static byte[] with(byte[] bytes, Function<String, Optional<byte[]>> beside) {
        if (!isPage(bytes)) {
            return bytes;
        }
        Map<String, byte[]> companions = companions(bytes, beside);
        return companions.isEmpty() ? bytes : joined(bytes, companions);
    }

    /**
     * The same without keeping the bytes of other files.
     *
     * @return empty where no companions lie beside the file
     * @throws IOException when it cannot be read
     */
    public static Optional<byte[]> joined(Path file) throws IOException {
        return joined(file, address -> beside(file, address));
    }

    /**
     * The same of a page that lay elsewhere.
     *
     * @param beside what lay around it, as the page calls it
     * @return empty where that has none
     * @throws IOException when the page cannot be read
     */
    public static Optional<byte[]> joined(Path file, Function<String, Optional<byte[]>> beside)
            throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(64);
        }
        if (!isPage(head) || Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        byte[] whole = with(bytes, beside);
        return whole == bytes ? Optional.empty() : Optional.of(whole);
    }

    /** A document as it was joined; one that is alone where it was not. */
    public static PageFile of(byte[] bytes) {
        int mark = lastMark(bytes);
        if (mark < 0) {
            return new PageFile(bytes, Map.of());
        }
        int from = mark + MARK.length;
        String list = new String(bytes, from, bytes.length - from, StandardCharsets.US_ASCII);
        Map<String, byte[]> companions = new LinkedHashMap<>();
        for (String line : list.split("\n", -1)) {
            String[] fields = line.split(" ", -1);
            if (fields.length == 2) {
                decoded(fields[0])
                        .map(name -> new String(name, StandardCharsets.UTF_8))
                        .ifPresent(
                                name -> decoded(fields[1]).ifPresent(f -> companions.put(name, f)));
            }
        }
        return companions.isEmpty()
                ? new PageFile(bytes, Map.of())
                : new PageFile(Arrays.copyOf(bytes, mark), companions);
    }

    /** Whether a page may take in a file by its name. */
    public static boolean mayTakeIn(String path) {
        return Kind.of(path).isPresent();
    }

    /** Without its companions. */
    public byte[] page() {
        return page;
    }

    /**
     * One of its companions.
     *
     * @param address as the page, or a sheet by {@link #within}, calls it
     */
    public Optional<byte[]> companion(String address) {
        return Optional.ofNullable(companions.get(path(address)));
    }

    /** Whether nothing of it lay beside it. */
    public boolean isAlone() {
        return companions.isEmpty();
    }

    /**
     * What a sheet calls another by, as the page would: relative to the sheet.
     *
     * @param sheet empty for the page itself
     */
    public static String within(String sheet, String address) {
        try {
            return sheet.isEmpty() ? address : new URI(sheet).resolve(new URI(address)).toString();
        } catch (URISyntaxException | IllegalArgumentException odd) {
            int folder = sheet.lastIndexOf('/') + 1;
            return address.contains(":") || address.startsWith("/")
                    ? address
                    : sheet.substring(0, folder) + address;
        }
    }

    /** Whether bytes may be markup: the first that says anything is a bracket. */
    private static boolean isPage(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return false;
        }
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            int b = bytes[i] & 0xFF;
            if (b == '<') {
                return true;
            }
            if (b > ' ' && b != 0xEF && b != 0xBB && b != 0xBF && b != 0xFE && b != 0xFF) {
                return false;
            }
        }
        return false;
    }

    private static Map<String, byte[]> companions(
            byte[] page, Function<String, Optional<byte[]>> beside) {
        Map<String, byte[]> companions = new LinkedHashMap<>();
        String text = text(page);
        if (ELSEWHERE.matcher(text).find()) {
            return companions;
        }
        Deque<String> wanted = new ArrayDeque<>();
        named(text, "", wanted);
        Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
        for (int names = 0; names < MOST_NAMES && !wanted.isEmpty(); names++) {
            String path = wanted.pop();
            Optional<Kind> kind = Kind.of(path).filter(it -> !companions.containsKey(path));
            Optional<byte[]> file = kind.flatMap(it -> beside.apply(path));
            if (file.isPresent() && fits(file.get(), kind.get(), taken)) {
                taken.merge(kind.get(), file.get().length, Integer::sum);
                companions.put(path, file.get());
                if (kind.get() == Kind.SHEET) {
                    named(text(file.get()), path, wanted);
                }
            }
        }
        return companions;
    }

    private static void named(String text, String by, Deque<String> wanted) {
        Matcher named = NAMED.matcher(text);
        while (wanted.size() <= MOST_NAMES && named.find()) {
            for (int i = 1; i <= named.groupCount(); i++) {
                if (named.group(i) != null) {
                    wanted.add(within(by, path(named.group(i))));
                }
            }
        }
    }

    private static boolean fits(byte[] file, Kind kind, Map<Kind, Integer> taken) {
        return file.length >= kind.least && file.length <= kind.most - taken.getOrDefault(kind, 0);
    }

    /** An address without what stands behind its path, and without escapes. */
    public static String path(String address) {
        String path = address.strip().replaceAll("[?#].*", "").replaceAll("^(?:\\./)+", "");
        try {
            return path.contains("%")
                    ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : path;
        } catch (IllegalArgumentException noEscape) {
            return path;
        }
    }

    /** Markup of any encoding that has its signs, those of two bytes among them. */
    private static String text(byte[] bytes) {
        boolean utf8 = bytes.length > 1 && bytes[0] != 0 && bytes[1] != 0;
        String text =
                new String(bytes, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return text.replace("\0", "");
    }

    private static Optional<byte[]> beside(Path file, String path) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !leadsDown(path)) {
            return Optional.empty();
        }
        try {
            Path other = folder.resolve(path).toRealPath();
            return other.startsWith(folder.toRealPath())
                            && Files.isRegularFile(other)
                            && Files.size(other) <= MOST_PICTURES
                    ? Optional.of(Files.readAllBytes(other))
                    : Optional.empty();
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }

    /** Other paths may lead to other machines. */
    private static boolean leadsDown(String path) {
        return !path.startsWith("/")
                && !path.contains("\\")
                && !path.contains(":")
                && Arrays.stream(path.split("/")).noneMatch(".."::equals);
    }

    private static byte[] joined(byte[] page, Map<String, byte[]> companions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(page);
        out.writeBytes(MARK);
        Base64.Encoder encoder = Base64.getEncoder();
        companions.forEach(
                (name, file) -> {
                    out.writeBytes(encoder.encode(name.getBytes(StandardCharsets.UTF_8)));
                    out.write(' ');
                    out.writeBytes(encoder.encode(file));
                    out.write('\n');
                });
        out.writeBytes("-->\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** The last place of the mark; it stands behind all that the page holds. */
    private static int lastMark(byte[] bytes) {
        for (int at = bytes.length - MARK.length; at >= 0; at--) {
            if (bytes[at] == MARK[0]
                    && Arrays.equals(bytes, at, at + MARK.length, MARK, 0, MARK.length)) {
                return at;
            }
        }
        return -1;
    }
}
