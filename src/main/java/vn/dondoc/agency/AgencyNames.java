package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the bodies and groups of bodies that a text names, by the register of the day and by the way such names are built. */
public final class AgencyNames {

    private final AgencyTrie register;
    private final NameWords vocabulary = new NameWords();

    /** With the register that the program brings along. */
    public AgencyNames() {
        this(RegisterFile.shipped());
    }

    public AgencyNames(List<Agency> register) {
        this.register = new AgencyTrie(register);
    }

    /** Offsets of the result are those of {@code text}; mentions do not overlap. {@code on} is the document's date, null where unknown. */
    public List<AgencyMention> in(String text, int from, int to, @Nullable LocalDate on) {
        return new NameScan(text, Words.of(text, from, to), register, vocabulary, on).all();
    }
}
