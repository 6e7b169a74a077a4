package vn.dondoc.publication.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the site onto a WebDAV server: each file beside its place, then moved there over the older one. */
@Component
public class WebDavDelivery {

    public Parcel deliver(Parcel parcel) throws DeliveryFault, IOException {
        return parcel.by(() -> send(parcel));
    }

    private static String send(Parcel parcel) throws DeliveryFault, IOException {
        try (var web = new Web(parcel.target())) {
            String base = Objects.requireNonNull(parcel.target().address()).toString();
            return Remotes.bring(
                    parcel.site(), new Folder(web, base.endsWith("/") ? base : base + "/", new HashSet<>()));
        }
    }

    private record Folder(Web web, String base, Set<String> made) implements Remote {

        private static final int NOT_FOUND = 404;
        /** There is such a collection already. */
        private static final int NOT_ALLOWED = 405;

        @Override
        public Optional<byte[]> read(String path) throws DeliveryFault {
            HttpResponse<byte[]> answer = web.ask(web.request(at(path)).GET().build());
            return answer.statusCode() == NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(succeeded(answer).body());
        }

        @Override
        public void put(String path, byte[] bytes) throws DeliveryFault {
            int name = path.lastIndexOf('/') + 1;
            makeFolders(path.substring(0, name));
            String beside = path.substring(0, name) + ".dondoc-" + path.substring(name);
            succeeded(web.ask(web.request(at(beside))
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                    .build()));
            succeeded(web.ask(web.request(at(beside))
                    .method("MOVE", HttpRequest.BodyPublishers.noBody())
                    .header("Destination", at(path).toString())
                    .header("Overwrite", "T")
                    .build()));
        }

        @Override
        public void remove(String path) throws DeliveryFault {
            HttpResponse<byte[]> answer = web.ask(web.request(at(path)).DELETE().build());
            if (answer.statusCode() != NOT_FOUND) {
                succeeded(answer);
            }
        }

        private void makeFolders(String folder) throws DeliveryFault {
            for (int end = folder.indexOf('/'); end >= 0; end = folder.indexOf('/', end + 1)) {
                String one = folder.substring(0, end + 1);
                if (made.add(one)) {
                    HttpResponse<byte[]> answer = web.ask(web.request(at(one))
                            .method("MKCOL", HttpRequest.BodyPublishers.noBody())
                            .build());
                    if (answer.statusCode() != NOT_ALLOWED) {
                        succeeded(answer);
                    }
                }
            }
        }

        private URI at(String path) {
            return URI.create(base + path);
        }

        private static HttpResponse<byte[]> succeeded(HttpResponse<byte[]> answer) throws DeliveryFault {
            if (answer.statusCode() < 200 || answer.statusCode() >= 300) {
                throw DeliveryFault.refused(false, new IOException("HTTP " + answer.statusCode()));
            }
            return answer;
        }
    }
}
