package vn.dondoc.publication;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dondoc.publication.delivery.Target;

/** How the portal looks and where it is delivered to. config/dondoc.yaml explains each. */
@ConfigurationProperties("dondoc.portal")
public record PortalSettings(
        @DefaultValue("") String name,
        @Nullable Path arms,
        @DefaultValue("#a3161b") String colour,
        @DefaultValue("#0b4a8f") String linkColour,
        @DefaultValue("") String footer,
        @DefaultValue("") String contact,
        @DefaultValue("") String address,
        @DefaultValue("") String licence,
        @DefaultValue List<Target> targets) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s?#]+");

    /** WCAG AA for text on white. */
    private static final double LEAST_CONTRAST = 4.5;

    public PortalSettings {
        targets = List.copyOf(targets);
        readable("dondoc.portal.colour", colour);
        readable("dondoc.portal.link-colour", linkColour);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "dondoc.portal.address: \"%s\" không phải địa chỉ dạng https://congbo.tinh.gov.vn/"
                            .formatted(address));
        }
        address = address.isEmpty() || address.endsWith("/") ? address : address + "/";
        var names = new HashSet<String>();
        for (Target target : targets) {
            if (!names.add(target.name())) {
                throw new IllegalArgumentException(
                        "dondoc.portal.targets: hai nơi nhận cùng tên \"%s\"".formatted(target.name()));
            }
        }
    }

    /** As it is without any setting. */
    static PortalSettings none() {
        return new PortalSettings("", null, "#a3161b", "#0b4a8f", "", "", "", "", List.of());
    }

    private static void readable(String setting, String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("%s: \"%s\" không phải màu dạng #a3161b".formatted(setting, colour));
        }
        double contrast = 1.05 / (luminance(colour) + 0.05);
        if (contrast < LEAST_CONTRAST) {
            throw new IllegalArgumentException("%s: màu %s quá nhạt trên nền trắng (tương phản %.1f, cần %.1f)"
                    .formatted(setting, colour, contrast, LEAST_CONTRAST));
        }
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
