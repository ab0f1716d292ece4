package org.gongkai.app.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the documents, the time that is left, documents a second, and counts by status. */
final class BarDisplay extends Display {

    private static final int REFRESH_MS = 250;

    private final Console console;
    private final ProgressBar bar;

    BarDisplay(Console console) {
        this.console = console;
        this.bar =
                ProgressBar.builder()
                        .setTaskName("gongkai")
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(REFRESH_MS)
                        .setConsumer(new ConsoleProgressBarConsumer(console.err()))
                        .setSpeedUnit(ChronoUnit.SECONDS)
                        .showSpeed(
                                new DecimalFormat(
                                        "0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                        .build();
    }

    @Override
    void show() {
        bar.maxHint(total());
        bar.stepTo(done());
        bar.setExtraMessage(counts());
    }

    @Override
    public void stopped() {
        bar.close();
        console.say("Stopped. The same command goes on from here.");
    }

    @Override
    public void close() {
        bar.close();
    }
}
