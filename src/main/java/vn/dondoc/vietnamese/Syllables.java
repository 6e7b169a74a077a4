package vn.dondoc.vietnamese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Vietnamese from what only looks like letters, by asking of each word whether it could be a syllable of the language. */
public final class Syllables {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern NOT_QUALITY = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern CHECKED = Pattern.compile(".*(c|ch|p|t)$");
    private static final Set<String> ONSETS =
            words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");
    private static final Set<String> RHYMES = words("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
            o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oe oen oeo oet oong ooc
            oăc oăm oăn oăng oăt ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut
            uôc uôi uôm uôn uông uôt uê uêch uên uênh uêu uy uya uych uyên uyêt uyn uynh uyp uyt uyu
            uân uâng uât uây uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh yt
            """);

    private Syllables() {}

    /** The share of the text's words that could be Vietnamese syllables, 0 for a text without words. Short capitals (UBND) do not count. */
    public static double score(String text) {
        int words = 0;
        int valid = 0;
        var found = WORD.matcher(Vietnamese.nfc(text));
        while (found.find()) {
            String word = found.group();
            boolean syllable = isSyllable(word);
            if (syllable || !isAbbreviation(word)) {
                words++;
                valid += syllable ? 1 : 0;
            }
        }
        return words == 0 ? 0 : (double) valid / words;
    }

    /** The share of the text's letters that carry a mark: above a fifth in right Vietnamese, next to none in a junk text layer. */
    public static double marked(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long marked =
                text.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
        return letters == 0 ? 0 : (double) marked / letters;
    }

    /** Whether onset, rhyme and tone of the word go together. */
    public static boolean isSyllable(String word) {
        String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String bare = Vietnamese.nfc(NOT_QUALITY.matcher(parts).replaceAll(""));
        boolean sharpOrHeavy = parts.indexOf('\u0301') >= 0 || parts.indexOf('\u0323') >= 0;
        for (int cut = 0; cut <= Math.min(3, bare.length() - 1); cut++) {
            String onset = bare.substring(0, cut);
            String rhyme = bare.substring(cut);
            if ((onset.isEmpty() || ONSETS.contains(onset)) && RHYMES.contains(rhyme)) {
                return sharpOrHeavy || !CHECKED.matcher(rhyme).matches();
            }
        }
        return bare.equals("gi");
    }

    private static boolean isAbbreviation(String word) {
        return word.length() <= 6 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
