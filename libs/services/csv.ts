/**
 * What Excel in Portugal opens by itself: UTF-8 with a mark, cells parted by `;`, lines ended by CR LF. No kept library
 * neutralises a formula behind a `;` and gives the text back again, so these few lines are ours.
 */
export const csvMark = '\uFEFF';

/** How a cell starts that a spreadsheet would run, after any apostrophes of ours; full-width signs count. */
const formula = /(^|;)(?='*[=+\-@\t\r\n\0＝＋－＠])/g;

/** One line. What would be a formula gets an apostrophe before it, at the start of the cell and after each `;` in it. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => quote(neutralise(String(cell ?? '')))).join(';')}\r\n`;
}

/** The text of a cell without what was put before formulas. */
export function restore(cell: string): string {
  return cell.replace(/(^|;)'(?='*[=+\-@\t\r\n\0＝＋－＠])/g, '$1');
}

function neutralise(text: string): string {
  return text.replace(formula, "$1'");
}

function quote(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
