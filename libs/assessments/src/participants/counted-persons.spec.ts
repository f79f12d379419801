import { describe, expect, it } from '@jest/globals';

import { countPersons, type InvitedPerson } from './counted-persons.js';

const FIRM = ['owner@firm.example', 'analyst@gmail.com'];

function counted(emails: readonly (string | null)[], clientEmails = emails.flatMap((email) => email ?? [])) {
  const people = emails.map((email, i): InvitedPerson => ({ id: String(i), email, onMemberDevice: false }));
  const { counted: n, notCounted } = countPersons(people, { firmEmails: FIRM, clientEmails });
  return [n, ...notCounted.map(({ id, reason }) => `${id} ${reason}`)];
}

const staff = (n: number) => Array.from({ length: n }, (_, i) => `person${i}@client.example`);

describe('who counts towards the minimum of an anonymous wave', () => {
  it('one mailbox counts once, however it is written', () => {
    expect(counted(['ann@client.example', 'Ann+2@client.example', 'a.b@gmail.com', 'ab@googlemail.com'])).toEqual([
      2,
      '1 same_mailbox',
      '3 same_mailbox',
    ]);
  });

  it('people without an address count once together', () => {
    expect(counted([...staff(3), null, null, null])).toEqual([4, '4 no_address', '5 no_address']);
  });

  it('addresses at a domain that is not the client’s count once together, public providers one by one', () => {
    const others = ['a@catchall.example', 'b@catchall.example', 'c@web.de', 'd@web.de', 'e@lab.client.example'];
    expect(counted([...staff(3), ...others])).toEqual([7, '4 other_domain']);
  });

  it('nobody of the firm counts, and its domain counts once though most addresses lie there', () => {
    const firm = Array.from({ length: 9 }, (_, i) => `puppet${i}@firm.example`);
    expect(counted(['one@client.example', 'owner@firm.example', 'ana.lyst@gmail.com', ...firm])[0]).toBe(2);
  });

  it('the client’s own domain is that of its list of people, not that of those invited', () => {
    const puppets = Array.from({ length: 9 }, (_, i) => `p${i}@catchall.example`);
    expect(counted([...staff(1), ...puppets], [...staff(40), ...puppets])[0]).toBe(2);
  });

  it('whoever came in from a member’s device does not count', () => {
    const people = staff(2).map((email, i) => ({ id: String(i), email, onMemberDevice: i === 1 }));
    expect(countPersons(people, { firmEmails: FIRM, clientEmails: staff(2) })).toEqual({
      counted: 1,
      notCounted: [{ id: '1', reason: 'member_device' }],
    });
  });
});
