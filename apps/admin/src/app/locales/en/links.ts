import type { links as portuguese } from '../pt/links.ts';
import type { Words } from '../words.ts';

export const links: Words<typeof portuguese> = {
  links: {
    dead: 'This link is no good any more',
    deadInvitation:
      'The invitation was used, taken back or is too old. Ask whoever invited you for another.',
    deadReset: 'The link was used, replaced by another or is older than 30 minutes.',
    deadEmail: 'The link was used, replaced by another or is too old.',
    invitation: 'Invitation to {{firm}}',
    invitationLead: 'You join as {{role}}, with the address {{email}}.',
    name: 'Your name',
    passwordHint: 'At least 12 characters, hard to guess',
    joinHint: 'This address has a login already: sign in to accept',
    accept: 'Accept the invitation',
    recovery: 'Recover the password',
    recoveryLead:
      'Say with which address you sign in. We send you a link that is good for 30 minutes.',
    ask: 'Send the link',
    asked: 'If that address has a login, the link is on its way. Look into your spam folder too.',
    askAgain: 'Ask for another link',
    backToSignIn: 'Go to sign-in',
    newPassword: 'New password',
    newPasswordLead: 'All your sessions end. Then you sign in with the new password.',
    choose: 'Change the password',
    confirm: 'Confirm the address',
    confirmLead: 'This becomes the address with which you sign in to Prazo.',
    confirmed: 'Address confirmed',
    confirmedLead: 'From now on you sign in with the new address.',
    forgotten: 'I do not know my password',
  },
};
