package explor.knowledge.match;

import explor.knowledge.index.Shelf;
import explor.knowledge.text.Concepts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Records of one kind on a shelf, found by what they are about. What is written is found by the
 * next search. Thread-safe.
 *
 * @param <T> the record
 */
final class ProfileIndex<T> {
  /** Hits beyond those that are wanted are not counted: that lets whole blocks be skipped. */
  private static final int COUNTED = 1;

  private static final int MANY = 1_000;

  /** So many times the wanted records are looked at for those that keep the rules. */
  private static final int WIDER = 4;

  /** So many times more, when few of those keep the rules. */
  private static final int WIDEST = 8 * WIDER;

  /** The part of the wanted records that is enough: they are several times those shown. */
  private static final int ENOUGH = 3;

  /**
   * A record found.
   *
   * @param score above 0
   */
  record Hit<T>(T one, double score) {}

  private final Shelf shelf;
  private final Profile<T> profile;
  private final ProfileDocument<T> documents;
  private final ProfileQuery queries;

  ProfileIndex(Shelf shelf, Concepts concepts, Profile<T> profile) {
    this.shelf = shelf;
    this.profile = profile;
    this.documents = new ProfileDocument<>(profile, concepts);
    this.queries = new ProfileQuery(documents, concepts);
  }

  /** Adds these, replacing those with the same id; found once this returns. */
  void put(String origin, List<T> all) {
    shelf.write(writer -> write(writer, origin, all));
  }

  /** Many are cut into words on all processors. */
  private void write(IndexWriter writer, String origin, List<T> all) throws IOException {
    boolean blank = writer.getDocStats().maxDoc == 0;
    Set<String> ids = all.stream().map(profile::id).collect(Collectors.toSet());
    boolean distinct = ids.size() == all.size();
    try {
      (distinct && all.size() > MANY ? all.parallelStream() : all.stream())
          .forEach(one -> write(writer, origin, one, blank && distinct));
    } catch (UncheckedIOException e) {
      throw new IOException("a document could not be written", e);
    }
  }

  /**
   * @param first whether nothing with this id can be there
   */
  private void write(IndexWriter writer, String origin, T one, boolean first) {
    try {
      if (first) {
        writer.addDocument(documents.of(origin, one));
      } else {
        writer.updateDocument(id(profile.id(one)), documents.of(origin, one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Term id(String id) {
    return documents.term("id", id);
  }

  void remove(Collection<String> ids) {
    shelf.write(writer -> writer.deleteDocuments(ids.stream().map(this::id).toArray(Term[]::new)));
  }

  /** Makes these the only ones of their origin. What is there already, just so, is not written. */
  void replace(String origin, List<T> all) {
    Map<String, Integer> there = kept(origin);
    shelf.write(
        writer -> {
          Set<String> gone = new HashSet<>(there.keySet());
          List<T> changed = new ArrayList<>();
          for (T one : all) {
            String id = profile.id(one);
            gone.remove(id);
            Integer kept = there.get(id);
            if (kept == null || kept != new BytesRef(profile.bytes(one)).hashCode()) {
              changed.add(one);
            }
          }
          write(writer, origin, changed);
          writer.deleteDocuments(gone.stream().map(this::id).toArray(Term[]::new));
        });
  }

  /** Ids of an origin, each with a hash of its record. */
  private Map<String, Integer> kept(String origin) {
    return shelf.search(
        searcher -> {
          Map<String, Integer> kept = new HashMap<>();
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum docs =
                leaf.reader().postings(documents.term("origin", origin), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            BinaryDocValues records = DocValues.getBinary(leaf.reader(), documents.name("record"));
            while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
              if ((live == null || live.get(docs.docID())) && records.advanceExact(docs.docID())) {
                BytesRef bytes = records.binaryValue();
                kept.put(profile.id(read(bytes)), bytes.hashCode());
              }
            }
          }
          return kept;
        });
  }

  private T read(BytesRef bytes) {
    return profile.read(bytes.bytes, bytes.offset, bytes.length);
  }

  /** How many records there are. */
  int size() {
    return shelf.search(searcher -> searcher.count(new FieldExistsQuery(documents.name("record"))));
  }

  /** The best records for a wish; what keeps the languages and days is decided in the index. */
  List<Hit<T>> search(ProfileQuery.Wish wish, int n) {
    return shelf.search(searcher -> hits(searcher, wish, n));
  }

  private List<Hit<T>> hits(IndexSearcher searcher, ProfileQuery.Wish wish, int n)
      throws IOException {
    List<ScoreDoc> byPlace = best(searcher, wish, n); // doc values are read forwards
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Hit<T>> hits = new ArrayList<>();
    int at = -1;
    BinaryDocValues records = DocValues.emptyBinary();
    for (ScoreDoc doc : byPlace) {
      int leaf = ReaderUtil.subIndex(doc.doc, leaves);
      if (leaf != at) {
        at = leaf;
        records = DocValues.getBinary(leaves.get(leaf).reader(), documents.name("record"));
      }
      if (records.advanceExact(doc.doc - leaves.get(leaf).docBase)) {
        hits.add(new Hit<>(read(records.binaryValue()), doc.score));
      }
    }
    return hits;
  }

  /**
   * The best for a wish, by their place in the index. In a big index the first half of the query
   * finds so many that enough of them keep the rules, and the other half is asked about those only.
   */
  private List<ScoreDoc> best(IndexSearcher searcher, ProfileQuery.Wish wish, int n)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Rules rules = queries.rules(wish);
    ProfileQuery.Halves halves = queries.halves(wish, searcher);
    if (halves.first().isPresent()) {
      for (int wider : new int[] {WIDER, WIDEST}) {
        int many = wider * n;
        ScoreDoc[] good =
            searcher.search(halves.first().get(), new TopScoreDocCollectorManager(many, COUNTED))
                .scoreDocs;
        if (good.length < many) {
          break; // there are few at all: the whole query finds whom this half does not
        }
        ScoreDoc[] kept = rules.keeping(byPlace(good), reader.leaves()).toArray(ScoreDoc[]::new);
        if (kept.length >= n / ENOUGH) {
          TopDocs top = new TopDocs(new TotalHits(kept.length, TotalHits.Relation.EQUAL_TO), kept);
          return byPlace(QueryRescorer.rescore(searcher, top, halves.rest(), 1, n).scoreDocs);
        }
      }
    }
    return byPlace(searcher.search(queries.of(wish, reader), rules.best(n, COUNTED)).scoreDocs);
  }

  private static List<ScoreDoc> byPlace(ScoreDoc[] found) {
    return Arrays.stream(found).sorted(Comparator.comparingInt(doc -> doc.doc)).toList();
  }
}
