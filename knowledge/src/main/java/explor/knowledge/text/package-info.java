/**
 * Words made comparable: French analysis with folded accents, the domain's concepts in four
 * languages, SMS spelling. In: text. Out: words with their stem and the concepts they belong to.
 * Nothing here changes after it is built. Read {@link explor.knowledge.text.Words} first.
 */
@NullMarked
package explor.knowledge.text;

import org.jspecify.annotations.NullMarked;
