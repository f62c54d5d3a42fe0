import type { account as portuguese } from '../pt/account.ts';
import type { Words } from '../words.ts';

export const account: Words<typeof portuguese> = {
  account: {
    signIn: 'Sign in with your firm’s account',
    or: 'or',
    shortName: 'Short name of the firm',
    shortNameHint: 'It is under Security, and your firm’s administration knows it.',
    goOn: 'Continue',
    withPassword: 'Sign in with your password',
    title: 'Firm account',
    notLinked:
      'You can sign in to Prazo with the account you have at your firm, once you have linked it. Your password goes on working.',
    linkedSince:
      'Linked since {{date}}. When you sign in with it, the short name of the firm is {{shortName}}.',
    outdated:
      'The account you linked is with a provider that the firm no longer uses: it does not let you in any more. Unlink it and link the current one.',
    link: 'Link the account',
    unlink: 'Unlink the account',
    unlinkTitle: 'Unlink your firm’s account',
    unlinkText:
      'You can no longer sign in with it, and the sessions you opened with it end, this one too if it is one of them. Your password goes on working.',
    removed: 'Account unlinked.',
    outcomes: {
      unknown_firm:
        'There is no sign-in with a firm’s account for that name. Check the short name, or sign in with your password.',
      unavailable:
        'The provider of your firm’s accounts does not answer, or not as it should. Try again shortly; if it goes on, tell your firm’s administration.',
      expired:
        'The request took more than ten minutes, was used already or began in another browser. Start again.',
      refused:
        'The provider of your firm’s accounts did not confirm who you are. Start again; if it goes on, tell your firm’s administration.',
      unlinked:
        'This firm account is linked to nobody in Prazo. Sign in with your password and link it under Security.',
      second_factor:
        'Your firm asks a second factor of the account, and this time none was asked or none was shown. Tell your firm’s administration.',
      taken: 'This firm account is linked to somebody else already, or yours has one linked.',
      limit: 'Too many attempts. Wait a moment and try again.',
      code: 'Your firm confirmed who you are. The code of your two-step verification is still missing.',
      linked: 'Account linked. Next time you can sign in with your firm’s account.',
    },
  },
  provider: {
    title: 'Sign-in with the firm’s account',
    none: 'The people of the firm can sign in with the account they already have, for instance with Microsoft or Google. Register Prazo there as an OpenID Connect client, with the redirect address below, and enter here what you are given.',
    lead: 'Each person links their account once, under Security, and then signs in with the short name of the firm.',
    redirectUrl: 'Redirect address',
    copyRedirectUrl: 'Copy the redirect address',
    state: 'State',
    on: 'On',
    off: 'Off',
    twofold: 'The provider asks a second factor.',
    set: 'Set up',
    change: 'Change',
    issuer: 'Issuer',
    issuerHint: 'Exactly as the provider writes it, for instance https://accounts.google.com',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    clientSecretHint: 'Stored encrypted. It is not shown again.',
    clientSecretKept: 'Empty: the stored one stays, if issuer and ID are the same.',
    isOn: 'Let people sign in with the firm’s account',
    asksSecondFactor: 'The provider asks everybody a second factor',
    asksSecondFactorHint:
      'Only those of whom the provider says so (amr “mfa”) get in, and Prazo asks no other. Without this, Prazo asks its own of whoever has one.',
    saved: 'Saved. The provider answered as it should.',
    remove: 'Remove',
    removeTitle: 'Remove sign-in with the firm’s account',
    removeText:
      'Nobody signs in with it any more, and the sessions opened with it end at once, yours too if it is one of them. Passwords go on working.',
    removed: 'Sign-in with the firm’s account removed.',
    problems: {
      https: 'It has to begin with https://',
      unreachable:
        'This address could not be reached. It has to be public, answer within seconds and not redirect.',
      notProvider: 'This is not the address of an OpenID Connect provider.',
      otherName: 'The provider writes its issuer differently: {{issuer}}',
      incomplete:
        'The provider does not say where to sign in, where to fetch tokens or which keys it has, or not over https.',
      pkce: 'The provider does not offer PKCE with S256, which Prazo asks for.',
      signature:
        'The provider signs with neither RS256 nor ES256 (or 384, 512), which Prazo asks for.',
      query: 'Without “?” and “#”.',
    },
  },
};
