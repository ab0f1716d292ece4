package org.gongkai.bulk.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a worker is started and how long it may think.
 *
 * @param line program and arguments
 * @param timeLimit the longest time for one document, or for one step through an archive
 * @param environment variables besides those of this process: what no list of processes may show
 * @param shift documents after which a fresh worker takes over
 */
public record WorkerCommand(
        List<String> line, Duration timeLimit, Map<String, String> environment, int shift) {

    /** After so many documents the optimising compiler would have paid. */
    private static final int SHORT_SHIFT = 900;

    /** What leaks, leaks no further, also where nobody can say how much memory a worker has. */
    private static final int LONG_SHIFT = 20_000;

    /** A short run is over before the optimising compiler has paid. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    /**
     * In thousands of documents much code is somewhat warm and little is hot. As Java is set, its
     * optimising compiler takes as long as the reading of two thousand documents; asked for later,
     * and to weave fewer methods into one, it makes nearly the same of what is hot in half the
     * time.
     */
    private static final List<String> STEADY =
            List.of(
                    "-XX:Tier4InvocationThreshold=40000",
                    "-XX:Tier4MinInvocationThreshold=4800",
                    "-XX:Tier4CompileThreshold=120000",
                    "-XX:Tier4BackEdgeThreshold=320000",
                    "-XX:MaxInlineLevel=9",
                    "-XX:FreqInlineSize=200");

    /** Deep nesting in documents needs more than the default of some systems. */
    private static final String STACK = "-Xss4m";

    private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";

    /** Copies the list. */
    public WorkerCommand {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /** A worker with the environment of this process. */
    public WorkerCommand(List<String> line, Duration timeLimit) {
        this(line, timeLimit, Map.of(), SHORT_SHIFT);
    }

    /** The same with more variables. */
    public WorkerCommand with(Map<String, String> variables) {
        return new WorkerCommand(line, timeLimit, variables, shift);
    }

    /** Without the values of the environment, which may be secret. */
    @Override
    public String toString() {
        return line + " within " + timeLimit;
    }

    /**
     * A worker on the Java machine and the classes of this process.
     *
     * @param memory heap in mebibytes; the process takes some 250 more
     * @param scratch a folder for what a crash leaves behind
     * @param timeLimit the longest time for one document
     * @param program main class and arguments
     */
    public static WorkerCommand onThisJava(
            int memory, Path scratch, Duration timeLimit, List<String> program) {
        String classes = System.getProperty("java.class.path");
        return onThisJava(memory, scratch, timeLimit, classes, program);
    }

    /**
     * A worker on the Java machine of this process, where its own class path is not the program's.
     *
     * @param classes the class path
     */
    public static WorkerCommand onThisJava(
            int memory, Path scratch, Duration timeLimit, String classes, List<String> program) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(
                List.of(
                        "-Xmx" + memory + "m",
                        STACK,
                        "-XX:+UseSerialGC",
                        QUICK,
                        "-XX:MaxMetaspaceSize=192m",
                        "-XX:ReservedCodeCacheSize=96m",
                        // No library may go on with half of what it wanted to load.
                        EXIT,
                        // Standard output is the pipe.
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-CreateCoredumpOnCrash",
                        // Counters for whoever watches, which Java keeps in /tmp otherwise.
                        "-XX:-UsePerfData",
                        "-XX:ErrorFile=" + scratch.resolve("crash-%p.log"),
                        // What programs that a worker starts leave behind goes with the run.
                        "-Djava.io.tmpdir=" + scratch,
                        "-Dfile.encoding=UTF-8",
                        "-Djava.awt.headless=true"));
        line.addAll(sharedClasses());
        line.addAll(List.of("-cp", classes));
        line.addAll(program);
        return new WorkerCommand(line, timeLimit);
    }

    /**
     * A worker for one document, of which another has died: memory that runs out costs what it was
     * wanted for, a page perhaps, as it does in a process that reads a single document.
     */
    public WorkerCommand forOne() {
        return new WorkerCommand(without(EXIT), timeLimit, environment, shift);
    }

    /** A worker for thousands of documents: starts more slowly, works faster and goes on longer. */
    public WorkerCommand forMany() {
        List<String> steady = new ArrayList<>(without(QUICK));
        steady.addAll(1, STEADY);
        return new WorkerCommand(steady, timeLimit, environment, LONG_SHIFT);
    }

    /** A process that mostly waits: it gives back the memory that it does not need. */
    public WorkerCommand forWaiting() {
        List<String> small = new ArrayList<>(line);
        small.addAll(1, List.of("-Xms24m", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30"));
        return new WorkerCommand(small, timeLimit, environment, shift);
    }

    private List<String> without(String option) {
        return line.stream().filter(each -> !each.equals(option)).toList();
    }

    /** The classes that the launcher has made ready for this process serve its workers too. */
    private static List<String> sharedClasses() {
        String cds = System.getProperty("gongkai.cds", "");
        String aot = System.getProperty("gongkai.aot", "");
        if (cds.isEmpty() && aot.isEmpty()) {
            return List.of();
        }
        String use = aot.isEmpty() ? "-XX:SharedArchiveFile=" + cds : "-XX:AOTCache=" + aot;
        return List.of("-Xlog:disable", use);
    }
}
