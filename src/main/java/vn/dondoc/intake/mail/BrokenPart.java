package vn.dondoc.intake.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The encoding of a part is damaged: the sender's fault, which no second attempt mends, and not that of our disk. */
class BrokenPart extends IOException {

    private static final long serialVersionUID = 1;

    BrokenPart(Throwable cause) {
        super("A part of a mail cannot be decoded", cause);
    }

    /** Tells faults of reading from those of writing what was read. */
    static final class Stream extends FilterInputStream {

        Stream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new BrokenPart(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException e) {
                throw new BrokenPart(e);
            }
        }
    }
}
