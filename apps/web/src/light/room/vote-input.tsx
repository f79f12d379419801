import { useMessages } from '../../i18n/locale.js';
import { roomMessages } from './messages.js';
import { PointInput } from './point-input.js';
import { RankingInput } from './ranking-input.js';
import type { Frame, RoomBallot } from './room.js';

interface VoteInputProps {
  readonly ballot: RoomBallot;
  readonly frame: Frame | null;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** How one votes, by kind of question. */
export function VoteInput({ ballot, frame, value, onChange }: VoteInputProps) {
  const messages = useMessages(roomMessages);
  const { kind, options } = ballot;
  if (kind === 'LEVEL')
    return (
      <Choices
        legend={ballot.question}
        options={options}
        value={typeof value === 'number' ? String(value) : null}
        onChange={(key) => onChange(Number(key))}
      />
    );
  if (kind === 'CONFIDENCE') {
    const levels = messages.confidence.map((label, i) => ({ key: String(i + 1), label }));
    return (
      <Choices
        legend={ballot.question}
        options={levels}
        value={typeof value === 'number' ? String(value) : null}
        onChange={(key) => onChange(Number(key))}
      />
    );
  }
  if (kind === 'CHOICE')
    return <Choices legend={ballot.question} options={options} value={value as string | null} onChange={onChange} />;
  if (kind === 'DOTS')
    return <Dots ballot={ballot} value={(value ?? {}) as Record<string, number>} onChange={onChange} />;
  if (kind === 'RANKING')
    return <RankingInput options={options} value={value as { order: string[] } | null} onChange={onChange} />;
  if (kind === 'POINT')
    return (
      <PointInput plane={frame?.plane ?? null} value={value as { x: number; y: number } | null} onChange={onChange} />
    );
  return (
    <label>
      {messages.ideas}
      <textarea
        rows={4}
        defaultValue={Array.isArray(value) ? value.join('\n') : ''}
        onChange={(event) =>
          onChange(
            event.target.value
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          )
        }
      />
    </label>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly options: RoomBallot['options'];
  readonly value: string | null;
  readonly onChange: (key: string) => void;
}

function Choices({ legend, options, value, onChange }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="unseen">{legend}</legend>
      {options.map(({ key, label }) => (
        <label key={key} className="choice">
          <input type="radio" name="vote" value={key} checked={value === key} onChange={() => onChange(key)} />
          <span>{label === key ? key : /^\d+$/.test(key) ? `${key} · ${label}` : label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface DotsProps {
  readonly ballot: RoomBallot;
  readonly value: Readonly<Record<string, number>>;
  readonly onChange: (value: Record<string, number>) => void;
}

function Dots({ ballot, value, onChange }: DotsProps) {
  const messages = useMessages(roomMessages);
  const given = Object.values(value).reduce((sum, count) => sum + count, 0);
  const left = (ballot.dots ?? 0) - given;
  const put = (key: string, step: 1 | -1) => onChange({ ...value, [key]: (value[key] ?? 0) + step });
  return (
    <div role="group" aria-label={ballot.question}>
      <p className="hint" aria-live="polite">
        {messages.dotsLeft(left)}
      </p>
      {ballot.options.map(({ key, label }) => {
        const count = value[key] ?? 0;
        return (
          <div key={key} className="row">
            <span>{label}</span>
            <button
              type="button"
              aria-label={messages.fewer(label)}
              disabled={count === 0}
              onClick={() => put(key, -1)}
            >
              −
            </button>
            <output>{count}</output>
            <button type="button" aria-label={messages.more(label)} disabled={left === 0} onClick={() => put(key, 1)}>
              +
            </button>
          </div>
        );
      })}
    </div>
  );
}
