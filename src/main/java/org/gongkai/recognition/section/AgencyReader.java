package org.gongkai.recognition.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Traditional;
import org.gongkai.model.ReportKind;

/** Finds names of bodies in the text above the first section. */
final class AgencyReader {

    private static final String NAME = "([\\p{IsHan}()]{2,40}?)";
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:^|[。,;])(?:20[0-9]{2}年度?以?来?,?)?"
                            + NAME
                            + "(?:20[0-9]{2}年度?)?(?:在|认真|深入|坚持|严格|按照|始终|高度|全面|持续|积极|切实|紧紧|以|根据|进一步|扎实|贯彻)");
    private static final Pattern COMPILER =
            Pattern.compile("(?:由|系)" + NAME + "(?:根据|按照|编制|依据|依照|负责)");
    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?:发布机构|发布单位|发文机关|发文单位|公开责任部门|责任部门|责任单位|编制单位|公开主体|公开机构|发布部门|信息来源|来源|单位)"
                            + ":"
                            + "([^:]{2,40}?)(?=发布|时间|日期|成文|公开|浏览|点击|访问|字号|字体|作者|文号|索引|信息|来源|栏目|[0-9\\[【(|]|$)");

    private final Optional<Pattern> presented;

    AgencyReader(ReportKind kind) {
        presented =
                Optional.of(kind.about())
                        .filter(about -> !about.isEmpty())
                        .map(
                                about ->
                                        Pattern.compile(
                                                "(?:现将|现公布|公布|发布)"
                                                        + NAME
                                                        + "(?:关于)?(?:20[0-9]{2}年?度?)?的?(?:"
                                                        + about
                                                        + ")"));
    }

    /** The body in 现将…年度报告予以公布. */
    Optional<String> presented(List<String> lines) {
        return presented.flatMap(pattern -> first(pattern, lines));
    }

    /** The body that a sentence of the opening speaks of. */
    static Optional<String> subject(List<String> lines) {
        return first(SUBJECT, lines);
    }

    /** The body that wrote the report, perhaps for another. */
    static Optional<String> compiler(List<String> lines) {
        return first(COMPILER, lines);
    }

    /** The bodies that lines such as 发布机构：… name. */
    static List<String> labelled(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = LABELLED.matcher(Traditional.folded(line));
            while (matcher.find()) {
                if (BodyNames.isName(matcher.group(1))) {
                    names.add(BodyNames.clean(matcher.group(1)));
                }
            }
        }
        return names;
    }

    private static Optional<String> first(Pattern pattern, List<String> lines) {
        for (String line : lines) {
            Matcher matcher = pattern.matcher(Traditional.folded(line));
            while (matcher.find()) {
                if (BodyNames.isName(matcher.group(1))) {
                    return Optional.of(BodyNames.clean(matcher.group(1)));
                }
            }
        }
        return Optional.empty();
    }
}
