/** Text that is already safe HTML; everything else is escaped on its way in. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | readonly Html[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = strings.map((string, index) => string + render(parts[index] ?? ''));

  return new Html(filled.join(''));
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map((one) => one.text).join('');

  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
