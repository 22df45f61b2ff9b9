/**
 * Cases on their way out of the desk: tables for a spreadsheet, lines of JSON, and the monthly
 * figures for funders. In: stored cases. Out: text or bytes. What people typed never becomes a
 * formula, and no figure stands for fewer than five cases. Read {@link
 * explor.bot.desk.export.CaseTable} first.
 */
@NullMarked
package explor.bot.desk.export;

import org.jspecify.annotations.NullMarked;
