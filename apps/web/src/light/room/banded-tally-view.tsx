import {
  bandInLevels,
  orderByShares,
  type BallotKind,
  type Band,
  type Box,
  type FieldShare,
  type RoundTally,
} from '@sextant/maturity';
import { spanText } from '@sextant/telling';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { roomMessages } from './messages.js';
import { optionLabels } from './option-labels.js';
import { PlaneQuarters } from './plane-quarters.js';
import type { Frame, RoomBallot } from './room.js';

/** Shares of options in bands: what is filled is where the share lies. An order begins with the option that gained most. */
export function ShareBands({ shares, ballot }: { shares: readonly Band[]; ballot: RoomBallot }) {
  const messages = useMessages(roomMessages);
  const { number } = useFormats();
  const labels = optionLabels(ballot, messages);
  const places = ballot.kind === 'RANKING' ? orderByShares(shares) : [...shares.keys()];
  return (
    <ul className="bars">
      {places.map((place) => (
        <BandRow
          key={place}
          label={labels[place]!}
          band={shares[place]!}
          said={spanText(shares[place]!, number, ' %')}
        />
      ))}
    </ul>
  );
}

/** Where the mean of few votes lies. */
export function MeanBand({ band, ballot }: { band: Band; ballot: RoomBallot }) {
  const messages = useMessages(roomMessages);
  const said = useLevelBand(ballot)(band);
  return (
    <ul className="bars">
      <BandRow label={messages.mean} band={band} said={said} />
    </ul>
  );
}

/** How a band of a mean is written in levels of the question. */
export function useLevelBand({ kind, options }: RoomBallot): (band: Band) => string {
  const { level } = useFormats();
  const question = { kind: kind.toLowerCase() as BallotKind, options };
  return (band) => spanText(bandInLevels(band, question), level);
}

function BandRow({ label, band, said }: { label: string; band: Band; said: string }) {
  return (
    <li>
      <span className="bar-label">{label}</span>
      <span className="track" aria-hidden>
        <span
          className={band.end ? 'band end' : 'band'}
          style={{ insetInlineStart: `${band.from}%`, inlineSize: `${band.to - band.from}%` }}
        />
      </span>
      <b>{said}</b>
    </li>
  );
}

const FIELDS = 5;

/** The plane in fields, or a box around the room's middle: never a point of somebody. */
export function PlaneBands({ plane, frame }: { plane: NonNullable<RoundTally['plane']>; frame: Frame | null }) {
  const messages = useMessages(roomMessages);
  const { number } = useFormats();
  const { grid, box, measured } = plane;
  const axes = frame?.plane?.axes;
  const said = box
    ? messages.middleIn(spanText(box.x, number), spanText(box.y, number))
    : messages.fields((grid ?? []).filter((share) => share === 'many').length);
  return (
    <figure className="plane-result">
      <div className="pad" role="img" aria-label={said}>
        {grid?.map((share, place) => (
          <Field key={place} share={share} place={place} />
        ))}
        {box && <BoxOnPlane box={box} />}
        <PlaneQuarters plane={frame?.plane ?? null} />
        {measured && (
          <span className="dot measured" style={{ left: `${measured.point.x}%`, bottom: `${measured.point.y}%` }} />
        )}
      </div>
      <figcaption>
        {axes && `${axes[0].label} →, ${axes[1].label} ↑`}
        {box && <span className="key">{said}</span>}
        {grid && (
          <span className="key">
            {(['several', 'many'] as const).map((share) => (
              <span key={share} className="key">
                <span className={`swatch ${share}`} /> {messages.fieldShares[share]}
              </span>
            ))}
          </span>
        )}
        {measured && (
          <span className="key">
            <span className="dot measured" />
            {messages.measured}: {number(measured.point.x)} / {number(measured.point.y)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Field({ share, place }: { share: FieldShare; place: number }) {
  const size = 100 / FIELDS;
  const [left, bottom] = [(place % FIELDS) * size, Math.floor(place / FIELDS) * size];
  return <span className={`field ${share}`} style={{ left: `${left}%`, bottom: `${bottom}%` }} />;
}

function BoxOnPlane({ box: { x, y } }: { box: Box }) {
  const edges = { left: `${x.from}%`, bottom: `${y.from}%`, width: `${x.to - x.from}%`, height: `${y.to - y.from}%` };
  return <span className="box" style={edges} />;
}
