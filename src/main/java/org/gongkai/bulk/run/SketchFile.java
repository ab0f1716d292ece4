package org.gongkai.bulk.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;

/**
 * What is kept of each report of a collection, on the disk: those of a million would fill the
 * memory, and nearly all are looked at one after the other alone. First all are added, then they
 * are asked for. For one thread.
 */
final class SketchFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream bytes;
    private final OutputStream out;

    /** Where each begins. */
    private long[] starts = new long[1024];

    private int count;

    /** What is done with one or with several. */
    interface Taker<T> {
        void take(T sketches) throws OutputException;
    }

    /**
     * @param scratch a folder for them
     */
    SketchFile(Path scratch) throws OutputException {
        file = scratch.resolve("sketches.spool");
        bytes = Disk.opening(file, () -> Files.newOutputStream(file));
        out = new BufferedOutputStream(bytes, BUFFER);
    }

    void add(Sketch sketch) throws OutputException {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        byte[] encoded = Disk.opening(file, sketch::encoded);
        Disk.writing(file, () -> out.write(encoded));
        starts[count + 1] = starts[count] + encoded.length;
        count++;
    }

    /** All are added. */
    void finish() throws OutputException {
        Disk.writing(file, out::flush);
    }

    /** Gives all in their order. */
    void each(Taker<Sketch> taker) throws OutputException {
        Disk.writing(
                file,
                () -> {
                    try (DataInputStream in =
                            new DataInputStream(
                                    new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                        for (int i = 0; i < count; i++) {
                            taker.take(Sketch.read(in));
                        }
                    }
                });
    }

    /**
     * Gives the groups of two or more that have a key in common.
     *
     * @param key of one; what has an empty one is in no group
     */
    void groups(Function<Sketch, String> key, Taker<List<Sketch>> taker) throws OutputException {
        long[] places = places(key);
        try (FileChannel in =
                Disk.opening(file, () -> FileChannel.open(file, StandardOpenOption.READ))) {
            int from = 0;
            for (int i = 1; i <= places.length; i++) {
                if (i == places.length
                        || places[i] >> Integer.SIZE != places[from] >> Integer.SIZE) {
                    group(Arrays.copyOfRange(places, from, i), key, in, taker);
                    from = i;
                }
            }
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    /** The hash of the key and the number of each that has one, in this order. */
    private long[] places(Function<Sketch, String> key) throws OutputException {
        long[] places = new long[count];
        int[] filled = {0};
        int[] number = {0};
        each(
                sketch -> {
                    String its = key.apply(sketch);
                    if (!its.isEmpty()) {
                        places[filled[0]++] = (long) its.hashCode() << Integer.SIZE | number[0];
                    }
                    number[0]++;
                });
        long[] known = Arrays.copyOf(places, filled[0]);
        Arrays.sort(known);
        return known;
    }

    /** Those of one hash, which may have several keys. */
    private void group(
            long[] places, Function<Sketch, String> key, FileChannel in, Taker<List<Sketch>> taker)
            throws OutputException {
        if (places.length < 2) {
            return;
        }
        Map<String, List<Sketch>> groups = new LinkedHashMap<>();
        for (long place : places) {
            Sketch sketch = Disk.opening(file, () -> read((int) place, in));
            groups.computeIfAbsent(key.apply(sketch), its -> new ArrayList<>()).add(sketch);
        }
        for (List<Sketch> group : groups.values()) {
            if (group.size() > 1) {
                taker.take(group);
            }
        }
    }

    private Sketch read(int number, FileChannel in) throws IOException {
        ByteBuffer one = ByteBuffer.allocate((int) (starts[number + 1] - starts[number]));
        for (int read = 0; read >= 0 && one.hasRemaining(); ) {
            read = in.read(one, starts[number] + one.position());
        }
        return Sketch.read(new DataInputStream(new ByteArrayInputStream(one.array())));
    }

    @Override
    public void close() throws OutputException {
        Disk.writing(
                file,
                () -> {
                    // Not the buffer: it would try to write what a full disk has just refused.
                    bytes.close();
                    Files.deleteIfExists(file);
                });
    }
}
