package explor.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One Lucene index with its only writer. What is written is found by the next search, long before
 * it is committed to disk. Thread-safe. Every method throws {@link BrokenIndex} when the files do
 * not allow what it is for.
 */
public final class Shelf implements AutoCloseable {
  /** What is written gathers in memory first: the more, the fewer segments are merged later. */
  private static final long BUFFER_MB =
      Math.clamp(Runtime.getRuntime().maxMemory() / (40L << 20), 16, 160);

  /** Segments up to so much are merged like ones of that size: one filing makes one of 10 KB. */
  private static final double SMALL_SEGMENT_MB = 1;

  /** A segment of this size is not written to disk before the next commit; so many may wait. */
  private static final double UNWRITTEN_MB = 2;

  private static final double MOST_UNWRITTEN_MB = 16;
  private static final long SMALL_BYTES = 64L << 20;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile boolean changed;

  private Shelf(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setSimilarity(new Likeness());
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setCommitOnClose(false);
    config.setMaxFullFlushMergeWaitMillis(0); // nobody who files waits for a merge
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setFloorSegmentMB(SMALL_SEGMENT_MB);
    merging.setForceMergeDeletesPctAllowed(0); // a purge leaves nothing, not just little
    config.setMergePolicy(merging);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, new Searchers());
  }

  /** An index that lives as long as the process. */
  public static Shelf inMemory() {
    try {
      return new Shelf(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new BrokenIndex("opening an index in memory", e);
    }
  }

  /**
   * Opens what was committed last in a folder; an empty index when there is nothing.
   *
   * @param folder made for its owner only, like the files in it
   */
  static Shelf in(Path folder) {
    try {
      PrivateDirectory directory = PrivateDirectory.open(folder);
      try {
        Shelf shelf =
            new Shelf(new NRTCachingDirectory(directory, UNWRITTEN_MB, MOST_UNWRITTEN_MB));
        directory.close(IndexWriter.WRITE_LOCK_NAME);
        return shelf;
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw new BrokenIndex("opening " + folder, e);
    }
  }

  /** What is done with a searcher. */
  @FunctionalInterface
  public interface Search<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  /** What is done with the writer. */
  @FunctionalInterface
  public interface Writing {
    void with(IndexWriter writer) throws IOException;
  }

  /** Runs a search on what is written by now. */
  public <T> T search(Search<T> search) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return search.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException | RuntimeException | InternalError e) {
      // InternalError: a mapped file became shorter under us
      throw new BrokenIndex("searching", e);
    }
  }

  /** Writes; found once this returns. */
  public void write(Writing writing) {
    try {
      changed = true;
      writing.with(writer);
      searchers.maybeRefreshBlocking();
    } catch (IOException | RuntimeException | InternalError e) {
      throw new BrokenIndex("writing", e);
    }
  }

  /** Puts on disk what was written, if anything was, keeping what was noted with it. */
  public void commit() {
    if (changed) {
      commit(noted());
    }
  }

  /**
   * Puts on disk what was written.
   *
   * @param notes found again by {@link #noted} after the next opening
   */
  public void commit(Map<String, String> notes) {
    try {
      changed = false;
      writer.setLiveCommitData(new HashMap<>(notes).entrySet());
      writer.commit();
    } catch (IOException | RuntimeException | InternalError e) {
      throw new BrokenIndex("committing", e);
    }
  }

  /** What was noted with the last commit. */
  public Map<String, String> noted() {
    Map<String, String> notes = new HashMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> notes.put(entry.getKey(), entry.getValue()));
    }
    return notes;
  }

  /**
   * Takes what was removed or replaced off the disk for good. Segments that hold such documents are
   * written anew, so this takes its time in a big index.
   */
  public void purge() {
    try {
      writer.forceMergeDeletes(true);
      commit(noted());
      searchers.maybeRefreshBlocking(); // lets go of the old files
      writer.deleteUnusedFiles();
    } catch (IOException | RuntimeException | InternalError e) {
      throw new BrokenIndex("purging", e);
    }
  }

  /** Looks whether the committed files are still there, at their full length. Quick. */
  public void look() {
    try {
      if (DirectoryReader.indexExists(directory)) {
        for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
          if (directory.fileLength(file) == 0) {
            throw new IOException(file + " is empty");
          }
        }
      } else if (!noted().isEmpty()) {
        throw new IOException("its files are gone");
      }
    } catch (IOException | RuntimeException e) {
      throw new BrokenIndex("looking", e);
    }
  }

  /** Whether reading all of it is nothing. */
  public boolean isSmall() {
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes < SMALL_BYTES;
    } catch (IOException | RuntimeException e) {
      throw new BrokenIndex("looking", e);
    }
  }

  /** Reads every byte and compares the checksums: about a second for a gigabyte. */
  public void verify() {
    search(
        searcher -> {
          List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
          for (LeafReaderContext leaf : leaves) {
            leaf.reader().checkIntegrity();
          }
          return leaves.size();
        });
  }

  /** Closes it; what was written since the last commit is put on disk before. */
  @Override
  public void close() {
    try {
      commit();
    } finally {
      abandon();
    }
  }

  /** Closes it without another word to the disk; that a broken one resists is no news. */
  public void abandon() {
    quietly(searchers::close);
    quietly(writer::rollback);
    quietly(directory::close);
  }

  private interface Closing {
    void run() throws IOException;
  }

  private static void quietly(Closing closing) {
    try {
      closing.run();
    } catch (IOException | RuntimeException | InternalError e) {
      return;
    }
  }

  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new Likeness());
      return searcher;
    }
  }
}
