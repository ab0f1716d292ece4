package org.gongkai.recognition.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Traditional;
import org.gongkai.model.Locality;
import org.gongkai.model.Locality.Level;
import org.gongkai.recognition.division.PlaceReader.Fit;

/**
 * Tells from the name of a public body where it belongs: its division, its rank, its organ.
 *
 * <pre>{@code
 * Locality where = new DivisionReader().read("淮安市洪泽区人民政府", OptionalInt.of(2024), Context.NONE);
 * where.division();   // 320813
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class DivisionReader {

    /** Bodies that belong to no government although the name of a place stands before them. */
    private static final Pattern OUTSIDE =
            Pattern.compile(".*(?:大学|学院|学校|中学|小学|幼儿园|集团|公司|海关|海事局|铁路局|流域管理局|机场)(?:\\(.*\\))?");

    private static final Pattern CORPS = Pattern.compile("^新疆生产建设兵团.*");
    private static final Pattern DIVISION_OF_CORPS = Pattern.compile("^新疆生产建设兵团第.*");

    /** Digits of a code. */
    private static final int PROVINCE = 2;

    private static final int CITY = 4;
    private static final int COUNTY = 6;

    private final PlaceReader places = new PlaceReader();

    /**
     * What a document says besides the name.
     *
     * @param near texts that speak of the body itself: title, signature, site, addresses
     * @param prose all else
     */
    public record Context(List<String> near, List<String> prose) {

        /** Nothing but the name is known. */
        public static final Context NONE = new Context(List.of(), List.of());

        /** Copies the lists. */
        public Context {
            near = List.copyOf(near);
            prose = List.copyOf(prose);
        }
    }

    /**
     * Where a body belongs.
     *
     * @param agency its name as printed
     * @param year reported on
     * @param context decides between places that have the same name
     */
    public Locality read(String agency, OptionalInt year, Context context) {
        String name = plain(agency);
        if (name.isEmpty()) {
            return Locality.NONE;
        }
        List<Fit> fits = places.read(name, year);
        if (OUTSIDE.matcher(name).matches() || fits.stream().allMatch(this::isNowhere)) {
            return nowhere(name);
        }
        List<String> codes = fits.stream().map(Fit::code).distinct().sorted().toList();
        if (isTownAlone(fits, codes)
                && nearest(codes, year, plain(context), DivisionReader::isNamed).isEmpty()) {
            return new Locality("", "", "", "", level(fits.get(0)), fits.get(0).organ(), codes);
        }
        Set<String> kept = codes.size() > 1 ? decided(codes, year, context) : Set.copyOf(codes);
        return locality(
                fits.stream().filter(fit -> kept.contains(fit.code())).toList(), name, year);
    }

    /**
     * The place of a code that a person gives.
     *
     * @param code of 6 or 9 digits
     * @param agency whose rank and organ are told by its name
     * @return empty where no division has the code
     */
    public Optional<Locality> at(String code, String agency, OptionalInt year) {
        boolean town = code.length() > COUNTY;
        if (town
                ? Gazetteer.shipped().town(code).isEmpty()
                : Gazetteer.shipped().of(code, year).isEmpty()) {
            return Optional.empty();
        }
        Locality named = read(agency, year, Context.NONE);
        Optional<Level> rank =
                Optional.of(
                        town
                                ? Level.TOWNSHIP
                                : code.endsWith("0000")
                                        ? Level.PROVINCE
                                        : code.endsWith("00") ? Level.CITY : Level.COUNTY);
        return Optional.of(placed(List.of(code), year, named.level().or(() -> rank), named.body()));
    }

    /** The towns of today are known alone, and some that are no more had the same names. */
    private static boolean isTownAlone(List<Fit> fits, List<String> codes) {
        return codes.size() == 1 && fits.get(0).path().isEmpty() && !fits.get(0).town().isEmpty();
    }

    private static List<String> plain(Context context) {
        return Stream.concat(context.near().stream(), context.prose().stream())
                .map(DivisionReader::plain)
                .toList();
    }

    /** Whether a place or a central body of the gazetteer stands in the name. */
    public boolean isKnown(String agency) {
        String name = plain(agency);
        return !Gazetteer.shipped().ministry(name).isEmpty()
                || places.read(name, OptionalInt.empty()).stream()
                        .anyMatch(fit -> fit.isWhole() && !fit.code().isEmpty());
    }

    /** Whether the full name of a division stands at the beginning. */
    public boolean beginsWithPlace(String folded) {
        return Gazetteer.shipped().hits(folded, 0).stream().anyMatch(Gazetteer.Hit::full);
    }

    /** Characters at the beginning of a name that are places of the Gazetteer.shipped(). */
    public int placed(String agency) {
        return places.read(plain(agency), OptionalInt.empty()).stream()
                .filter(fit -> !fit.path().isEmpty())
                .mapToInt(Fit::end)
                .max()
                .orElse(0);
    }

    /** Names of divisions that differ in one character from the beginning of a name. */
    public List<String> alike(String agency) {
        return places.alike(plain(agency));
    }

    /**
     * The same body, decided between its candidates by what is known of the document's source.
     *
     * @param where with candidates
     * @param source name of the file with its folders, or address
     * @param around codes of the cities of other documents in the same folder
     */
    public Locality narrowed(
            Locality where, OptionalInt year, String source, Collection<String> around) {
        Optional<String> code =
                nearest(where.candidates(), year, List.of(source), DivisionReader::isNamed);
        if (code.isEmpty() && Set.copyOf(around).size() == 1) {
            code =
                    only(
                            where.candidates().stream()
                                    .filter(it -> around.contains(it.substring(0, CITY)))
                                    .toList());
        }
        return code.map(it -> placed(List.of(it), year, where.level(), where.body())).orElse(where);
    }

    /**
     * The candidate of whose places above it the nearest one is named; none where another has as
     * near a one, or one in another province.
     */
    private Optional<String> nearest(
            List<String> codes,
            OptionalInt year,
            List<String> texts,
            BiPredicate<String, Division> names) {
        TreeMap<Integer, List<String>> byDepth = new TreeMap<>();
        for (String code : codes) {
            above(code, year)
                    .filter(it -> texts.stream().anyMatch(text -> names.test(text, it)))
                    .mapToInt(Division::depth)
                    .max()
                    .ifPresent(
                            depth ->
                                    byDepth.computeIfAbsent(depth, key -> new ArrayList<>())
                                            .add(code));
        }
        long provinces =
                byDepth.values().stream()
                        .flatMap(List::stream)
                        .map(code -> code.substring(0, PROVINCE))
                        .distinct()
                        .count();
        return provinces == 1 ? only(byDepth.lastEntry().getValue()) : Optional.empty();
    }

    private static Optional<String> only(List<String> codes) {
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    private static boolean isNamed(String text, Division division) {
        return text.contains(division.name())
                || (!division.stem().isEmpty() && text.contains(division.stem()));
    }

    private static String plain(String agency) {
        return Traditional.folded(agency);
    }

    private boolean isNowhere(Fit fit) {
        return fit.path().isEmpty() && fit.rank().isEmpty() && !fit.zone();
    }

    private Locality nowhere(String name) {
        String ministry = Gazetteer.shipped().ministry(name);
        if (!ministry.isEmpty() && !OUTSIDE.matcher(name).matches()) {
            return placed(List.of(), OptionalInt.empty(), Optional.of(Level.MINISTRY), name);
        }
        return CORPS.matcher(name).matches()
                ? new Locality(
                        "",
                        "新疆维吾尔自治区",
                        "",
                        "",
                        Optional.of(
                                DIVISION_OF_CORPS.matcher(name).matches()
                                        ? Level.CITY
                                        : Level.PROVINCE),
                        name,
                        List.of())
                : placed(List.of(), OptionalInt.empty(), Optional.empty(), name);
    }

    /** The divisions that the context speaks for; all where it decides nothing. */
    private Set<String> decided(List<String> codes, OptionalInt year, Context context) {
        List<String> near = context.near().stream().map(DivisionReader::plain).toList();
        List<String> prose = context.prose().stream().map(DivisionReader::plain).toList();
        Set<String> together =
                codes.stream()
                        .filter(
                                code ->
                                        Stream.concat(near.stream(), prose.stream())
                                                .anyMatch(text -> together(text, code, year)))
                        .collect(Collectors.toSet());
        if (together.size() == 1) {
            return together;
        }
        return nearest(codes, year, near, (text, it) -> text.contains(it.name()))
                .or(() -> spokenOf(codes, prose))
                .map(Set::of)
                .orElse(Set.copyOf(codes));
    }

    /** The name of a place right behind that of the one above it. */
    private boolean together(String text, String code, OptionalInt year) {
        String name = name(code, year);
        return above(code, year)
                .anyMatch(
                        it ->
                                text.contains(it.name() + name)
                                        || (!it.stem().isEmpty()
                                                && text.contains(it.stem() + name)));
    }

    /** The one candidate in a city that the prose names, where it names no other city at all. */
    private Optional<String> spokenOf(List<String> codes, List<String> prose) {
        Set<String> cities = new HashSet<>();
        Gazetteer.shipped()
                .all()
                .filter(it -> it.depth() == 2 || isMunicipality(it))
                .filter(it -> prose.stream().anyMatch(text -> text.contains(it.name())))
                .forEach(it -> cities.add(it.prefix()));
        List<String> there =
                codes.stream().filter(code -> cities.stream().anyMatch(code::startsWith)).toList();
        return cities.size() == 1 ? only(there) : Optional.empty();
    }

    private static boolean isMunicipality(Division division) {
        return division.depth() == 1 && division.name().endsWith("市");
    }

    /** The divisions that one is part of, the nearest first. */
    private Stream<Division> above(String code, OptionalInt year) {
        Stream<String> codes =
                Stream.of(
                        code.length() > COUNTY ? code.substring(0, COUNTY) : "",
                        code.endsWith("00") && code.length() == COUNTY
                                ? ""
                                : code.substring(0, CITY) + "00",
                        code.substring(0, PROVINCE) + "0000");
        return codes.filter(it -> !it.isEmpty() && !it.equals(code))
                .map(it -> Gazetteer.shipped().of(it, year))
                .flatMap(Optional::stream);
    }

    private String name(String code, OptionalInt year) {
        return code.length() > COUNTY
                ? Gazetteer.shipped().town(code)
                : Gazetteer.shipped().of(code, year).map(Division::name).orElse("");
    }

    private Locality locality(List<Fit> fits, String name, OptionalInt year) {
        Fit first = fits.get(0);
        boolean unknown = !first.isWhole();
        Optional<Level> level = agreed(fits, this::level);
        List<String> codes = fits.stream().map(Fit::code).distinct().sorted().toList();
        boolean corps = CORPS.matcher(name).matches();
        String body = agreed(fits, fit -> Optional.of(fit.organ())).orElse("");
        Locality where = placed(codes, year, level, corps ? name : body);
        boolean below = unknown || (first.zone() && !ends(first));
        return below && where.candidates().isEmpty()
                ? new Locality(
                        "",
                        where.province(),
                        where.city(),
                        where.county(),
                        level,
                        where.body(),
                        List.of())
                : where;
    }

    /** Whether the zone itself is what has the code. */
    private static boolean ends(Fit fit) {
        return !fit.path().isEmpty() && fit.path().get(fit.path().size() - 1).isZone();
    }

    private Optional<Level> level(Fit fit) {
        if (!fit.rank().isEmpty()) {
            return Optional.of(
                    switch (fit.rank()) {
                        case "街道" -> Level.OFFICE;
                        case "县" -> Level.COUNTY;
                        default -> Level.TOWNSHIP;
                    });
        }
        if (fit.zone()) {
            return Optional.of(Level.OFFICE);
        }
        return switch (fit.path().get(fit.path().size() - 1).depth()) {
            case 1 -> Optional.of(Level.PROVINCE);
            case 2 -> Optional.of(Level.CITY);
            default -> Optional.of(Level.COUNTY);
        };
    }

    /** The columns of the divisions that fit: a part in which they differ stays empty. */
    private Locality placed(
            List<String> codes, OptionalInt year, Optional<Level> level, String body) {
        List<String> real = codes.stream().filter(code -> !code.isEmpty()).toList();
        return new Locality(
                real.size() == 1 ? real.get(0) : "",
                agreed(real, code -> part(code, PROVINCE, year)).orElse(""),
                agreed(real, code -> city(code, year)).orElse(""),
                agreed(real, code -> part(code, COUNTY, year)).orElse(""),
                level,
                body,
                real.size() > 1 ? real : List.of());
    }

    private Optional<String> city(String code, OptionalInt year) {
        Optional<String> province = part(code, PROVINCE, year).filter(name -> name.endsWith("市"));
        return province.or(() -> part(code, CITY, year));
    }

    private Optional<String> part(String code, int digits, OptionalInt year) {
        String whole =
                (code.substring(0, Math.min(digits, code.length())) + "0000").substring(0, COUNTY);
        boolean none = digits > PROVINCE && whole.substring(digits - 2, digits).equals("00");
        return none ? Optional.empty() : Gazetteer.shipped().of(whole, year).map(Division::name);
    }

    private static <T, V> Optional<V> agreed(List<T> all, Function<T, Optional<V>> part) {
        List<Optional<V>> values = all.stream().map(part).distinct().toList();
        return values.size() == 1 ? values.get(0) : Optional.empty();
    }
}
