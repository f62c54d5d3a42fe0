/** Every sentence shown to a person exists in European Portuguese and in English. */
export type Text = { readonly pt: string; readonly en: string };

export type Locale = keyof Text;
