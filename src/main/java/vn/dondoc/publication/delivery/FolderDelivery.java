package vn.dondoc.publication.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.publication.site.PlainFolder;

/** Copies the site into a folder, such as one that is mounted from the web server. */
@Component
public class FolderDelivery {

    /** A folder that is not there is one that is not mounted: it is not made. */
    public Parcel deliver(Parcel parcel) throws DeliveryFault, IOException {
        return parcel.by(() -> copy(parcel));
    }

    private static String copy(Parcel parcel) throws DeliveryFault {
        Path folder = Objects.requireNonNull(parcel.target().folder());
        try {
            if (!Files.isDirectory(folder)) {
                throw new IOException("No folder " + folder);
            }
            PlainFolder.Change change = new PlainFolder(folder).bring(parcel.site());
            if (!parcel.site().isWholeIn(folder)) {
                throw DeliveryFault.receipt();
            }
            return Remotes.receipt(parcel.site(), change.written(), change.removed());
        } catch (IOException failure) {
            throw DeliveryFault.folder(failure);
        }
    }
}
