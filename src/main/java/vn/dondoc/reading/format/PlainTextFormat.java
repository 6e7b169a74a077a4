package vn.dondoc.reading.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.reading.Reading;
import vn.dondoc.reading.layout.Draft;
import vn.dondoc.reading.layout.LegacyText;
import vn.dondoc.reading.layout.Line;
import vn.dondoc.reading.layout.Markers;
import vn.dondoc.reading.layout.PageLayout;
import vn.dondoc.vietnamese.LegacyEncodings;
import vn.dondoc.vietnamese.Vietnamese;

/** Text files: either one line for each paragraph, or printed lines of some eighty columns, which are joined again. */
final class PlainTextFormat implements Format {

    private static final int LONGER_THAN_PRINT = 105;
    private static final Pattern WIDE_GAP = Pattern.compile("(?<=\\S)(\\s{4,}|\\t+)(?=\\S)");

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        Draft draft = new Draft();
        add(characters(Files.readAllBytes(file)), draft);
        return draft.finish(0);
    }

    static void add(String characters, Draft draft) {
        String text = decoded(characters, draft);
        if (isFlowing(text)) {
            flowing(text.lines().toList(), draft);
        } else {
            PageLayout.read(lines(text), false, draft);
        }
    }

    private static void flowing(List<String> lines, Draft draft) {
        int tables = 0;
        int i = 0;
        while (i < lines.size()) {
            int height = TabTable.height(lines, i);
            if (height > 0) {
                TabTable.addTo(draft, lines.subList(i, i + height), tables++);
            } else {
                draft.flowing(lines.get(i), 0, false);
            }
            i += Math.max(1, height);
        }
    }

    private static String decoded(String characters, Draft draft) {
        String text = Vietnamese.nfc(characters);
        if (!LegacyText.isConverted()) {
            return text;
        }
        return LegacyEncodings.of(text)
                .map(encoding -> {
                    draft.note(LegacyText.NOTE + encoding.title());
                    return encoding.decode(text);
                })
                .orElse(text);
    }

    static String characters(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0x1FD) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException notUtf8) {
            String western = new String(bytes, Charset.forName("windows-1252"));
            boolean combining = LegacyEncodings.of(western).isEmpty();
            return combining ? new String(bytes, Charset.forName("windows-1258")) : western;
        }
    }

    private static boolean isFlowing(String text) {
        long longLines = text.lines()
                .filter(line -> !WIDE_GAP.matcher(line).find())
                .mapToLong(String::length)
                .filter(n -> n > LONGER_THAN_PRINT)
                .sum();
        return longLines * 4 > text.length();
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int page = 1;
        int row = 0;
        for (String printed : text.split("\\R|(?<=\\f)", -1)) {
            if (printed.indexOf('\f') >= 0) {
                page++;
            }
            addPieces(printed.replace("\f", ""), page, row++, lines);
        }
        return lines;
    }

    private static void addPieces(String printed, int page, int row, List<Line> lines) {
        int from = 0;
        var gap = WIDE_GAP.matcher(printed);
        while (gap.find()) {
            if (Markers.isBare(printed.substring(from, gap.start()))) {
                continue;
            }
            add(printed, from, gap.start(), page, row, lines);
            from = gap.end();
        }
        add(printed, from, printed.length(), page, row, lines);
    }

    private static void add(String printed, int from, int to, int page, int row, List<Line> lines) {
        String piece = printed.substring(from, to);
        int left = from + piece.length() - piece.stripLeading().length();
        String words = piece.strip();
        if (!words.isEmpty()) {
            lines.add(new Line(page, words, left, left + words.length(), row, row + 1.0, false, 1));
        }
    }
}
