package vn.dondoc.reporting;

import java.util.List;

/** What stands above and below the text of a paper: "BÁO CÁO", what about, to whom, who receives it. {@code symbol} follows the number. */
public record Front(String type, String title, String symbol, List<String> addressees, List<String> recipients) {

    public Front {
        title = unbroken(title);
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
    }

    /** Nobody breaks a line between "tháng" and its number. */
    private static String unbroken(String title) {
        return title.replaceAll("(?<=tháng|quý|năm|tuần|ngày) (?=[0-9IV])", "\u00a0");
    }
}
