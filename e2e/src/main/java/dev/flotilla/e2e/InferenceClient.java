package dev.flotilla.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A plain client of the Open Inference Protocol over REST, for one model. */
public final class InferenceClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(DEADLINE)
            .build();
    private final URI base;
    private final String model;

    /**
     * @param base scheme, host and port of the service
     * @param model name of the model, which is the InferenceService's
     */
    public InferenceClient(URI base, String model) {
        this.base = base;
        this.model = model;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param variant the variant that answered; empty where none is named
     * @param body the body
     */
    public record Answer(int status, String variant, String body) {

        /** The values of the first output; none where there is no output. */
        public double[] scores() {
            try {
                JsonNode data = JSON.readTree(body).path("outputs").path(0).path("data");
                double[] scores = new double[data.size()];
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = data.get(i).doubleValue();
                }
                return scores;
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + body, e);
            }
        }
    }

    /** Sends a request and waits for its answer. */
    public Answer infer(String body) {
        return inferAsync(body, null).join();
    }

    /**
     * Sends a request.
     *
     * @param body the request's JSON
     * @param unit the value of the header {@code x-user-id}; null for no such header
     * @return the answer, or an exception where none came
     */
    public CompletableFuture<Answer> inferAsync(String body, @Nullable String unit) {
        return post("/v2/models/" + model + "/infer", body, unit);
    }

    /** Sends a request to any path, and waits for its answer. */
    public Answer post(String path, String body) {
        return post(path, body, null).join();
    }

    private CompletableFuture<Answer> post(String path, String body, @Nullable String unit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(DEADLINE)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (unit != null) {
            request.header("x-user-id", unit);
        }
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(
                        response.statusCode(),
                        response.headers().firstValue("flotilla-variant").orElse(""),
                        response.body()));
    }

    @Override
    public void close() {
        http.close();
    }
}
