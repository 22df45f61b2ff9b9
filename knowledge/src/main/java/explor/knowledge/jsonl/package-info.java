/**
 * The measuring face: a JSON line in, a JSON line out, for matching, answering and searching. What
 * can't be read gives {@code {"error":…}} on its line, never an exception.
 */
@NullMarked
package explor.knowledge.jsonl;

import org.jspecify.annotations.NullMarked;
