import './tally.css';

import { isTold, type RoundTally } from '@sextant/maturity';
import { spanText } from '@sextant/telling';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { MeanBand, PlaneBands, ShareBands, useLevelBand } from './banded-tally-view.js';
import { roomMessages } from './messages.js';
import { optionLabels } from './option-labels.js';
import { PlaneQuarters } from './plane-quarters.js';
import type { Frame, RoomBallot } from './room.js';

/** What the rounds came to, the newest first; earlier ones stay beside it. */
export function TallyView({ ballot, frame }: { ballot: RoomBallot; frame: Frame | null }) {
  const messages = useMessages(roomMessages);
  return (
    <div className="rounds">
      {ballot.rounds.toReversed().map(({ round, tally }, i) => (
        <section key={round} aria-label={messages.resultOf(round)}>
          {ballot.rounds.length > 1 && <h2>{messages.round(round)}</h2>}
          <Tally tally={tally} ballot={ballot} frame={frame} isNewest={i === 0} />
        </section>
      ))}
    </div>
  );
}

interface TallyProps {
  readonly tally: RoundTally;
  readonly ballot: RoomBallot;
  readonly frame: Frame | null;
  /** Only the newest round says whether another one is worth it. */
  readonly isNewest: boolean;
}

function Tally({ tally, ballot, frame, isNewest }: TallyProps) {
  const messages = useMessages(roomMessages);
  // Rounds that were revealed before votes were told in bands hold none.
  const { atLeast = null, shares = null, meanBand = null, plane } = tally;
  const late = tally.flags.includes('latecomers') && <p className="hint">{messages.latecomers}</p>;
  if (!isTold(tally))
    return (
      <>
        <p>{messages.withheld}</p>
        {late}
      </>
    );
  return (
    <>
      <p className="hint">{tally.n === null ? messages.peopleAtLeast(atLeast!) : messages.people(tally.n)}</p>
      {late}
      {shares && <ShareBands shares={shares} ballot={ballot} />}
      {meanBand && <MeanBand band={meanBand} ballot={ballot} />}
      {tally.counts && <Bars counts={tally.counts} ballot={ballot} />}
      {tally.scale && <ScaleFigures scale={tally.scale} />}
      <Clusters tally={tally} />
      {plane && (plane.grid ?? plane.box) && <PlaneBands plane={plane} frame={frame} />}
      {plane && plane.points.length > 0 && <PlanePoints plane={plane} frame={frame} />}
      {tally.ranking && <Ranks ranking={tally.ranking} ballot={ballot} />}
      {ballot.kind === 'IDEAS' && <Ideas ideas={ballot.ideas} />}
      <Groups tally={tally} ballot={ballot} frame={frame} />
      {tally.netChange !== null && <p>{messages.moved(Math.round(tally.netChange * 100))}</p>}
      {isNewest && tally.advice && <p className="advice">{messages.advice[tally.advice]}</p>}
    </>
  );
}

function Bars({ counts, ballot }: { counts: readonly number[]; ballot: RoomBallot }) {
  const messages = useMessages(roomMessages);
  const most = Math.max(1, ...counts);
  const labels = optionLabels(ballot, messages);
  return (
    <ul className="bars">
      {counts.map((count, i) => (
        <li key={labels[i]}>
          <span className="bar-label">{labels[i]}</span>
          <span className="bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
          <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

function ScaleFigures({ scale }: { scale: NonNullable<RoundTally['scale']> }) {
  const messages = useMessages(roomMessages);
  const { level, number } = useFormats();
  if (scale.mean === null && !scale.measured) return null;
  const figures = [
    ...(scale.mean === null ? [] : [[messages.mean, level(scale.mean)]]),
    ...(scale.median === null ? [] : [[messages.median, level(scale.median)]]),
    ...(scale.consensus === null ? [] : [[messages.consensus, `${number(scale.consensus * 100)} %`]]),
    ...(scale.measured ? [[messages.measured, level(scale.measured.level)]] : []),
  ];
  return (
    <dl className="figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PlanePoints({ plane, frame }: { plane: NonNullable<RoundTally['plane']>; frame: Frame | null }) {
  const messages = useMessages(roomMessages);
  const { number } = useFormats();
  const at = ({ x, y }: { x: number; y: number }) => ({ left: `${x}%`, bottom: `${y}%` });
  const axes = frame?.plane?.axes;
  const centre = plane.centre && `${messages.centre}: ${number(plane.centre.x)} / ${number(plane.centre.y)}`;
  return (
    <figure className="plane-result">
      <div className="pad" role="img" aria-label={centre ?? messages.people(plane.points.length)}>
        <PlaneQuarters plane={frame?.plane ?? null} />
        {plane.points.map((point, i) => (
          <span key={i} className="dot small" style={at(point)} />
        ))}
        {isSplit(plane.clusters) &&
          plane.clusters.map(({ centre: middle, n }) => (
            <span key={`${middle.x} ${middle.y}`} className="cluster" style={at(middle)}>
              {n}
            </span>
          ))}
        {plane.centre && <span className="dot centre" style={at(plane.centre)} />}
        {plane.measured && <span className="dot measured" style={at(plane.measured.point)} />}
      </div>
      <figcaption>
        {axes && `${axes[0].label} →, ${axes[1].label} ↑`}
        {plane.centre && (
          <span className="key">
            <span className="dot centre" /> {centre}
          </span>
        )}
        {plane.measured && (
          <span className="key">
            <span className="dot measured" />
            {messages.measured}: {number(plane.measured.point.x)} / {number(plane.measured.point.y)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** Says where the room stands apart; nothing while it stands together. */
function Clusters({ tally }: { tally: RoundTally }) {
  const messages = useMessages(roomMessages);
  const levels = tally.scale?.clusters ?? [];
  const points = tally.plane?.clusters ?? [];
  if (isSplit(levels))
    return <p>{messages.clusters(levels.map(({ n, from, to }) => messages.atLevels(n, from, to)))}</p>;
  if (!isSplit(points)) return null;
  const around = points.map(({ n, centre }) => messages.aroundPoint(n, Math.round(centre.x), Math.round(centre.y)));
  return <p>{messages.clusters(around)}</p>;
}

/** Apart are clusters of which two at least are more than one vote. */
function isSplit(clusters: readonly { readonly n: number }[]): boolean {
  return clusters.filter(({ n }) => n > 1).length > 1;
}

function Ranks({ ranking, ballot }: { ranking: NonNullable<RoundTally['ranking']>; ballot: RoomBallot }) {
  const messages = useMessages(roomMessages);
  const { level } = useFormats();
  const order = ballot.options
    .map(({ key, label }, i) => ({ key, label, rank: ranking.meanRanks[i]! }))
    .sort((a, b) => a.rank - b.rank);
  return (
    <>
      <ol>
        {order.map(({ key, label, rank }) => (
          <li key={key}>
            {label} <small>({level(rank)})</small>
          </li>
        ))}
      </ol>
      {ranking.words && <p>{messages.order[ranking.words]}</p>}
    </>
  );
}

function Ideas({ ideas }: { ideas: RoomBallot['ideas'] }) {
  const messages = useMessages(roomMessages);
  // What was not put under a heading comes last, and says so.
  const headings = [...new Set(ideas.map(({ heading }) => heading))].sort(
    (a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b),
  );
  return (
    <>
      {headings.map((heading) => (
        <div key={heading}>
          {headings.some(Boolean) && <h3>{heading || messages.ungrouped}</h3>}
          <ul>
            {ideas
              .filter((idea) => idea.heading === heading)
              .map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Groups({ tally, ballot, frame }: { tally: RoundTally; ballot: RoomBallot; frame: Frame | null }) {
  const messages = useMessages(roomMessages);
  const { level, number } = useFormats();
  const inLevels = useLevelBand(ballot);
  const told = tally.groups.flatMap((group) => {
    const { key, members, mean, point, meanBand, box } = group;
    if (mean !== null) return [{ key, members, said: level(mean) }];
    if (point) return [{ key, members, said: `${number(point.x)} / ${number(point.y)}` }];
    if (meanBand) return [{ key, members, said: inLevels(meanBand) }];
    return box ? [{ key, members, said: `${spanText(box.x, number)} / ${spanText(box.y, number)}` }] : [];
  });
  if (told.length === 0) return null;
  const nameOf = (key: string) => frame?.functions.find((group) => group.key === key)?.label ?? key;
  return (
    <>
      <h3>{messages.groups}</h3>
      <dl className="figures">
        {told.map(({ key, members, said }) => (
          <div key={key}>
            <dt>{members.map(nameOf).join(', ')}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
