package vn.dondoc.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in the few words by which people know their own. */
final class Device {

    private static final int LONGEST = 300;
    private static final List<String> BROWSERS =
            List.of("Edg", "OPR", "CocCoc", "coc_coc_browser", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private Device() {}

    static String called(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return "";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        String said = browser.isEmpty() || system.isEmpty() ? userAgent : name(browser) + " · " + system;
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    private static String first(List<String> known, String userAgent) {
        return known.stream().filter(userAgent::contains).findFirst().orElse("");
    }

    private static String name(String browser) {
        return switch (browser) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "coc_coc_browser", "CocCoc" -> "Cốc Cốc";
            default -> browser;
        };
    }
}
