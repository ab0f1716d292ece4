package org.gongkai.recognition.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Ten reports of the fixtures, in several formats, that a form is drafted of. */
public final class TenReports {

    private TenReports() {}

    /** Their files. */
    public static List<Path> files() {
        return Stream.of(
                        "fixtures/qingxi2023/qingxi2023--word.docx",
                        "fixtures/donghe2022/donghe2022--word.docx",
                        "fixtures/baisha2022/baisha2022--word.docx",
                        "fixtures/changtan2024/changtan2024--narrow.pdf",
                        "fixtures/haitang2024/haitang2024--word.docx",
                        "samples/songjian2023.pdf",
                        "samples/xingzhu2024.html",
                        "fixtures/lanting2023/lanting2023--word.docx",
                        "fixtures/hengpu2022/hengpu2022--stacked.docx",
                        "fixtures/luoyan2022/luoyan2022--word.docx")
                .map(Path::of)
                .toList();
    }
}
