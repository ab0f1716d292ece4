package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The POSIX launcher, with a Java and a Maven that only say that they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** Before any file of the test was written. */
    private static final FileTime OLD = FileTime.fromMillis(1_000_000_000_000L);

    /** After. */
    private static final FileTime NEW = FileTime.fromMillis(4_000_000_000_000L);

    private static final String JAVA =
            "#!/bin/sh\necho \"java $*\"\necho \"locale $LC_ALL\"\nexit 42\n";

    /** One that leaves an archive of classes where it is told to. */
    private static final String WRITING_JAVA =
            """
            #!/bin/sh
            echo "java $*"
            for a; do
                case $a in
                    -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                        echo training >>"$CALLS.java"
                        echo archive >"${a#*=}" ;;
                esac
            done
            """;

    private static final String MAVEN =
            """
            #!/bin/sh
            echo maven >>"$CALLS"
            echo noise
            for a; do case $a in -Dgongkai.jar=*) echo jar >"${a#*=}" ;; esac; done
            """;

    @TempDir private Path temporary;

    private Path home;

    @BeforeEach
    void layOut() throws IOException {
        home = temporary.resolve("新 目录/go'ngkai");
        Files.createDirectories(home.resolve("src/main/java"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("src/main/java/A.java"), "class A {}");
        Files.copy(Path.of("gongkai"), home.resolve("gongkai"));
        LauncherTools.program(temporary.resolve("jdk/bin/java"), JAVA);
        LauncherTools.program(temporary.resolve("jdk/bin/javac"), JAVA);
        Files.writeString(temporary.resolve("jdk/release"), "JAVA_VERSION=\"17.0.9\"\n");
        LauncherTools.program(temporary.resolve("bin/mvn"), MAVEN);
        LauncherTools.into(temporary.resolve("bin"), "nice", "sleep");
    }

    @Test
    void buildsOnceThenRunsWithTheExitCodeOfTheProgram() throws Exception {
        Ended first = launch("extract", "a b.pdf");
        assertThat(first.code()).isEqualTo(42);
        assertThat(first.err()).hasSize(1).first().asString().startsWith("gongkai: building");
        assertThat(first.out().get(0))
                .endsWith(
                        "-jar "
                                + home.toRealPath().resolve("target/gongkai.jar")
                                + " extract a b.pdf");
        Ended second = launch("forms");
        assertThat(second.code()).isEqualTo(42);
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewerOrGone() throws Exception {
        launch("forms");
        Path source = home.resolve("src/main/java/A.java");
        Files.setLastModifiedTime(source, NEW);
        launch("forms");
        assertThat(builds()).isEqualTo(2);
        Files.setLastModifiedTime(source, OLD);
        launch("forms");
        assertThat(builds()).isEqualTo(2);
        Files.delete(source);
        Files.setLastModifiedTime(source.getParent(), NEW);
        launch("forms");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void aJarWithoutSourcesIsRunAsItIs() throws Exception {
        launch("forms");
        Files.delete(home.resolve("src/main/java/A.java"));
        Files.delete(home.resolve("src/main/java"));
        Files.delete(home.resolve("src/main"));
        Files.setLastModifiedTime(home.resolve("pom.xml"), NEW);
        assertThat(launch("forms").code()).isEqualTo(42);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void findsItsFolderThroughLinks() throws Exception {
        Path link = temporary.resolve("links/gk");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of("other link"));
        Files.createSymbolicLink(link.resolveSibling("other link"), home.resolve("gongkai"));
        assertThat(start(link, Map.of(), "forms").code()).isEqualTo(42);
        assertThat(home.resolve("target/gongkai.jar")).exists();
    }

    @Test
    void aFailedBuildShowsItsMessagesAndLeavesNoJar() throws Exception {
        LauncherTools.program(
                temporary.resolve("bin/mvn"), "#!/bin/sh\necho 'class A is wrong'\nexit 1\n");
        Ended ended = launch("forms");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("class A is wrong");
        assertThat(ended.err().get(2)).startsWith("gongkai: the build failed");
        assertThat(home.resolve("target/gongkai.jar")).doesNotExist();
        assertThat(home.resolve("target/gongkai.lock")).doesNotExist();
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Files.writeString(temporary.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Ended ended = launch("forms");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err())
                .containsExactly(
                        "gongkai: Java 17 or newer is needed; "
                                + temporary.resolve("jdk/bin/java")
                                + " is version 1.8.0_402. Install a JDK, or set JAVA_HOME to one.");
    }

    @Test
    void aMissingMavenIsNamed() throws Exception {
        Files.delete(temporary.resolve("bin/mvn"));
        Ended ended = launch("forms");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).hasSize(1);
        assertThat(ended.err().get(0)).contains("Maven 3.8 or newer is needed");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        LauncherTools.program(temporary.resolve("bin/mvn"), MAVEN.replace("echo noise", "sleep 1"));
        Process other = begin(home.resolve("gongkai"), Map.of(), "forms");
        assertThat(launch("forms").code()).isEqualTo(42);
        assertThat(end(other).code()).isEqualTo(42);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aLockWhoseOwnerIsGoneIsTakenAway() throws Exception {
        Files.createDirectories(home.resolve("target/gongkai.lock"));
        // Above the largest process id of any system.
        Files.writeString(home.resolve("target/gongkai.lock/pid"), "99999999\n");
        assertThat(launch("forms").code()).isEqualTo(42);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void withoutALocaleFileNamesAreReadAsUtf8() throws Exception {
        assertThat(launch("forms").out()).contains("locale C.UTF-8");
        Ended chinese = start(home.resolve("gongkai"), Map.of("LC_ALL", "zh_CN.GB18030"), "forms");
        assertThat(chinese.out()).contains("locale zh_CN.GB18030");
    }

    @Test
    void aLocaleThatIsNotInstalledIsNone() throws Exception {
        LauncherTools.program(temporary.resolve("bin/locale"), "#!/bin/sh\necho ANSI_X3.4-1968\n");
        for (String missing : List.of("zh_CN.GB18030", "xx_XX.UTF-8", "POSIX")) {
            Ended ended = start(home.resolve("gongkai"), Map.of("LANG", missing), "forms");
            assertThat(ended.out()).as(missing).contains("locale C.UTF-8");
        }
        LauncherTools.program(temporary.resolve("bin/locale"), "#!/bin/sh\necho GB18030\n");
        Ended there = start(home.resolve("gongkai"), Map.of("LANG", "zh_CN.GB18030"), "forms");
        assertThat(there.out()).contains("locale ");
    }

    @Test
    void theOptimisingCompilerIsLeftToLongRuns() throws Exception {
        assertThat(launch("extract", "a").out().get(0))
                .contains("-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx640m ");
        assertThat(launch("extract", "a", "-o", "b").out().get(0))
                .contains("-XX:+UseSerialGC -Xmx320m ")
                .doesNotContain("TieredStopAtLevel=1");
    }

    @Test
    void theReviewPageIsSmallAndSoonThere() throws Exception {
        assertThat(launch("review", "a", "merge").out().get(0))
                .contains(
                        "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Xms64m -Xmn24m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 ");
        assertThat(launch("extract", "review", "-o", "b").out().get(0))
                .doesNotContain("TieredStopAtLevel=1");
    }

    @Test
    void theUsersOptionsComeLastAndAreSplit() throws Exception {
        Map<String, String> options = Map.of("GONGKAI_JAVA_OPTS", "-Xmx2g -Da=b");
        assertThat(start(home.resolve("gongkai"), options, "forms").out().get(0))
                .contains(" -Xmx2g -Da=b -jar ");
    }

    @Test
    void theFirstRunMakesAnArchiveOfClassesAndLaterOnesUseIt() throws Exception {
        Path archive = trained("17.0.9", "jsa");
        assertThat(launch("extract", "a").out().get(0))
                .contains(
                        " -Xlog:disable -XX:SharedArchiveFile="
                                + archive
                                + " -Dgongkai.cds="
                                + archive
                                + " -jar ");
        assertThat(trainings()).isEqualTo(1);
    }

    @Test
    @Tag("long")
    void anArchiveBelongsToOneBuildOfJava() throws Exception {
        trained("17.0.9", "jsa");
        Files.writeString(
                temporary.resolve("jdk/release"),
                "JAVA_RUNTIME_VERSION=\"25.0.1+8-LTS\"\nJAVA_VERSION=\"25.0.1\"\n");
        Path archive = trained("25.0.1+8-LTS", "aot");
        assertThat(launch("forms").out().get(0))
                .contains(" -XX:AOTCache=" + archive + " -Dgongkai.aot=" + archive + " -jar ");
    }

    @Test
    @Tag("long")
    void aNewJarHasANewArchive() throws Exception {
        Path archive = trained("17.0.9", "jsa");
        Files.setLastModifiedTime(home.resolve("src/main/java/A.java"), NEW);
        assertThat(launch("forms").out().get(0)).doesNotContain("SharedArchiveFile");
        assertThat(archive).doesNotExist();
        trained("17.0.9", "jsa");
        Files.setLastModifiedTime(archive, OLD);
        assertThat(launch("forms").out().get(0)).doesNotContain("SharedArchiveFile");
        assertThat(trainings()).isEqualTo(2);
    }

    @Test
    void aJavaThatMakesNoArchiveIsAskedOnceAndSaysNothing() throws Exception {
        withSamples(JAVA);
        Ended first = launch("extract", "a");
        assertThat(first.out()).hasSize(2);
        await(home.toRealPath().resolve("target/gongkai-17.0.9.jsa"));
        Ended second = launch("extract", "a");
        assertThat(second.out().get(0)).doesNotContain("SharedArchiveFile", "-Xlog");
        assertThat(home.resolve("target/gongkai-17.0.9.jsa")).isEmptyFile();
    }

    @Test
    void oneRunTrainsAtATimeAndNoOtherIsHeldUp() throws Exception {
        withSamples(WRITING_JAVA);
        Files.createDirectories(home.resolve("target/gongkai-17.0.9.jsa.lock"));
        assertThat(launch("extract", "a").err()).hasSize(1);
        assertThat(launch("extract", "a").err()).isEmpty();
        assertThat(temporary.resolve("calls.java")).doesNotExist();
    }

    @Test
    void aPackageRunsItsJarWithItsJavaAndNeverBuilds() throws Exception {
        Path packed = packed();
        LauncherTools.program(
                packed.resolve("java/bin/java"), JAVA.replace("java $*", "own java $*"));
        Files.writeString(packed.resolve("java/release"), "JAVA_VERSION=\"17.0.2\"\n");
        Ended ended = start(packed.resolve("gongkai"), Map.of(), "forms");
        assertThat(ended.out().get(0))
                .startsWith("own java ")
                .endsWith("-jar " + packed.toRealPath() + "/lib/gongkai-1.2.3.jar forms");
        assertThat(ended.code()).isEqualTo(42);
        assertThat(temporary.resolve("calls")).doesNotExist();
    }

    @Test
    void theArchiveOfAPackageLiesBesideItsJarOrWithThePerson() throws Exception {
        Path packed = packed();
        LauncherTools.program(temporary.resolve("jdk/bin/java"), WRITING_JAVA);
        Files.createDirectories(packed.resolve("samples"));
        Files.writeString(packed.resolve("samples/a.txt"), "报告");
        start(packed.resolve("gongkai"), Map.of(), "start");
        await(packed.resolve("lib/gongkai-1.2.3-17.0.9.jsa"));
        Files.delete(packed.resolve("lib/gongkai-1.2.3-17.0.9.jsa"));
        String launcher = Files.readString(packed.resolve("gongkai"));
        // Root may write everywhere, so the question itself is answered.
        Files.writeString(
                packed.resolve("gongkai"), launcher.replace("[ -w \"$ready\" ]", "false"));
        Map<String, String> person = Map.of("HOME", temporary.resolve("家").toString());
        start(packed.resolve("gongkai"), person, "extract", "a");
        Path archive = temporary.resolve("家/.cache/gongkai/gongkai-1.2.3-17.0.9.jsa");
        await(archive);
        assertThat(start(packed.resolve("gongkai"), person, "extract", "a").out().get(0))
                .contains(" -XX:SharedArchiveFile=" + archive + " ");
    }

    @Test
    void theClassesThatTheLaunchersNameAreThere() throws Exception {
        for (String launcher : List.of("gongkai", "gongkai.cmd")) {
            List<String> classes =
                    Pattern.compile("org(?:\\.\\w+)+")
                            .matcher(Files.readString(Path.of(launcher)))
                            .results()
                            .map(MatchResult::group)
                            .filter(name -> name.startsWith("org.gongkai."))
                            .distinct()
                            .toList();
            assertThat(classes).as(launcher).isNotEmpty();
            for (String name : classes) {
                assertThat(Class.forName(name).getMethod("main", String[].class)).isNotNull();
            }
        }
    }

    /** The launcher as it lies in a package. */
    private Path packed() throws IOException {
        Path packed = temporary.resolve("新 包");
        Files.createDirectories(packed.resolve("lib"));
        Files.writeString(packed.resolve("lib/gongkai-1.2.3.jar"), "jar");
        Files.copy(Path.of("gongkai"), packed.resolve("gongkai"));
        return packed;
    }

    /** Runs until there is an archive. */
    private Path trained(String version, String kind) throws Exception {
        withSamples(WRITING_JAVA);
        launch("extract", "a");
        Path archive = home.toRealPath().resolve("target/gongkai-" + version + "." + kind);
        await(archive);
        return archive;
    }

    private void withSamples(String java) throws IOException {
        LauncherTools.program(temporary.resolve("jdk/bin/java"), java);
        Files.createDirectories(home.resolve("samples"));
        Files.writeString(home.resolve("samples/a.txt"), "报告");
    }

    private static void await(Path file) throws InterruptedException {
        for (int tenths = 0; tenths < 200 && Files.notExists(file); tenths++) {
            Thread.sleep(100);
        }
        assertThat(file).exists();
    }

    private int trainings() throws IOException {
        return Files.readAllLines(temporary.resolve("calls.java")).size();
    }

    private Ended launch(String... args) throws Exception {
        return start(home.resolve("gongkai"), Map.of(), args);
    }

    private Ended start(Path launcher, Map<String, String> more, String... args) throws Exception {
        return end(begin(launcher, more, args));
    }

    private Process begin(Path launcher, Map<String, String> more, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", temporary.resolve("bin").toString());
        environment.put("JAVA_HOME", temporary.resolve("jdk").toString());
        environment.put("CALLS", temporary.resolve("calls").toString());
        environment.putAll(more);
        return builder.start();
    }

    private static Ended end(Process process) throws Exception {
        List<String> out = lines(process.getInputStream().readAllBytes());
        List<String> err = lines(process.getErrorStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private int builds() throws IOException {
        return Files.readAllLines(temporary.resolve("calls")).size();
    }

    private record Ended(int code, List<String> out, List<String> err) {}
}
