package org.gongkai.bulk.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.gongkai.base.disk.IoReason;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.bulk.archive.EntryVisitor;
import org.gongkai.model.PageListener;

/**
 * The worker's end of the pipe: does what it is told, one thing at a time, and ends at once when
 * the parent is gone.
 */
public final class WorkerLoop {

    private final Reading reading;
    private final ArchiveWalker archives;
    private final Wire wire;
    private final BlockingQueue<Message> orders = new LinkedBlockingQueue<>();

    /**
     * @param reading reads documents
     * @param archives walks through archives
     * @param in from the parent
     * @param out to the parent; nobody else may write to it
     */
    public WorkerLoop(Reading reading, ArchiveWalker archives, InputStream in, OutputStream out) {
        this.reading = reading;
        this.archives = archives;
        this.wire = new Wire(in, out);
    }

    /**
     * Serves until the parent is gone; then the process ends.
     *
     * @throws IOException when the pipe breaks
     * @throws InterruptedException when the thread is interrupted
     */
    public void serve() throws IOException, InterruptedException {
        Thread listener = new Thread(this::listen, "orders");
        listener.setDaemon(true);
        listener.start();
        wire.send(new Message.Ready());
        while (true) {
            Message order = orders.take();
            if (order instanceof Message.Read read) {
                read(read);
            } else if (order instanceof Message.Walk walk) {
                walk(walk);
            }
        }
    }

    /** A thread of its own, so that the end of the parent is noticed in the middle of work. */
    private void listen() {
        try {
            while (true) {
                orders.add(wire.receive());
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void read(Message.Read order) throws IOException {
        try {
            Answer answer = reading.read(order.file(), order.seen(), order.opening(), new Pages());
            wire.send(new Message.Done(answer, reading.isSpent()));
        } catch (DeathException e) {
            throw new IOException(e);
        }
    }

    private void walk(Message.Walk order) throws IOException {
        try {
            archives.walk(order.file(), order.archive(), new Teller(order.skip()));
        } catch (IOException e) {
            // Of the pipe or of the spool folder; where the pipe is broken nobody hears it.
            wire.send(new Message.NoRoom(IoReason.of(e)));
        }
    }

    private void awaitNext() {
        try {
            orders.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a worker", e);
        }
    }

    /** Tells the parent of each page. */
    private final class Pages implements PageListener {

        @Override
        public void page(int number) {
            tell(new Message.Alive(number, false));
        }

        @Override
        public void picture(int number) {
            tell(new Message.Alive(number, true));
        }
    }

    private void tell(Message.Alive alive) {
        try {
            wire.send(alive);
        } catch (IOException e) {
            throw new IllegalStateException("the parent is gone", e);
        }
    }

    private void alive() throws IOException {
        wire.send(new Message.Alive(0, false));
    }

    /** Tells the parent of each entry and waits until it has been taken. */
    private final class Teller implements EntryVisitor {

        private final int skip;
        private int seen;

        Teller(int skip) {
            this.skip = skip;
        }

        @Override
        public void visit(ArchiveEntry entry) throws IOException {
            seen++;
            if (seen > skip) {
                wire.send(new Message.Entry(entry));
                awaitNext();
            } else if (entry instanceof ArchiveEntry.Document document) {
                Files.deleteIfExists(document.file());
                WorkerLoop.this.alive();
            }
        }

        @Override
        public void alive() throws IOException {
            WorkerLoop.this.alive();
        }
    }
}
