package vn.dondoc.regulation;

import java.util.List;

/** Whose regulation it is, as it stands on its letters: the lines of the letterhead, the place of the date line, who signs. */
public record Authority(
        String name,
        Level level,
        String office,
        String place,
        List<String> letterhead,
        List<String> officeLetterhead,
        List<Signer> signers) {

    public Authority {
        letterhead = List.copyOf(letterhead);
        officeLetterhead = List.copyOf(officeLetterhead);
        signers = List.copyOf(signers);
    }

    /** The level of government that the authority is. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE
    }

    /** The lines above a signature, for example "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG". */
    public record Signer(String id, List<String> title) {

        public Signer {
            title = List.copyOf(title);
        }
    }
}
