package vn.dondoc.publication.delivery;

import java.util.Optional;

/** A folder on another machine, in which a file can be put in the place of another at once. */
interface Remote {

    Optional<byte[]> read(String path) throws DeliveryFault;

    /** The file appears whole, or stays what it was. */
    void put(String path, byte[] bytes) throws DeliveryFault;

    void remove(String path) throws DeliveryFault;
}
