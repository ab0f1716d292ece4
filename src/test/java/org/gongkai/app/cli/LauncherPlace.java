package org.gongkai.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The folders of a case.
 *
 * @param root all of them are below
 * @param tried what is tried there
 * @param name of the launcher
 * @param program name of Java's program
 */
record LauncherPlace(Path root, LauncherCase tried, String name, String program) {

    /** Leaves a jar where it is told to. */
    private static final String MAVEN =
            "#!/bin/sh\nfor a; do case $a in -Dgongkai.jar=*) echo jar >\"${a#*=}\" ;; esac; done\n";

    /** The same: its fifth argument, since an equals sign outside of quotes parts two. */
    private static final String MAVEN_CMD =
            "@echo off\r\nset \"JAR=%~5\"\r\necho jar >\"%JAR:~14%\"\r\nexit /b 0\r\n";

    /**
     * Makes them.
     *
     * @param java Java's program
     */
    void layOut(byte[] java) throws IOException {
        Files.createDirectories(home());
        Files.createDirectories(away());
        Files.createDirectories(path());
        Files.copy(Path.of(name), launcher());
        if (tried.there().startsWith("sources")) {
            Files.createDirectories(home().resolve("src/main"));
            Files.writeString(home().resolve("pom.xml"), "<project/>");
        }
        if (tried.hasMaven()) {
            String maven = name.replace("gongkai", "mvn");
            String script = name.endsWith(".cmd") ? MAVEN_CMD : MAVEN;
            LauncherTools.program(path().resolve(maven), script);
        } else if (tried.jar().isPresent()) {
            Files.createDirectories(jar().getParent());
            Files.writeString(jar(), "jar");
        }
        if (tried.own().isPresent()) {
            put(tried.own().get(), home().resolve("java"), java);
        }
        if (tried.home().isPresent()) {
            put(tried.home().get(), javaHome(), java);
        }
        if (tried.path().isPresent()) {
            put(tried.path().get(), path().getParent(), java);
        }
    }

    private void put(LauncherCase.Java which, Path folder, byte[] java) throws IOException {
        LauncherTools.program(folder.resolve("bin").resolve(program), java);
        if (!which.asked()) {
            Files.writeString(
                    folder.resolve("release"),
                    "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + which.version() + "\"\n");
        }
    }

    /** Where the launcher lies. */
    Path home() {
        return root.resolve(tried.folder());
    }

    Path launcher() {
        return home().resolve(name);
    }

    /** Where it is called from. */
    Path away() {
        return root.resolve("away");
    }

    /** The folder of the Java on the path, whether there is one or not. */
    Path path() {
        return root.resolve("path")
                .resolve(tried.path().map(LauncherCase.Java::folder).orElse("none"))
                .resolve("bin");
    }

    private Path javaHome() {
        return root.resolve("home")
                .resolve(tried.home().map(LauncherCase.Java::folder).orElse("none"));
    }

    Path jar() {
        return home().resolve(tried.jar().orElse("none"));
    }

    /** The Java that must be started: the first that is new enough. */
    Path java() {
        if (tried.own().isPresent()) {
            return home().resolve("java/bin").resolve(program);
        }
        Optional<LauncherCase.Java> there = tried.home().filter(LauncherCase.Java::isNewEnough);
        return there.isPresent()
                ? javaHome().resolve("bin").resolve(program)
                : path().resolve(program);
    }

    /** Where Java writes down how it was called. */
    Path calls() {
        return root.resolve("calls");
    }

    /** Where the launcher's output goes. */
    Path log(String which) {
        return root.resolve(which);
    }

    /**
     * The environment, but for PATH.
     *
     * @param named what the launcher's system calls a file
     */
    Map<String, String> variables(Function<Path, String> named) {
        Map<String, String> variables = new TreeMap<>();
        tried.home().ifPresent(java -> variables.put("JAVA_HOME", named.apply(javaHome())));
        variables.put("STUB_CALLS", named.apply(calls()));
        variables.put("STUB_CODE", tried.ends().isEmpty() ? "0" : tried.ends());
        variables.put("STUB_VERSION", tried.said());
        return variables;
    }
}
