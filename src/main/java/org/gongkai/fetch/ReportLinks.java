package org.gongkai.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.LinkedPage;

/** Chooses the links of a page that lead to yearly reports and to their files. */
final class ReportLinks {

    /** Links that are followed from one page. */
    private static final int MOST = 500;

    private static final Pattern YEARLY = Pattern.compile("年度.{0,12}报告|年报|年.{0,6}工作报告");
    private static final Pattern DISCLOSURE = Pattern.compile("公开");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

    /** Titles of what is near such reports and is none. */
    private static final Pattern OTHER =
            Pattern.compile("指南|目录|解读|要点|申请表|考核|实施方案|制度|办法|条例|培训|预算|决算|部门年报$");

    private static final Set<String> DOCUMENTS =
            Set.of("pdf", "doc", "docx", "wps", "xls", "xlsx", "et", "rtf", "odt", "ods", "zip");

    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "tif", "tiff", "bmp", "gif");

    private static final Pattern NEXT = Pattern.compile("下一页|下页|后一页|>|›|»|(?i)next");

    private final LinkedPage page;
    private final URI base;

    /**
     * @param address where the page was got
     */
    ReportLinks(LinkedPage page, URI address) {
        this.page = page;
        this.base = AddressText.resolve(address, page.base()).orElse(address);
    }

    /** What is to be got because it stands on a page. */
    List<Quarry> from(Quarry parent) {
        boolean index = parent.step() == Quarry.Step.LISTED || isNextPage(parent);
        List<Quarry> found = new ArrayList<>();
        for (LinkedPage.Link link : page.links()) {
            Optional<URI> address = AddressText.resolve(base, link.target());
            if (address.isPresent() && found.size() < MOST) {
                step(parent, link, address.get(), index)
                        .ifPresent(step -> found.add(quarry(parent, link, address.get(), step)));
            }
        }
        return found;
    }

    private static boolean isNextPage(Quarry quarry) {
        return quarry.step() == Quarry.Step.NEXT_PAGE;
    }

    private Optional<Quarry.Step> step(
            Quarry parent, LinkedPage.Link link, URI address, boolean index) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        String extension = extension(address);
        boolean file = DOCUMENTS.contains(extension);
        if (index && NEXT.matcher(link.text()).matches()) {
            return Optional.of(Quarry.Step.NEXT_PAGE);
        }
        boolean fits = fits(link, address, parent.year());
        if (PICTURES.contains(extension)) {
            return fits ? Optional.of(Quarry.Step.ATTACHMENT) : Optional.empty();
        }
        boolean article = !index || fits(page.title(), parent.year());
        if (file && (fits || article)) {
            return Optional.of(Quarry.Step.ATTACHMENT);
        }
        return index && fits ? Optional.of(Quarry.Step.REPORT) : Optional.empty();
    }

    private static Quarry quarry(
            Quarry parent, LinkedPage.Link link, URI address, Quarry.Step step) {
        String title = link.text().isEmpty() ? link.title() : link.text();
        return new Quarry(
                address, parent.address().toString(), parent.agency(), parent.year(), title, step);
    }

    private static boolean fits(LinkedPage.Link link, URI address, String year) {
        return fits(link.text(), year) || fits(link.title(), year) || fits(name(address), year);
    }

    /** Whether a title is that of a yearly report, of that year where one is asked for. */
    static boolean fits(String title, String year) {
        String text = title.replaceAll("\\s+", "");
        return YEARLY.matcher(text).find()
                && DISCLOSURE.matcher(text).find()
                && !OTHER.matcher(text).find()
                && hasYear(text, year);
    }

    /** A title without a year may be of any; one with others is of none that is asked for. */
    private static boolean hasYear(String text, String year) {
        if (year.isEmpty()) {
            return true;
        }
        Matcher years = YEAR.matcher(text);
        boolean none = true;
        while (years.find()) {
            if (years.group(1).equals(year)) {
                return true;
            }
            none = false;
        }
        return none;
    }

    private static String name(URI address) {
        String path = String.valueOf(address.getRawPath());
        String last = path.substring(path.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(last, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return last;
        }
    }

    private static String extension(URI address) {
        String path = String.valueOf(address.getPath());
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') || dot < 0
                ? ""
                : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
