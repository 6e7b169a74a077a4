package vn.dondoc.reading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's worker processes, within the limits of {@code dondoc.reading}. */
@Configuration
class ReadingConfiguration {

    /** {@code memory-megabytes} of each worker, {@code seconds} without progress before a file is given up, {@code workers} side by side; the OCR program, its seconds for a page and its cores. */
    @ConfigurationProperties("dondoc.reading")
    record Settings(
            @DefaultValue("512") int memoryMegabytes,
            @DefaultValue("60") int seconds,
            @DefaultValue("2") int workers,
            @DefaultValue("tesseract") String ocrProgram,
            @DefaultValue("45") int ocrSeconds,
            @DefaultValue("2") int ocrCores) {}

    /** {@code files} and {@code megabytes} of all that is inside a file, {@code ratio} to its own size, {@code depth} of containers. */
    @ConfigurationProperties("dondoc.reading.unpack")
    record Unpacking(
            @DefaultValue("1000") int files,
            @DefaultValue("500") int megabytes,
            @DefaultValue("100") int ratio,
            @DefaultValue("200") int nameLength,
            @DefaultValue("3") int depth) {}

    @Bean
    UnpackLimits unpackLimits(Unpacking inside) {
        return new UnpackLimits(
                inside.files(), (long) inside.megabytes() << 20, inside.ratio(), inside.nameLength(), inside.depth());
    }

    @Bean
    OriginalReader originalReader(Settings settings) {
        return new OriginalReader(new ReadingLimits(
                settings.memoryMegabytes(),
                settings.seconds(),
                settings.workers(),
                settings.ocrProgram(),
                settings.ocrSeconds(),
                settings.ocrCores()));
    }
}
