package org.gongkai.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.ToolVersion;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.fetch.Fetch;
import org.gongkai.bulk.fetch.FetchSettings;
import org.gongkai.bulk.fetch.FetchSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai fetch}: published reports from a list of addresses into web archives. */
@Command(
        name = "fetch",
        description = {
            "Gets published reports from a list of addresses into web archives.",
            "'gongkai extract' reads these. Pages in the list are looked through for links to",
            "yearly disclosure reports and their attachments. See docs/fetch.md."
        },
        exitCodeList = {
            "0:every address was got, now or before",
            "1:at least one was not; fetched.csv says why",
            "2:wrong usage",
            "3:the environment: no room, folder not writable, ..."
        },
        footer = {
            "  gongkai fetch https://www.example.org/report.pdf -o archive",
            "  gongkai fetch list.csv -o archive",
            "  gongkai fetch list.csv -o archive --contact me@example.org"
        })
final class FetchCommand extends CommandBase {

    @Parameters(
            paramLabel = "LIST.csv|URL",
            arity = "1..*",
            description =
                    "A list with a column url (also 网址), if there is a header, and optional columns"
                            + " agency and year; or addresses themselves.")
    private List<String> wanted;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "ARCHIVE",
            description = "Folder for pages-*.warc.gz, index.csv and fetched.csv.")
    private Path out;

    @Option(
            names = "--contact",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "Mail address or page of yours, told to the servers that are asked.")
    private String contact;

    @Option(
            names = "--delay",
            defaultValue = "1000",
            paramLabel = "MS",
            description = "Pause between requests to one host (default: ${DEFAULT-VALUE} ms).")
    private long delay;

    @Option(
            names = "--max-bytes",
            paramLabel = "BYTES",
            description = "Longest file that is taken (default: 100 MiB).")
    private long mostBytes = FetchSettings.MOST_BYTES;

    @Option(
            names = "--threads",
            defaultValue = "4",
            paramLabel = "N",
            description = "Addresses that are got at the same time (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--refresh",
            description = "Ask again for what is there, in case it has changed.")
    private boolean refresh;

    @Option(
            names = "--save-files",
            paramLabel = "DIR",
            description =
                    "Write what was got, by earlier runs too, as files as well: DIR/HOST/NAME~DIGEST.")
    private Optional<Path> files = Optional.empty();

    @Option(
            names = "--allow-private",
            description = "Ask also hosts that are not in the public net.")
    private boolean allowPrivate;

    @Option(names = "--any-port", description = "Ask also on other ports than 80 and 443.")
    private boolean anyPort;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary.")
    private boolean quiet;

    FetchCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InputException, OutputException {
        if (threads < 1 || mostBytes < 1 || delay < 0) {
            throw usage("--threads and --max-bytes want at least 1, --delay at least 0");
        }
        if (files.isPresent() && isWithin(files.get(), out)) {
            // There 'extract ARCHIVE' would read every report twice.
            throw usage("--save-files wants a folder outside of " + out);
        }
        FetchSettings settings =
                new FetchSettings(
                        ToolVersion.current(),
                        contact,
                        Duration.ofMillis(delay),
                        mostBytes,
                        threads,
                        allowPrivate,
                        anyPort,
                        refresh);
        Fetch fetch = new Fetch(out, settings);
        FetchSummary summary = execute(fetch);
        int saved = files.isPresent() ? fetch.saveFiles(files.get()) : 0;
        if (!quiet) {
            console.say(text(summary));
            console.say("Written to " + out + "; fetched.csv says what became of each address.");
            files.ifPresent(
                    folder -> console.say("In " + folder + " are " + saved + " files of it."));
        }
        return summary.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private FetchSummary execute(Fetch fetch) throws InputException, OutputException {
        try {
            return fetch.execute(list(), progress());
        } catch (IOException e) {
            throw new InputException(
                    "The list " + wanted.get(0) + " cannot be read: " + IoReason.of(e) + ".");
        }
    }

    /** The bytes of the list, or of one that has the addresses alone. */
    private byte[] list() throws IOException {
        if (wanted.stream().allMatch(FetchCommand::isAddress)) {
            return String.join("\n", wanted).getBytes(StandardCharsets.UTF_8);
        }
        if (wanted.size() > 1) {
            throw usage("Give one list, or addresses that begin with http:// or https://");
        }
        return Files.readAllBytes(Path.of(wanted.get(0)));
    }

    private static boolean isWithin(Path folder, Path other) {
        return folder.toAbsolutePath().normalize().startsWith(other.toAbsolutePath().normalize());
    }

    private static boolean isAddress(String text) {
        return text.matches("(?i)https?://.*");
    }

    private Fetch.Progress progress() {
        return (done, known, address, status) -> {
            if (!quiet) {
                console.say(done + "/" + known + " " + status.code() + " " + address);
            }
        };
    }

    private static String text(FetchSummary summary) {
        String noun = summary.total() == 1 ? " address: " : " addresses: ";
        return summary.total()
                + noun
                + summary.addresses().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().code())
                        .collect(Collectors.joining(", "));
    }
}
