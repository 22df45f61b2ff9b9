/**
 * Lucene on disk, as something that may be lost at any time: a {@link explor.knowledge.index.Shelf}
 * is one index, {@link explor.knowledge.index.Shelves} the folder that keeps the one in use, {@link
 * explor.knowledge.index.Fingerprint} whether it still fits what it was made from. Knows nothing of
 * experts or needs. Whatever is wrong with the files comes out as {@link
 * explor.knowledge.index.BrokenIndex}; the answer is always to make the index again.
 */
@NullMarked
package explor.knowledge.index;

import org.jspecify.annotations.NullMarked;
