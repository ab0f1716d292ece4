package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages that say in their title or first heading that there is no such page, with status 200. */
final class SoftNotFound {

    /** Such pages are short; an article of that length that speaks of a 404 is none. */
    private static final long SHORT = 20_000;

    private static final Pattern HEADING =
            Pattern.compile("(?is)<(title|h1|h2)\\b[^>]*>(.{0,200}?)</\\1>");

    private static final List<String> WORDS =
            List.of(
                    "404",
                    "not found",
                    "页面不存在",
                    "页面找不到",
                    "找不到页面",
                    "找不到您",
                    "网页不存在",
                    "内容不存在",
                    "信息不存在",
                    "您访问的页面",
                    "已被删除",
                    "无法找到");

    private SoftNotFound() {}

    static boolean is(Path content, String mediaType) throws IOException {
        boolean page = mediaType.isEmpty() || mediaType.contains("html");
        if (!page || Files.size(content) > SHORT) {
            return false;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(content)) {
            bytes = in.readAllBytes();
        }
        // The words are looked for in both encodings that pages have.
        return says(new String(bytes, StandardCharsets.UTF_8))
                || says(new String(bytes, Charset.forName("GB18030")));
    }

    private static boolean says(String page) {
        Matcher heading = HEADING.matcher(page);
        while (heading.find()) {
            String text = heading.group(2).toLowerCase(Locale.ROOT);
            if (WORDS.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return false;
    }
}
