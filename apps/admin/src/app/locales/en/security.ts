import type { security as words } from '../pt/security.ts';
import type { Words } from '../words.ts';

export const security: Words<typeof words> = {
  proof: {
    title: 'Confirm that it is you',
    text: 'This needs your password once more. It then goes on as you asked.',
    submit: 'Confirm',
  },
};
