export const security = {
  proof: {
    title: 'Confirme que é você',
    text: 'Esta operação pede a sua palavra-passe outra vez. Depois segue como a pediu.',
    submit: 'Confirmar',
  },
};
