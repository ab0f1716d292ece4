package org.gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the classes to the table of packages in docs/packages.md. */
class ArchitectureTest {

    private static final String ROOT = "org.gongkai";

    private static final String[] STAGES = {
        "org.gongkai.reading.source..",
        "org.gongkai.reading.layout..",
        "org.gongkai.recognition.section..",
        "org.gongkai.recognition.table..",
        "org.gongkai.recognition.form..",
        "org.gongkai.recognition.solve..",
        "org.gongkai.recognition.check..",
        "org.gongkai.data.write.."
    };

    /** Groups of packages, each line below the next; groups of one line do not know each other. */
    private static final List<Set<String>> FLOORS =
            List.of(
                    Set.of("base"),
                    Set.of("model"),
                    Set.of("reading", "recognition"),
                    Set.of("data"),
                    Set.of(""),
                    Set.of("bulk"),
                    Set.of("app"));

    private static final String[] JDK = {"java..", "javax..", "org.w3c.dom..", "org.xml.sax.."};

    /** The packages of each library that docs/packages.md names. */
    private static final Map<String, List<String>> LIBRARIES =
            Map.ofEntries(
                    Map.entry("PDFBox", List.of("org.apache.pdfbox.", "org.apache.fontbox.")),
                    Map.entry("jsoup", List.of("org.jsoup.")),
                    Map.entry("ph-css", List.of("com.helger.")),
                    Map.entry(
                            "POI",
                            List.of(
                                    "org.apache.poi.",
                                    "org.openxmlformats.",
                                    "org.apache.xmlbeans.")),
                    Map.entry("Mime4j", List.of("org.apache.james.mime4j.")),
                    Map.entry("rtfparserkit", List.of("com.rtfparserkit.")),
                    Map.entry("Tika", List.of("org.apache.tika.")),
                    Map.entry("Tesseract", List.of("org.bytedeco.")),
                    Map.entry("Commons Math", List.of("org.apache.commons.math3.")),
                    Map.entry("Tabula", List.of("technology.tabula.")),
                    Map.entry("SnakeYAML", List.of("org.yaml.snakeyaml.")),
                    Map.entry("Jackson", List.of("com.fasterxml.jackson.")),
                    Map.entry("OpenCSV", List.of("com.opencsv.")),
                    Map.entry("java-diff-utils", List.of("com.github.difflib.")),
                    Map.entry("fastexcel", List.of("org.dhatim.fastexcel.")),
                    Map.entry("Parquet", List.of("org.apache.parquet.")),
                    Map.entry("SQLite", List.of("org.sqlite.")),
                    Map.entry("Choco", List.of("org.chocosolver.")),
                    Map.entry("Compress", List.of("org.apache.commons.compress.")),
                    Map.entry("xz", List.of("org.tukaani.xz.")),
                    Map.entry("aircompressor", List.of("io.airlift.compress.")),
                    Map.entry("Brotli", List.of("org.brotli.dec.")),
                    Map.entry("jwarc", List.of("org.netpreserve.jwarc.")),
                    Map.entry("HttpServer", List.of("com.sun.net.httpserver.")),
                    Map.entry("HttpClient", List.of("org.apache.hc.")),
                    Map.entry("crawler-commons", List.of("crawlercommons.")),
                    Map.entry("progressbar", List.of("me.tongfei.")),
                    Map.entry("picocli", List.of("picocli.")));

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final String EMPTY_NAMES = ".*(Utils?|Helper|Manager|Processor|Impl)";

    private static JavaClasses classes;
    private static Map<String, Row> table;

    /** What docs/packages.md says of a package. */
    private record Row(List<String> doors, List<String> mayUse, List<String> libraries) {}

    @BeforeAll
    static void read() throws IOException {
        classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT);
        table = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/packages.md")));
        while (row.find()) {
            List<String> libraries = new ArrayList<>(List.of(row.group(4).strip().split(", ")));
            libraries.remove("–");
            table.put(
                    full(row.group(1)),
                    new Row(quoted(row.group(2)), quoted(row.group(3)), libraries));
        }
    }

    @Test
    void everyPackageHasItsRow() {
        Set<String> packages =
                classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    /** Packages below these two levels, such as the readers of one format each, are not drawn. */
    @Test
    void everyPackageIsOnTheMap() throws IOException {
        String map = Files.readString(Path.of("docs/map.svg"));
        table.keySet().stream()
                .map(name -> name.substring(ROOT.length()).split("[.]", -1))
                .filter(parts -> parts.length == 3)
                .forEach(
                        parts ->
                                assertThat(map)
                                        .containsAnyOf(
                                                ">" + parts[2] + "<",
                                                ">" + parts[1] + "." + parts[2] + "<"));
    }

    @Test
    void aPackageUsesOnlyWhatItsRowAllows() {
        Set<String> broken = new TreeSet<>();
        for (JavaClass user : classes) {
            for (JavaClass used : dependencies(user)) {
                if (used.getPackageName().startsWith(ROOT) && !mayUse(user, used)) {
                    broken.add(user.getName() + " uses " + used.getName());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void whatARowAllowsIsUsed() {
        Set<String> idle = new TreeSet<>();
        table.forEach(
                (user, row) ->
                        row.mayUse().stream()
                                .filter(name -> !name.endsWith("*"))
                                .filter(name -> !uses(user, name))
                                .forEach(name -> idle.add(user + " does not use " + name)));
        assertThat(idle).isEmpty();
    }

    @Test
    void stagesMeetInTheModelOnly() {
        for (String stage : STAGES) {
            String[] others =
                    Stream.of(STAGES).filter(other -> !other.equals(stage)).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(stage)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(classes);
        }
    }

    @Test
    void onlyTheRootPackageKnowsTheStagesThatRead() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.gongkai.bulk.run..",
                        "org.gongkai.bulk.worker..",
                        "org.gongkai.app.cli..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(Stream.of(STAGES).limit(7).toArray(String[]::new))
                                .and(not(type(FormCatalog.class))))
                .check(classes);
    }

    @Test
    void modelAndTextUseTheJdkAlone() {
        for (String pure : List.of("org.gongkai.model", "org.gongkai.base.text")) {
            List<String> allowed = new ArrayList<>(List.of(JDK));
            allowed.add(pure);
            classes()
                    .that()
                    .resideInAPackage(pure)
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(allowed.toArray(String[]::new))
                    .check(classes);
        }
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("org.gongkai.(*).(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void groupsUseThoseBelowThemAlone() {
        Set<String> broken = new TreeSet<>();
        for (JavaClass user : classes) {
            for (JavaClass used : dependencies(user)) {
                if (used.getPackageName().startsWith(ROOT) && !isBelow(group(used), group(user))) {
                    broken.add(user.getName() + " uses " + used.getName());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noClassNameStandsTwice() {
        List<String> names =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"))
                        .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void theDoorsAreThoseOfTheTable() {
        table.forEach(
                (name, row) -> {
                    if (!row.doors().isEmpty()) {
                        assertThat(row.doors()).as(name).isSubsetOf(publicClasses(name, false));
                        assertThat(publicClasses(name, true)).as(name).isSubsetOf(row.doors());
                    }
                });
    }

    @Test
    void aStageHasOneDoor() {
        for (String stage :
                List.of(
                        "reading.layout",
                        "recognition.section",
                        "recognition.table",
                        "recognition.solve",
                        "recognition.check")) {
            assertThat(table.get(full(stage)).doors()).as(stage).hasSize(1);
        }
        for (String stage : List.of("reading.source", "recognition.form")) {
            assertThat(table.get(full(stage)).doors()).as(stage).hasSize(2);
        }
    }

    @Test
    void aLibraryIsUsedInItsOnePackage() {
        Set<String> broken = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (JavaClass user : classes) {
            for (JavaClass target : dependencies(user)) {
                if (!isJdk(target) && !target.getPackageName().startsWith(ROOT)) {
                    String library = library(target.getName());
                    used.add(user.getPackageName() + " " + library);
                    if (!table.get(user.getPackageName()).libraries().contains(library)) {
                        broken.add(user.getName() + " uses " + target.getName());
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        List<String> named = new ArrayList<>();
        table.forEach((name, row) -> row.libraries().forEach(lib -> named.add(name + " " + lib)));
        assertThat(used).containsExactlyInAnyOrderElementsOf(named);
        assertThat(named.stream().map(line -> line.split(" ", 2)[1]))
                .containsExactlyInAnyOrderElementsOf(LIBRARIES.keySet());
    }

    @Test
    void noStaticFieldCanChange() throws ReflectiveOperationException {
        Set<String> mutable = new TreeSet<>();
        for (JavaClass each : classes) {
            for (JavaField field : each.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && canChange(field)) {
                    mutable.add(field.getFullName());
                }
            }
        }
        assertThat(mutable).isEmpty();
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(EMPTY_NAMES).check(classes);
    }

    @Test
    void noFileIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            for (Path source : sources) {
                assertThat(Files.readAllLines(source).size())
                        .as("%s", source)
                        .isLessThanOrEqualTo(500);
            }
        }
    }

    private static String group(JavaClass each) {
        return each.getPackageName().replaceFirst("^org\\.gongkai\\.?", "").split("\\.", 2)[0];
    }

    private static boolean isBelow(String used, String user) {
        return used.equals(user) || floor(used) < floor(user);
    }

    private static int floor(String group) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(group)) {
                return floor;
            }
        }
        throw new AssertionError("'" + group + "' is no group of packages");
    }

    private static List<JavaClass> dependencies(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive())
                .toList();
    }

    private static boolean mayUse(JavaClass user, JavaClass used) {
        String from = user.getPackageName();
        String to = used.getPackageName();
        boolean pure = from.equals(full("model")) || from.equals(full("base.text"));
        boolean common = to.equals(full("model")) || to.equals(full("base.text"));
        return from.equals(to)
                || (common && !pure)
                || table.get(from).mayUse().stream().anyMatch(name -> means(name, used));
    }

    private static boolean uses(String user, String name) {
        return classes.stream()
                .filter(each -> each.getPackageName().equals(user))
                .flatMap(each -> dependencies(each).stream())
                .anyMatch(target -> means(name, target));
    }

    /** Whether a name in the table is this class, its package or a package above it. */
    private static boolean means(String name, JavaClass used) {
        if (Character.isUpperCase(name.charAt(0))) {
            JavaClass outer = used.getEnclosingClass().orElse(used);
            return used.getPackageName().startsWith(ROOT) && outer.getSimpleName().equals(name);
        }
        String above = name.endsWith(".*") ? full(name.replace(".*", ".")) : "none";
        return used.getPackageName().equals(full(name)) || used.getPackageName().startsWith(above);
    }

    /** Names of the public classes; those that only hold values or are thrown are left out. */
    private static List<String> publicClasses(String packageName, boolean doing) {
        return classes.stream()
                .filter(each -> each.getPackageName().equals(packageName))
                .filter(
                        each ->
                                each.isTopLevelClass()
                                        && !each.getSimpleName().equals("package-info"))
                .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(each -> !doing || !isValue(each))
                .map(JavaClass::getSimpleName)
                .toList();
    }

    private static boolean isValue(JavaClass each) {
        return each.isRecord()
                || each.isEnum()
                || each.isInterface()
                || each.isAssignableTo(Throwable.class);
    }

    private static boolean isJdk(JavaClass target) {
        return Stream.of(JDK)
                .map(name -> name.replace("..", "."))
                .anyMatch(name -> target.getName().startsWith(name));
    }

    private static String library(String className) {
        return LIBRARIES.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(className::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("unknown: " + className);
    }

    /**
     * Collections count as fixed when the JDK refuses to change them, arrays when nobody sees them.
     */
    private static boolean canChange(JavaField field) throws ReflectiveOperationException {
        if (!field.getModifiers().contains(JavaModifier.FINAL)) {
            return true;
        }
        if (field.getRawType().isArray()) {
            return !field.getModifiers().contains(JavaModifier.PRIVATE);
        }
        Field reflected = field.reflect();
        reflected.setAccessible(true);
        Object value = reflected.get(null);
        return (value instanceof Collection || value instanceof Map)
                && !value.getClass().getName().matches("java.util.(Immutable|Collections\\$).*");
    }

    private static List<String> quoted(String cell) {
        Matcher quoted = QUOTED.matcher(cell);
        return quoted.results().map(result -> result.group(1)).toList();
    }

    private static String full(String name) {
        return name.startsWith(ROOT) ? name : ROOT + "." + name;
    }
}
