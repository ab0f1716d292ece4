package org.gongkai.reading.source.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnginesTest {

    private final Engines two = new Engines(Path.of("no data are needed"), 2);

    @Test
    void whatFindsNoMemoryBesideOthersIsDoneAgainWhenTheyHaveEnded() throws Exception {
        CountDownLatch other = new CountDownLatch(1);
        CountDownLatch full = new CountDownLatch(1);
        AtomicInteger working = new AtomicInteger();
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(
                        () ->
                                use(
                                        () -> {
                                            working.incrementAndGet();
                                            full.countDown();
                                            await(other);
                                            working.decrementAndGet();
                                            return "first";
                                        }));
        await(full);
        CompletableFuture<String> second =
                CompletableFuture.supplyAsync(
                        () ->
                                use(
                                        () -> {
                                            if (working.get() > 0) {
                                                other.countDown();
                                                throw new OutOfMemoryError("beside others");
                                            }
                                            return "second";
                                        }));
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("second");
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("first");
    }

    @Test
    void whatFindsNoMemoryAloneFailsAndTheEnginesAreFreeAgain() throws IOException {
        assertThatThrownBy(() -> two.use(engine -> fail("too large")))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(two.<String>use(engine -> two.use(another -> another == engine ? "" : "both")))
                .isEqualTo("both");
    }

    private static String fail(String why) {
        throw new OutOfMemoryError(why);
    }

    private interface Step {
        String run();
    }

    private String use(Step step) {
        try {
            return two.use(engine -> step.run());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
