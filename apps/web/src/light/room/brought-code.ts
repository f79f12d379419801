/** The code of the link, taken out of the address bar and the history at once: whoever looks at the device later finds none. */
function takeCode(): string {
  const code = location.hash.slice(1);
  if (code) history.replaceState(null, '', '/join');
  return code;
}

/** The code that the link brought; empty without one. */
export const broughtCode = takeCode();

// Another link in the same tab changes the fragment only: taken like the first.
addEventListener('hashchange', () => location.reload());
