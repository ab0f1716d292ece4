package org.gongkai.recognition.division;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of a body apart: the divisions that it begins with, a township, the organ. */
final class PlaceReader {

    /** What stands behind the name of a place makes these part of a word. */
    private static final Pattern NO_END =
            Pattern.compile("^(?:[镇乡]|街道|场(?!所)|域|划|政(?![府务法协研])|际).*");

    /** A name without the word for its rank ends before none of these. */
    private static final Pattern NO_STEM_END =
            Pattern.compile("^(?:[省市县区州盟旗镇乡村场]|街|地区|自治|林区|特区|矿区).*");

    /** Behind such a short name only what governments have tells a body from a brand: 东方航空. */
    private static final Pattern DEPARTMENT =
            Pattern.compile(
                    "^(?=人民政府|政府|发展|发改|教育|科技|科学技术|工业|工信|经济|经信|公安|民政|司法|财政|人力|人社|自然资源|国土|规划|生态|环境|环保"
                            + "|住房|住建|城市管理|城管|综合|交通|水利|水务|农业|林业|商务|文化|文旅|文体|卫生|卫健|退役|应急|审计|国资|国有|市场监|工商|质量|质监"
                            + "|食品|药品|体育|统计|医疗保障|医保|信访|税务|国税|地税|国家税务|气象局|烟草|档案|机关事务|政务|行政|大数据|金融|扶贫|粮食|供销"
                            + "|残|人民防空|人防|地震|监管局|银|证监|通信|侨|外事|民族|宗教|旅游|招商|投资|公共资源|畜牧|渔业|海洋|安全生产|安监|消防|编办|机构编制"
                            + "|专员办|办事处|监察|分行|中心支行|调查总?队).*(?:局|委|会|办|厅|室|中心|署|院|队|社|府|行|部|处)$|^$");

    private static final Pattern ZONE =
            Pattern.compile(
                    "^[\\p{IsHan}]{0,10}?(?:开发区|高新区|经开区|新区|新城|[试实]验区|保税港?区|园区|管理区|示范区|度假区|风景名?胜?区|合作区|先行区|产业区|工业区|集聚区).*");

    /** A county, perhaps of another time, or misread; not 市区, 开发区 and the like. */
    private static final Pattern COUNTY =
            Pattern.compile(
                    "^(?!\\p{IsHan}{0,10}(?:社|市|辖|园|校|景|灾|牧|林|发|新|城|验|理|范|假|作|行|业|聚|税|地|全|各|本|州)[区县])"
                            + "\\p{IsHan}{2,5}?(?:自治县|[县区旗])");

    private static final Pattern TOWN =
            Pattern.compile("(?:镇|乡|苏木|街道)(?=$|办|人民政府|政府|党|便民|综合|社会|机关|\\()");

    /** Of the organ that stands behind the place. */
    private static final Pattern BEFORE =
            Pattern.compile("^(?:中共|中国共产党|中华人民共和国|新疆生产建设兵团(?:第[一二三四五六七八九十]{1,3}师)?\\(?)");

    private static final String GOVERNMENT = "人民政府";

    /**
     * A way to take a name apart.
     *
     * @param path from the widest division named to the narrowest, may be empty
     * @param town code of a township, or empty
     * @param rank what the name of the township ends in, or of a county that the gazetteer does not
     *     have; else empty
     * @param end where the names that the gazetteer has end
     * @param organ what is not place
     * @param zone whether the organ is that of a zone
     */
    record Fit(List<Division> path, String town, String rank, String organ, boolean zone, int end) {

        /** Whether the gazetteer has all places that are named. */
        boolean isWhole() {
            return rank.isEmpty() || !town.isEmpty();
        }

        /** Of the narrowest division that has one. */
        String code() {
            return town.isEmpty() && !path.isEmpty() ? path.get(path.size() - 1).code() : town;
        }
    }

    private record Chain(List<Division> path, int end, int stems) {

        private Chain and(Division next, Gazetteer.Hit hit) {
            List<Division> longer = new ArrayList<>(path);
            longer.add(next);
            return new Chain(longer, hit.end(), stems + (hit.full() ? 0 : 1));
        }

        private boolean leadsTo(Division next) {
            return path.isEmpty() || next.below(path.get(path.size() - 1));
        }
    }

    /**
     * All ways that are equally good.
     *
     * @param name folded and in simplified characters
     */
    List<Fit> read(String name, OptionalInt year) {
        Matcher before = BEFORE.matcher(name);
        int start = before.find() ? before.end() : 0;
        start =
                Math.max(
                        start,
                        Gazetteer.shipped().ministry(name.substring(start)).length() + start);
        List<Chain> chains = new ArrayList<>();
        collect(name, new Chain(List.of(), start, 0), chains);
        int end = chains.stream().mapToInt(Chain::end).max().orElse(start);
        int stems =
                chains.stream()
                        .filter(it -> it.end() == end)
                        .mapToInt(Chain::stems)
                        .min()
                        .orElse(0);
        List<Chain> best =
                chains.stream().filter(it -> it.end() == end && it.stems() == stems).toList();
        String head = name.substring(0, start);
        Set<Fit> fits = new LinkedHashSet<>();
        for (Chain chain : valid(best, year)) {
            fits.addAll(fits(head, name.substring(end), chain));
        }
        List<Fit> towns = fits.stream().filter(fit -> !fit.town().isEmpty()).toList();
        return towns.isEmpty() ? List.copyOf(fits) : towns;
    }

    private void collect(String name, Chain chain, List<Chain> all) {
        boolean more = false;
        for (Gazetteer.Hit hit : Gazetteer.shipped().hits(name, chain.end())) {
            String rest = name.substring(hit.end());
            if (ends(rest, hit.full())) {
                for (Division next : hit.divisions()) {
                    if (chain.leadsTo(next)) {
                        collect(name, chain.and(next, hit), all);
                        more = true;
                    }
                }
            }
        }
        if (!more) {
            all.add(chain);
        }
    }

    /** Whether a place's name may end before a text. */
    private boolean ends(String rest, boolean full) {
        boolean another = Gazetteer.shipped().hits(rest, 0).stream().anyMatch(Gazetteer.Hit::full);
        if (full) {
            return another || !NO_END.matcher(rest).matches();
        }
        boolean goesOn =
                another || DEPARTMENT.matcher(rest).matches() || ZONE.matcher(rest).matches();
        return goesOn && !NO_STEM_END.matcher(rest).matches();
    }

    /** Of several with a name those of the year; a name of another time is as good where alone. */
    private static List<Chain> valid(List<Chain> chains, OptionalInt year) {
        List<Chain> then =
                chains.stream()
                        .filter(
                                chain ->
                                        chain.path().stream()
                                                .allMatch(
                                                        it ->
                                                                year.isPresent()
                                                                        ? it.validIn(
                                                                                year.getAsInt())
                                                                        : it.until()
                                                                                == Division.OPEN))
                        .toList();
        return then.isEmpty() ? chains : then;
    }

    private List<Fit> fits(String head, String rest, Chain chain) {
        List<Fit> towns = towns(head, rest, chain);
        if (!towns.isEmpty()) {
            return towns;
        }
        Matcher unknown = COUNTY.matcher(rest);
        if (unknown.find() && DEPARTMENT.matcher(rest.substring(unknown.end())).matches()) {
            String organ = head + rest.substring(unknown.end());
            return List.of(new Fit(chain.path(), "", "县", organ, false, chain.end()));
        }
        boolean zone =
                ZONE.matcher(rest).matches()
                        || (!chain.path().isEmpty()
                                && chain.path().get(chain.path().size() - 1).isZone());
        return List.of(new Fit(chain.path(), "", "", head + rest, zone, chain.end()));
    }

    private List<Fit> towns(String head, String rest, Chain chain) {
        String from = rest.startsWith(GOVERNMENT) ? rest.substring(GOVERNMENT.length()) : rest;
        String prefix =
                chain.path().isEmpty() ? "" : chain.path().get(chain.path().size() - 1).prefix();
        List<Fit> fits = new ArrayList<>();
        Matcher rank = TOWN.matcher(from);
        while (rank.find() && fits.isEmpty()) {
            String name = from.substring(0, rank.end());
            String organ =
                    head + from.substring(rank.group().equals("街道") ? rank.start() : rank.end());
            if (name.equals(rank.group())) {
                continue;
            }
            Gazetteer.shipped().towns(name, prefix).stream()
                    .map(
                            code ->
                                    new Fit(
                                            chain.path(),
                                            code,
                                            rank.group(),
                                            organ,
                                            false,
                                            chain.end()))
                    .forEach(fits::add);
            boolean last =
                    from.length() == rank.end() || !TOWN.matcher(from.substring(rank.end())).find();
            if (fits.isEmpty() && last && name.length() <= STANDARD.town()) {
                fits.add(new Fit(chain.path(), "", rank.group(), organ, false, chain.end()));
            }
        }
        return fits;
    }

    /** Names of one length that differ from the beginning of a name in one character. */
    List<String> alike(String name) {
        List<String> alike = new ArrayList<>();
        for (int length = 3; length <= name.length(); length++) {
            String printed = name.substring(0, length);
            Gazetteer.shipped()
                    .names(length)
                    .filter(other -> oneOff(other, printed))
                    .forEach(alike::add);
        }
        alike.sort(Comparator.naturalOrder());
        return alike;
    }

    private static boolean oneOff(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length() && differing < 2; i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing == 1 && one.charAt(one.length() - 1) == other.charAt(one.length() - 1);
    }
}
