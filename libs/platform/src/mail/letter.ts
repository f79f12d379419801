import type { Tx } from '@sextant/data';

import type { MailMessage } from './mail-message.js';

/** Whose paper a mail is written on. */
export interface Letterhead {
  readonly firm: string;
  /** Postal address; may be empty. */
  readonly address: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly logoPng: Buffer | null;
}

/** What a mail says: paragraphs, the one thing to do, and what stands small beneath. */
export interface Letter {
  readonly paragraphs: readonly string[];
  readonly button: { readonly text: string; readonly address: string };
  readonly footer: string;
}

/** How a mail's HTML names the logo that travels with it. */
export const LOGO_ADDRESS = 'cid:logo';

/** The paper of the tenant whose transaction this is. */
export async function letterheadOf(tx: Tx): Promise<Letterhead> {
  const [tenant] = await tx.query<Letterhead>(
    `SELECT name AS firm, address, brand_colour AS colour, logo AS "logoPng" FROM tenant WHERE tenant_id = $1`,
    [tx.actor.tenantId],
  );
  return tenant!;
}

/** A letter on the firm's paper, as text and as HTML. */
export function writeLetter(head: Letterhead, letter: Letter): Pick<MailMessage, 'text' | 'html' | 'logoPng'> {
  const { paragraphs, button, footer } = letter;
  const signature = [head.firm, ...head.address.split('\n').map((line) => line.trim())].filter((line) => line !== '');
  const text = [...paragraphs, `${button.text}:\n${button.address}`, footer, signature.join('\n')].join('\n\n');
  return { text: `${text}\n`, html: htmlOf(head, letter, signature), logoPng: head.logoPng };
}

/** A mail's HTML with its logo inside, for where nothing travels beside it. */
export function standaloneHtml({ html, logoPng }: Pick<MailMessage, 'html' | 'logoPng'>): string {
  return logoPng ? html.replace(LOGO_ADDRESS, `data:image/png;base64,${logoPng.toString('base64')}`) : html;
}

function htmlOf(head: Letterhead, { paragraphs, button, footer }: Letter, signature: readonly string[]): string {
  const colour = escapeHtml(head.colour);
  const logo = head.logoPng
    ? `<p style="margin:0 0 24px"><img src="${LOGO_ADDRESS}" alt="${escapeHtml(head.firm)}" height="40" style="height:40px;width:auto;border:0"></p>`
    : `<p style="margin:0 0 24px;font-size:18px;font-weight:bold;color:${colour}">${escapeHtml(head.firm)}</p>`;
  const lines = paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const link = `<a href="${escapeHtml(button.address)}" style="display:inline-block;padding:12px 20px;background:${colour};color:#ffffff;text-decoration:none;border-radius:4px">${escapeHtml(button.text)}</a>`;
  return (
    `<div style="font-family:sans-serif;line-height:1.5;max-width:36em;color:#222222;border-top:4px solid ${colour};padding:24px 16px">` +
    `${logo}${lines}<p style="margin:24px 0">${link}</p>` +
    `<p style="font-size:13px;color:#555555">${[footer, ...signature].map(escapeHtml).join('<br>')}</p></div>`
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
