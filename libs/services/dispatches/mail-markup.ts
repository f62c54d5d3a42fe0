export type Markup = { readonly markup: string };

/** A template in which everything but markup made by itself is escaped. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  const fill = (value: string | Markup | readonly Markup[]): string => {
    if (typeof value === 'string') return escape(value);

    return 'markup' in value ? value.markup : value.map((each) => each.markup).join('');
  };

  return { markup: parts.map((part, index) => part + fill(values[index] ?? '')).join('') };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
