export const letters = {
  letters: {
    title: 'Letters',
    none: 'This procedure uses no letters.',
    note: 'Letters show numbers in full: each one that is made is on record in the audit. What is missing is marked in them.',
    make: '{{name}} as {{format}}',
    missing: 'Missing: {{fields}}.',
  },
  letterhead: {
    title: 'Letterhead',
    address: 'Address and contacts',
    addressHint: "In lines, as they stand on top of letters, under the firm's name.",
    save: 'Save',
    saved: 'The letterhead was saved.',
  },
};
