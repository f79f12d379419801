import { domainOf, isPublicProvider, mailboxOf, type NotCountedReason } from '@sextant/contracts';

/** Somebody invited, as far as it matters for who counts. */
export interface InvitedPerson {
  readonly id: string;
  readonly email: string | null;
  /** Came in from a device where a member of the firm had signed in. */
  readonly onMemberDevice: boolean;
}

/** What is known of the firm that asks and of the client that is asked. */
export interface Surroundings {
  /** Addresses of the firm's owners, consultants and analysts. */
  readonly firmEmails: readonly string[];
  /** Addresses of everybody on the client's list of people. */
  readonly clientEmails: readonly string[];
}

/** How many distinct persons stand behind a list, and who of it adds none. */
export interface CountedPersons {
  readonly counted: number;
  readonly notCounted: readonly { readonly id: string; readonly reason: NotCountedReason }[];
}

/**
 * Counts distinct verified persons (docs/anonymity.md, other routes). A mailbox counts once. People without an address count
 * once together, and so do all at one domain that is neither the client's own nor a provider for everybody: whoever owns a
 * domain can make up as many addresses as they like. The client's own domain is the one of most people on its list, with
 * what lies below it; the firm's own never is. Members of the firm, and whoever came in from a member's device, do not count.
 */
export function countPersons(people: readonly InvitedPerson[], surroundings: Surroundings): CountedPersons {
  const firmMailboxes = new Set(surroundings.firmEmails.map(mailboxOf));
  const firmDomains = new Set(surroundings.firmEmails.map(domainOf).filter((domain) => !isPublicProvider(domain)));
  const own = ownDomain(surroundings.clientEmails, firmDomains);
  const known = new Set<string>();
  const notCounted: { id: string; reason: NotCountedReason }[] = [];
  for (const { id, email, onMemberDevice } of people) {
    const { key, reason } = onMemberDevice
      ? { key: null, reason: 'member_device' as const }
      : standing(email, firmMailboxes, firmDomains, own);
    if (key === null || known.has(key)) notCounted.push({ id, reason });
    else known.add(key);
  }
  return { counted: known.size, notCounted };
}

/** Under which name somebody counts, null for not at all; and why they do not if that name has been counted. */
function standing(
  email: string | null,
  firmMailboxes: ReadonlySet<string>,
  firmDomains: ReadonlySet<string>,
  own: string | null,
): { key: string | null; reason: NotCountedReason } {
  if (email === null) return { key: 'no address', reason: 'no_address' };
  const [mailbox, domain] = [mailboxOf(email), domainOf(email)];
  if (firmMailboxes.has(mailbox)) return { key: null, reason: 'firm_member' };
  if (firmDomains.has(domain)) return { key: `@${domain}`, reason: 'firm_domain' };
  const isOwn = own !== null && (domain === own || domain.endsWith(`.${own}`));
  if (isOwn || isPublicProvider(domain)) return { key: mailbox, reason: 'same_mailbox' };
  return { key: `@${domain}`, reason: 'other_domain' };
}

function ownDomain(emails: readonly string[], firmDomains: ReadonlySet<string>): string | null {
  const counts = new Map<string, number>();
  for (const mailbox of new Set(emails.map(mailboxOf))) {
    const domain = domainOf(mailbox);
    if (!isPublicProvider(domain) && !firmDomains.has(domain)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
