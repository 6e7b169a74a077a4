package vn.dondoc.publication.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;

/** Requests to a place that is reached over HTTP, with the account of its settings. */
final class Web implements AutoCloseable {

    private final Target target;
    private final HttpClient client;
    private final String authorization;

    Web(Target target) throws IOException {
        this.target = target;
        this.client = HttpClient.newBuilder()
                .connectTimeout(target.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.authorization = authorization(target);
    }

    /** With a user a password; without one what lies in the file is a token. */
    private static String authorization(Target target) throws IOException {
        if (target.passwordFile() == null) {
            return "";
        }
        String secret = Files.readString(target.passwordFile()).strip();
        return target.user().isEmpty()
                ? "Bearer " + secret
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((target.user() + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(target.timeout());
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    /** Whatever the server answers but a refusal. */
    HttpResponse<byte[]> ask(HttpRequest request) throws DeliveryFault {
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw DeliveryFault.unreachable(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw DeliveryFault.unreachable(stopped);
        }
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            throw DeliveryFault.login(null);
        }
        if (status >= 500 || status == 408 || status == 423 || status == 429) {
            throw DeliveryFault.refused(true, null);
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
