/**
 * Files into records. In: the configuration folder. Out: records, and every fault as {@code
 * file:line: what}; a faulty line never stops the others from being checked, and no exception
 * leaves for bad input.
 */
@NullMarked
package explor.knowledge.load;

import org.jspecify.annotations.NullMarked;
