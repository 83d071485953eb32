package dev.pastgrant.ops.e2e.goldens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.pastgrant.ops.e2e.KeyCalls;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays the story on a node. */
final class Replay {
    /** What these answer depends on the last uses of keys. */
    private static final Set<String> ABOUT_USES =
            Set.of("GetAccessKeyLastUsed", "GenerateCredentialReport");

    private final GoldenFiles files;
    private final boolean isRecording;
    private final Path folder;
    private final Varying varying =
            new Varying(Set.of(StillNode.ACCOUNT, StillNode.ROOT.id()), StillNode.NOW);

    /**
     * Plays with these files.
     *
     * @param isRecording whether requests that are missing are made by the {@code aws} command
     * @param folder where that command runs
     */
    Replay(GoldenFiles files, boolean isRecording, Path folder) {
        this.files = files;
        this.isRecording = isRecording;
        this.folder = folder;
    }

    /** All calls, in the order of the story. */
    List<Played> on(StillNode node) throws IOException, InterruptedException {
        List<StoryCall> story = files.story();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (StoryCall call : story) {
            answers.add(answer(node, call));
        }
        Map<String, JsonNode> records = node.records();
        List<Played> played = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            HttpResponse<String> answer = answers.get(i);
            JsonNode record = records.getOrDefault(requestId(answer), NullNode.getInstance());
            learnIds(story.get(i).operation(), record);
            played.add(new Played(story.get(i), answer, record));
        }
        return played;
    }

    /** A text with names in the place of what differs from one run to the next. */
    String named(String text) {
        return varying.named(text);
    }

    private HttpResponse<String> answer(StillNode node, StoryCall call)
            throws IOException, InterruptedException {
        if (isRecording && !files.has(call, GoldenFiles.REQUEST)) {
            record(call);
        }
        if (ABOUT_USES.contains(call.operation())) {
            node.awaitLastUses();
        }
        KeptRequest request =
                KeptRequest.parse(files.read(call, GoldenFiles.REQUEST)).with(varying::filledValue);
        HttpResponse<String> answer = finished(node, call, request);
        varying.learn(call.operation(), "RequestId", requestId(answer));
        varying.learnFrom(call.operation(), answer.body());
        return answer;
    }

    /** The answer to a call, which is made again while the job that it asks for is in progress. */
    private HttpResponse<String> finished(StillNode node, StoryCall call, KeptRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = node.send(call.service(), signer(call), request);
        return answer.body().contains("<JobStatus>IN_PROGRESS<")
                ? finished(node, call, request)
                : answer;
    }

    private void record(StoryCall call) throws IOException, InterruptedException {
        List<String> words = call.command().stream().map(varying::filled).toList();
        KeptRequest request = TypedCommand.request(words, folder).with(varying::namedValue);
        files.write(call, GoldenFiles.REQUEST, request.text());
    }

    private KeyCalls signer(StoryCall call) {
        return call.signer().equals("root") ? StillNode.ROOT : varying.keys(call.signer());
    }

    private static String requestId(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
    }

    private void learnIds(String call, JsonNode record) {
        for (String field : List.of("eventID", "sharedEventID")) {
            if (record.has(field)) {
                varying.learn(call, field, record.get(field).textValue());
            }
        }
    }
}
