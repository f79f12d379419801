/** Signs that are not seen: soft hyphen, joiners, marks of direction, byte order mark, variation selectors, tags. */
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}/gu;

/** What stands around an address when it is copied from elsewhere. */
const OPENING = new Set(`<([{"'“”„‘’‚«» `);
const CLOSING = new Set(`>)]}"'“”‘’«»,;:. `);

const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"'.]+(?:\.[^\s@<>()[\]\\,;:"'.]+)+$/;
const LONGEST_ADDRESS = 254;
/** Of anything that is looked at: what is longer is no address anyway. */
const LONGEST_LOOK = 1_000;

/**
 * An address in the one form in which it is stored and found: the address alone, no signs that are not seen, one way to write each
 * letter, lower case, the domain as it stands in the network. What is no address stays recognisable as such.
 */
export function normalEmail(email: string): string {
  const seen = email.slice(0, LONGEST_LOOK).normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  const bare = withoutFrame(addressIn(seen)).replace(/\s*@\s*/g, '@');
  const at = bare.lastIndexOf('@');
  return at === -1 ? bare : `${bare.slice(0, at)}@${networkDomain(bare.slice(at + 1))}`;
}

/** Whether an address in its normal form can be written to. */
export function isEmail(email: string): boolean {
  return email.length <= LONGEST_ADDRESS && ADDRESS.test(email);
}

/** Of `Ida Berg <ida@client.example>` the part in brackets. */
function addressIn(written: string): string {
  const from = written.lastIndexOf('<');
  const to = written.indexOf('>', from + 1);
  return from !== -1 && to !== -1 && written.slice(from, to).includes('@') ? written.slice(from + 1, to) : written;
}

function withoutFrame(written: string): string {
  let address = written.trim();
  for (;;) {
    const before = address;
    while (address !== '' && OPENING.has(address[0]!)) address = address.slice(1);
    while (address !== '' && CLOSING.has(address.at(-1)!)) address = address.slice(0, -1);
    address = address.replace(/^(?:mailto|smtp):/, '').trim();
    if (address === before) return address;
  }
}

/** Letters beyond ASCII as name servers know them; what is no domain stays as it is. */
function networkDomain(domain: string): string {
  if (/^[\x20-\x7e]*$/.test(domain) || /[\s/?#:@%[\]\\]/.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

/** Mail for these domains reaches one mailbox wherever the dots are. */
const WITHOUT_DOTS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/** One mailbox under two names. */
const SAME_DOMAIN: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'protonmail.com': 'proton.me',
  'pm.me': 'proton.me',
};

/** Providers at which everybody can have a mailbox, but one that others cannot make up at will by one catch-all rule. */
const PUBLIC: ReadonlySet<string> = new Set(
  `aol.com arcor.de bigpond.com bluewin.ch comcast.net fastmail.com freenet.de free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net
   hey.com hotmail.com hotmail.de hotmail.fr hotmail.co.uk icloud.com laposte.net libero.it live.com mail.com mail.de mailbox.org
   msn.com o2.pl orange.fr outlook.com outlook.de posteo.de proton.me qq.com sfr.fr t-online.de tuta.com tutanota.com wanadoo.fr
   web.de wp.pl yahoo.com yahoo.co.jp yahoo.co.uk yahoo.de yahoo.fr yandex.ru ymail.com zoho.com 163.com 126.com`
    .trim()
    .split(/\s+/),
);

/** The domain of an address, in its one form; empty if there is none. */
export function domainOf(email: string): string {
  const written = normalEmail(email);
  const domain = written.slice(written.lastIndexOf('@') + 1).replace(/\.$/, '');
  return SAME_DOMAIN[domain] ?? domain;
}

/** Whether a domain is that of a provider for everybody. */
export function isPublicProvider(domain: string): boolean {
  return PUBLIC.has(domain);
}

/** The mailbox that an address reaches: two addresses with the same one are one person. Never to be written to. */
export function mailboxOf(email: string): string {
  const written = normalEmail(email);
  const domain = domainOf(written);
  const [name] = written
    .slice(0, Math.max(0, written.lastIndexOf('@')))
    .replaceAll('"', '')
    .split('+');
  return `${WITHOUT_DOTS.has(domain) ? name!.replaceAll('.', '') : name!}@${domain}`;
}
