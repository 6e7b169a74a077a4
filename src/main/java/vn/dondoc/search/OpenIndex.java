package vn.dondoc.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of the index while it is open: one that is broken, or of another form, is emptied and so begins again at position 0. */
record OpenIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
    private static final String POSITION = "position";
    private static final String FORM = "form";
    private static final int WRITTEN_AT_ONCE_MB = 64;

    static OpenIndex at(Path folder) {
        try {
            try {
                return opened(folder);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | EOFException
                    | FileNotFoundException
                    | NoSuchFileException e) {
                LOG.warn(
                        "The search index in {} cannot be read ({}); it is built again from the outbox",
                        folder,
                        e.toString());
                FileSystemUtils.deleteRecursively(folder);
                return opened(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenIndex opened(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        IndexWriter writer = null;
        try {
            dropOtherForm(directory);
            writer = new IndexWriter(directory, settings());
            if (!Fields.FORM.equals(kept(writer).get(FORM))) {
                writer.setLiveCommitData(
                        Map.of(FORM, Fields.FORM, POSITION, "0").entrySet());
                writer.commit();
            }
            return new OpenIndex(directory, writer, new SearcherManager(writer, new SearcherFactory()));
        } catch (IOException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /** Of another form even the order of the segments may differ, which no writer of today could go on with. */
    private static void dropOtherForm(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)
                && !Fields.FORM.equals(
                        SegmentInfos.readLatestCommit(directory).getUserData().get(FORM))) {
            for (var file : directory.listAll()) {
                directory.deleteFile(file);
            }
        }
    }

    /** A purge must leave nothing behind, so a single deleted directive is reason enough to write its segment anew. */
    private static IndexWriterConfig settings() {
        var merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(new Analyzers())
                .setMergePolicy(merging)
                .setIndexSort(Orders.NEWEST)
                .setCodec(new Lucene103Codec(Lucene103Codec.Mode.BEST_COMPRESSION))
                .setRAMBufferSizeMB(WRITTEN_AT_ONCE_MB);
    }

    long position() {
        return Long.parseLong(Objects.requireNonNull(kept(writer).get(POSITION)));
    }

    void commit(long position) throws IOException {
        writer.setLiveCommitData(
                Map.of(FORM, Fields.FORM, POSITION, String.valueOf(position)).entrySet());
        writer.commit();
    }

    /** Closes without writing anything more. */
    void abandon() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static Map<String, String> kept(IndexWriter writer) {
        var kept = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        return kept;
    }
}
