package vn.dondoc.archive;

import java.io.IOException;

/** Thrown when archived bytes no longer have the hash whose name they bear. */
public class DamagedOriginal extends IOException {

    DamagedOriginal(Sha256 expected, Sha256 found) {
        super("Archived original " + expected + " now has the hash " + found + ": restore it from a backup");
    }
}
