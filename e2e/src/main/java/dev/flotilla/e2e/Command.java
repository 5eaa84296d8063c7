package dev.flotilla.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a program to its end, with a deadline. */
public final class Command {

    private Command() {}

    /**
     * What a program left behind.
     *
     * @param exitCode its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    public record Result(int exitCode, String out, String err) {
        /** Whether the exit code is 0. */
        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs a program.
     *
     * @param command the program and its arguments
     * @param environment variables beside those of this process
     * @param input what it reads from standard input; null for nothing
     * @param deadline how long it may take; it is ended after that
     * @throws IllegalStateException if it did not end in time
     * @throws UncheckedIOException if it cannot be started
     */
    public static Result run(
            List<String> command, Map<String, String> environment, @Nullable String input, Duration deadline) {
        try {
            // Files, not pipes: a program that leaves children behind would hold a pipe open for ever.
            Path out = Files.createTempFile("out", null);
            Path err = Files.createTempFile("err", null);
            Path in = Files.createTempFile("in", null);
            try {
                Files.writeString(in, input == null ? "" : input);
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("%s did not end within %d s; it wrote: %s %s"
                            .formatted(String.join(" ", command), deadline.toSeconds(), read(out), read(err)));
                }
                return new Result(process.exitValue(), read(out), read(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
                Files.delete(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
