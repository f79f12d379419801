import { describe, expect, it } from '@jest/globals';

import { domainOf, isPublicProvider, mailboxOf, normalEmail } from './mailbox.js';

describe('the mailbox that an address reaches', () => {
  it.each([
    ['Ann.Lee@Client.example', 'ann.lee@client.example'],
    ['ann.lee+survey@client.example', 'ann.lee@client.example'],
    ['ann\u200b.lee@client.example', 'ann.lee@client.example'],
    ['ａｎｎ.lee@client.example', 'ann.lee@client.example'],
    ['ann.lee@client.example.', 'ann.lee@client.example'],
    ['"ann.lee"@client.example', 'ann.lee@client.example'],
    ['a.n.n.l.e.e+1@gmail.com', 'annlee@gmail.com'],
    ['annlee@googlemail.com', 'annlee@gmail.com'],
    ['ann@me.com', 'ann@icloud.com'],
  ])('%s reaches %s', (email, mailbox) => {
    expect(mailboxOf(email)).toBe(mailbox);
  });

  it('is another one where dots tell people apart', () => {
    expect(mailboxOf('ann.lee@client.example')).not.toBe(mailboxOf('annlee@client.example'));
  });

  it('knows providers for everybody by their one name', () => {
    expect(isPublicProvider(domainOf('Ann@GoogleMail.com'))).toBe(true);
    expect(isPublicProvider(domainOf('ann@client.example'))).toBe(false);
  });

  it('is stored without signs that are not seen', () => {
    expect(normalEmail(' \ufeffAnn@Client.example\u200d ')).toBe('ann@client.example');
  });
});
