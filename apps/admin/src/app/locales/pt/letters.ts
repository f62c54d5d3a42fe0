export const letters = {
  letters: {
    title: 'Cartas',
    none: 'Este procedimento não usa cartas.',
    note: 'As cartas mostram números completos: cada uma que se faz fica registada na auditoria. O que falta aparece nelas assinalado.',
    make: '{{name}} em {{format}}',
    missing: 'Falta: {{fields}}.',
  },
  letterhead: {
    title: 'Papel timbrado',
    address: 'Morada e contactos',
    addressHint:
      'Em linhas, como devem aparecer no cimo das cartas, por baixo do nome do escritório.',
    save: 'Guardar',
    saved: 'O papel timbrado ficou guardado.',
  },
};
