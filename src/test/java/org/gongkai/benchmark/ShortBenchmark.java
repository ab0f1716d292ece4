package org.gongkai.benchmark;

/**
 * The benchmarks of one document, of many and of a start on little, in less than a minute: each
 * against its floor in the same run. The build prints what comes out and asserts nothing.
 *
 * <p>The arguments are the jar, the folder of the test classes and a PDF file.
 */
public final class ShortBenchmark {

    private static final String DOCUMENTS = "300";

    private ShortBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param args the jar, the folder of the test classes, a PDF file
     */
    public static void main(String[] args) throws Exception {
        Goal.forget();
        ReadingBenchmark.main(new String[] {args[2]});
        StartBenchmark.main(new String[] {args[0], args[1], "5", "", args[2]});
        BulkBenchmark.main(new String[] {args[0], args[1], DOCUMENTS, "1", args[2]});
        Goal.print();
    }
}
