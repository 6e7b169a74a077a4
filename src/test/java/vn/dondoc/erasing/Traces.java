package vn.dondoc.erasing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.store.FSDirectory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word wherever it could lie: in the bytes of files, in what is packed inside them, in every column, in the index. */
record Traces(String word) {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    List<String> inFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(word) || isIn(file))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private boolean isIn(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return isIn(bytes) || isPackedIn(bytes) || isPrintedIn(bytes);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isIn(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return ENCODINGS.stream()
                .anyMatch(encoding -> text.contains(new String(word.getBytes(encoding), StandardCharsets.ISO_8859_1)));
    }

    private boolean isPackedIn(byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var inside = zip.readAllBytes();
                if (entry.getName().contains(word) || isIn(inside) || isPackedIn(inside)) {
                    return true;
                }
            }
        } catch (ZipException broken) {
            return false;
        }
        return false;
    }

    private boolean isPrintedIn(byte[] bytes) throws IOException {
        if (bytes.length < 5 || !new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return false;
        }
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).contains(word);
        }
    }

    /** As "table.column". */
    List<String> inTables(DataSource database) throws SQLException {
        var jdbc = JdbcClient.create(database);
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                var table = columns.getString("TABLE_NAME");
                var column = columns.getString("COLUMN_NAME");
                var rows = jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE CAST(" + column + " AS TEXT) LIKE :word")
                        .param("word", "%" + word + "%")
                        .query(Integer.class)
                        .single();
                if (rows > 0) {
                    found.add(table + "." + column);
                }
            }
        }
        return found;
    }

    /** As "field"; what was deleted but not merged away counts. The index lies in a folder below, whose name changes when it is built anew. */
    List<String> inIndex(Path folder) throws IOException {
        try (var below = Files.list(folder)) {
            var found = new ArrayList<String>();
            for (var one : below.filter(Files::isDirectory).toList()) {
                found.addAll(inFolder(one));
            }
            return found;
        }
    }

    private List<String> inFolder(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            for (var leaf : reader.leaves()) {
                for (var field : leaf.reader().getFieldInfos()) {
                    var terms = MultiTerms.getTerms(leaf.reader(), field.name);
                    if (terms != null) {
                        var each = terms.iterator();
                        for (var term = each.next(); term != null; term = each.next()) {
                            if (term.utf8ToString().contains(word.toLowerCase(Locale.ROOT))) {
                                found.add(field.name);
                            }
                        }
                    }
                }
                for (var i = 0; i < leaf.reader().maxDoc(); i++) {
                    for (var field : leaf.reader().storedFields().document(i)) {
                        if (String.valueOf(field.stringValue()).contains(word)) {
                            found.add("stored " + field.name());
                        }
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }
}
