/**
 * The secret behind the `#` of a mailed link. Taken out of the address bar when it is read, so that it stays in no history
 * and is copied with no address; read again (a component that mounts twice) it is still known.
 */
export function takeLinkToken(): string {
  const found = /^#([\w-]{43})$/.exec(window.location.hash)?.[1];
  if (found) {
    taken = found;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }

  return taken;
}

let taken = '';
