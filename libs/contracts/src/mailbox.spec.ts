import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { domainOf, isEmail, isPublicProvider, mailboxOf, normalEmail } from './mailbox.js';

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

  it.each([
    '<ida@client.example>',
    'Ida Berg <Ida@client.example>',
    'mailto:ida@client.example',
    '"ida@client.example"',
    "'ida@client.example'",
    '(ida@client.example)',
    'ida@client.example;',
    'ida @ client.example.',
    'ida@\u00a0client.example\u2060',
  ])('%j is one address', (written) => {
    expect(normalEmail(written)).toBe('ida@client.example');
    expect(isEmail(normalEmail(written))).toBe(true);
  });

  it('is the same with its domain in letters and as name servers know it', () => {
    expect(normalEmail('ida@bücher.example')).toBe('ida@xn--bcher-kva.example');
    expect(mailboxOf('ida@BÜCHER.example')).toBe(mailboxOf('ida@xn--bcher-kva.example'));
  });

  it.each(['ida', 'ida@', '@client.example', 'ida@client', 'ida berg@client.example', 'a@b.example; c@d.example', ''])(
    '%j is no address',
    (written) => {
      expect(isEmail(normalEmail(written))).toBe(false);
    },
  );

  it('has one normal form, whatever is put around it, and that of the form is the form', () => {
    const frame = fc.constantFrom('', ' ', '<', '"', '\u200b', '(', 'mailto:');
    const end = fc.constantFrom('', ' ', '>', '"', ';', ',', '.', ')', '\u2060');
    fc.assert(
      fc.property(fc.emailAddress(), fc.array(frame), fc.array(end), (email, before, after) => {
        const normal = normalEmail(email);
        fc.pre(isEmail(normal) && !/^[<([{"'“”„‘’‚«»]|^(?:mailto|smtp):/.test(normal));
        expect(normalEmail(`${before.join('')}${email}${after.join('')}`)).toBe(normal);
        expect(normalEmail(normal)).toBe(normal);
      }),
    );
  });
});
