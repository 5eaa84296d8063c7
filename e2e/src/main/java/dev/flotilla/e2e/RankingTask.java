package dev.flotilla.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The real ranking task of {@code e2e/data/ranker}: queries, and the scores that LightGBM itself gives.
 *
 * @param queries the 50 queries, in the order of the file
 */
public record RankingTask(List<Query> queries) {

    /** How far a served score may be from LightGBM's. */
    public static final double TOLERANCE = 1e-5;

    private static final int FEATURES = 301;

    /**
     * One query: all its documents are one request.
     *
     * @param body the request in the Open Inference Protocol's JSON
     * @param scores LightGBM's score of each document, by version of the model
     */
    public record Query(String body, Map<String, double[]> scores) {

        /** The largest difference between an answer and LightGBM's scores; infinite if their number differs. */
        public double distance(String version, double[] answered) {
            double[] expected = scores.getOrDefault(version, new double[0]);
            if (expected.length != answered.length) {
                return Double.POSITIVE_INFINITY;
            }
            double largest = 0;
            for (int i = 0; i < expected.length; i++) {
                largest = Math.max(largest, Math.abs(expected[i] - answered[i]));
            }
            return largest;
        }
    }

    /** Reads the task from the checkout. */
    public static RankingTask read() {
        Path directory = Cluster.checkout().resolve("e2e/data/ranker");
        ObjectMapper json = new ObjectMapper();
        Map<String, List<Double>> scores = new HashMap<>();
        scores.put("1", scores(directory.resolve("ranker-v1.scores.txt")));
        scores.put("2", scores(directory.resolve("ranker-v2.scores.txt")));
        List<Query> queries = new ArrayList<>();
        int document = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(directory.resolve("requests.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode features = json.readTree(line).get("features");
                int documents = features.size();
                Map<String, double[]> expected = new HashMap<>();
                for (Map.Entry<String, List<Double>> version : scores.entrySet()) {
                    expected.put(
                            version.getKey(),
                            version.getValue().subList(document, document + documents).stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray());
                }
                document += documents;
                queries.add(new Query(body(json, features), Map.copyOf(expected)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RankingTask(List.copyOf(queries));
    }

    private static String body(ObjectMapper json, JsonNode features) {
        ObjectNode request = json.createObjectNode();
        ObjectNode input = request.putArray("inputs").addObject();
        input.put("name", "features").put("datatype", "FP32");
        input.putArray("shape").add(features.size()).add(FEATURES);
        ArrayNode data = input.putArray("data");
        features.forEach(row -> row.forEach(data::add));
        return request.toString();
    }

    private static List<Double> scores(Path file) {
        try {
            return Files.readAllLines(file).stream().map(Double::valueOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
