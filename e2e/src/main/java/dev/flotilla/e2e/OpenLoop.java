package dev.flotilla.e2e;

import dev.flotilla.e2e.InferenceClient.Answer;
import dev.flotilla.e2e.RankingTask.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends the real queries at a fixed rate, whether answers come or not, and times each from the moment it was
 * meant to be sent; so a server that stalls cannot slow down the client and look well.
 */
public final class OpenLoop {

    private static final Duration LAST_ANSWER = Duration.ofSeconds(20);

    private OpenLoop() {}

    /**
     * What became of the requests.
     *
     * @param sent how many were sent
     * @param failures what went wrong, a line for each request without a right answer
     * @param byVariant how many each variant answered
     * @param latencies from the intended send to the answer, in nanoseconds, in ascending order
     */
    public record Report(int sent, List<String> failures, Map<String, Integer> byVariant, List<Long> latencies) {

        /** The latency in milliseconds that a share of the answers did not exceed. */
        public double percentile(double percent) {
            if (latencies.isEmpty()) {
                return Double.NaN;
            }
            int index = (int) Math.ceil(percent / 100 * latencies.size()) - 1;
            return latencies.get(Math.max(0, index)) / 1e6;
        }

        @Override
        public String toString() {
            return "%d sent, %d failed%s; by variant %s; p50 %.1f ms, p99 %.1f ms"
                    .formatted(
                            sent,
                            failures.size(),
                            failures.isEmpty() ? "" : " (first: " + failures.getFirst() + ")",
                            byVariant,
                            percentile(50),
                            percentile(99));
        }
    }

    private record Outcome(@Nullable String failure, String variant, long nanos) {}

    /**
     * Runs the load and waits for the last answer. A score that is not LightGBM's counts as a failure.
     *
     * @param client where to send
     * @param task the queries, sent in turn
     * @param perSecond requests a second
     * @param count how many to send
     * @param versions the model's version of each variant, to know the right scores
     */
    public static Report run(
            InferenceClient client, RankingTask task, int perSecond, int count, Map<String, String> versions) {
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> pending = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long intended = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            for (long wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            Query query = task.queries().get(i % task.queries().size());
            pending.add(client.inferAsync(query.body(), null)
                    .handle((answer, failure) -> outcomes.add(new Outcome(
                            failure == null ? judge(answer, query, versions) : failure.toString(),
                            answer == null ? "" : answer.variant(),
                            System.nanoTime() - intended))));
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new))
                .orTimeout(LAST_ANSWER.toSeconds(), TimeUnit.SECONDS)
                .join();
        return report(count, outcomes);
    }

    private static @Nullable String judge(Answer answer, Query query, Map<String, String> versions) {
        if (answer.status() != 200) {
            return answer.status() + " " + answer.body();
        }
        String version = versions.get(answer.variant());
        if (version == null) {
            return "answered by an unknown variant '" + answer.variant() + "'";
        }
        double distance = query.distance(version, answer.scores());
        return distance <= RankingTask.TOLERANCE
                ? null
                : answer.variant() + " is " + distance + " away from LightGBM's scores";
    }

    private static Report report(int sent, Queue<Outcome> outcomes) {
        List<String> failures = new ArrayList<>();
        Map<String, Integer> byVariant = new TreeMap<>();
        List<Long> latencies = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            latencies.add(outcome.nanos());
            if (outcome.failure() != null) {
                failures.add(outcome.failure());
            } else {
                byVariant.merge(outcome.variant(), 1, Integer::sum);
            }
        }
        Collections.sort(latencies);
        return new Report(sent, failures, byVariant, latencies);
    }
}
