import { wrongField } from '@sextant/contracts';

/** A text as somebody wrote it, without space around it. INVALID_INPUT, naming the field, when it is too long, or empty where it must not be. */
export function boundedText(field: string, text: string, most: number, least = 0): string {
  const trimmed = text.trim();
  if (trimmed.length >= least && trimmed.length <= most) return trimmed;
  throw wrongField(field, 'length', { least, most });
}
