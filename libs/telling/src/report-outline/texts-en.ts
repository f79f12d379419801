import type { ReportTexts } from './report-texts.js';

/** The report in English. */
export const ENGLISH: ReportTexts = {
  cover: {
    organisation: 'Organisation',
    wave: 'Wave',
    date: 'Date',
    respondents: 'Respondents',
    instrument: 'Instrument',
    publication: 'Publication',
    rule1: 'made under rule 1',
  },
  withheld: {
    heading: 'No result to show',
    text: (minimum) =>
      `Fewer than ${minimum} people answered. So that nobody can be singled out, this report shows no figures.`,
    cell: 'not shown',
  },
  answer: {
    heading: 'The answer on one page',
    stands: (organisation, position) => `${organisation} stands at ${position}.`,
    leans: (organisation, position) => `${organisation} leans to ${position}, though not clearly so.`,
    between: (organisation, first, second) => `${organisation} stands between ${first} and ${second}.`,
    pointOnly: (organisation, position) =>
      `The point of ${organisation} lies at ${position}; too few people answered to say how sure that is.`,
    scores: (organisation, lowest, low, highest, high) =>
      `The dimensions of ${organisation} run from ${lowest} (${low}) to ${highest} (${high}).`,
    base: (people) => `${people} people answered.`,
    invited: (rate) => `That is about ${rate} of those invited.`,
    widest: (dimension, gap) => `The widest gap is in ${dimension}: desired lies ${gap} points above current.`,
    widestDown: (dimension, gap) =>
      `No dimension is wished higher. In ${dimension} desired lies ${gap} points below current.`,
    tiedWith: (dimensions) => `cannot be told apart from ${dimensions}`,
    gapNotJudged: 'How much of the gap between today and the desired state is noise cannot be told from these answers.',
    noGap: 'In no dimension does the desired state differ from the current one beyond noise.',
    apart: (item) => `People disagree most about this question: “${item}”`,
    agreed: 'People see the questions much alike: consensus is high on all of them.',
    desired: (position) => `The desired ratings lead to ${position}.`,
    desiredBetween: (first, second) => `The desired ratings lie between ${first} and ${second}.`,
    consensus: (value) => `consensus ${value} on a scale from 0 to 1`,
    groupsApart: (dimension, high, low) => `${high} and ${low} see ${dimension} furthest apart.`,
    provisional: 'The label of the position stays provisional until the workshop has confirmed it.',
  },
  position: {
    heading: 'Position on the plane',
    caption: 'Where the organisation stands today and wants to stand',
    alt: (x, xValue, y, yValue, quarter) => `Today the point lies at ${x} ${xValue} and ${y} ${yValue}, in ${quarter}.`,
    altDesired: (xValue, yValue) => `The desired point lies at ${xValue} and ${yValue}.`,
    current: 'Today',
    desired: 'Desired',
    region: (percent) =>
      `The shape around a point covers the organisation’s true position in ${percent} of 100 such surveys. Read the shape, not the dot.`,
    altEarlier: (wave, xValue, yValue) => `In ${wave} it lay at ${xValue} and ${yValue}.`,
    earlier: (names) => `Numbers stand for earlier waves: ${names}.`,
    groups: (names) => `Letters stand for functions: ${names}.`,
    noRegion: 'Too few answers for a region around the point; it is drawn hollow.',
    box: (percent) =>
      `The rectangle around a point covers the organisation’s true position in ${percent} of 100 such surveys. Read the rectangle, not the dot.`,
    band: 'The small filled rectangle is what is told of the point; the dot is only its middle.',
    resamples: {
      caption: 'How sure: share of resamples in each quarter',
      alt: (parts) => `Share of resamples: ${parts}.`,
      note: (replicates) =>
        `The answers were drawn again ${replicates} times at random; the bar shows how often the point fell into each quarter.`,
    },
    likelihood: {
      caption: 'How sure: how likely the true point lies in each quarter',
      alt: (parts) => `Likelihood: ${parts}.`,
      note: () => 'Worked out from the printed point and the uncertainty printed with it.',
    },
    over: (percent) => `over ${percent}`,
    shareOf: (percent, quarter) => `${percent} ${quarter}`,
    borderline: (position, neighbour) =>
      `By the margin of the instrument the position is ${position}, bordering on ${neighbour}.`,
    centre: 'By the margin of the instrument the position is mixed: it lies near both boundaries.',
    tips: 'These items would most tip the balance if rated one level differently:',
    tip: (item, direction, axis, points, crosses) =>
      `“${item}” one level ${direction === 'up' ? 'higher' : 'lower'} moves ${axis} by ${points} points${crosses ? ' and across the boundary' : ''}.`,
    held: (position) =>
      `The point has crossed a boundary since the wave before, but not far enough to change the label: it stays ${position}.`,
    stated: (x, xDifference, y, yDifference) =>
      `Asked directly, people place the desired point ${xDifference} points away in ${x} and ${yDifference} in ${y} from what their ratings of the items imply. This is worth a talk.`,
    notBetter: (axis) => `A higher value of ${axis} describes a choice. It is not better in itself.`,
    quarterWords: (x, xHigh, y, yHigh) => `${xHigh ? 'high' : 'low'} ${x}, ${yHigh ? 'high' : 'low'} ${y}`,
    small: 'Fewer than 15 people answered, so no share is given above 95 %.',
  },
  dimensions: {
    heading: 'Dimensions',
    scoresCaption: 'Current value of each dimension with its interval, percent of range',
    gapsCaption: 'Current and desired value of each dimension, percent of range, widest gap first',
    gapsAlt: (rows) => `Current and desired values. ${rows}.`,
    scoresAlt: (rows) => `Current values. ${rows}.`,
    rowAlt: (label, value) => `${label} ${value}`,
    rowGapAlt: (label, current, desired) => `${label} from ${current} to ${desired}`,
    tableCaption: 'Dimensions in figures',
    dimension: 'Dimension',
    current: 'Current',
    interval: 'Interval',
    level: 'Level',
    desired: 'Desired',
    gap: 'Gap',
    agreement: 'Agreement',
    people: 'People',
    weightMatters: (dimension, plain) =>
      `${dimension}: with every person counting alike the value would be ${plain}, more than 5 points away.`,
    groupsHeading: 'By function',
    heatmapCaption: 'Current value by function and dimension, percent of range',
    heatmapAlt: (rows) => `Current values by function. ${rows}.`,
    all: 'All',
    pool: 'Other functions',
    pooled: (pool, members) => `${pool}: ${members}. Too few answered in each to stand alone, so they are told as one.`,
    keyPooled: 'several functions as one',
    noFunction: 'No function',
    perception: (dimension, high, low, points) => `${dimension}: ${high} lies ${points} points above ${low}`,
    perceptionInBands: (dimension, bands) => `${dimension}: ${bands}`,
    perceptionPicked:
      'For each dimension the two functions furthest apart were picked, so some distance is to be expected by chance.',
    words: { clear: 'a clear gap', possible: 'possibly a gap', none: 'no gap beyond noise' },
  },
  agreement: {
    lack: 'lacking',
    weak: 'weak',
    moderate: 'moderate',
    strong: 'strong',
    very_strong: 'very strong',
  },
  consensus: { high: 'high consensus', medium: 'medium consensus', low: 'low consensus' },
  items: {
    heading: 'Where people disagree',
    intro:
      'The items on which answers lie furthest apart come first. They are the ones to talk about, not the ones to fix.',
    none: 'Too few people answered to show how far answers lie apart on single items.',
    caption: 'How many people chose each level, lowest level left',
    captionInBands:
      'How many people chose each level, lowest level left, drawn from bands of shares; pale where it may be nobody',
    alt: (rows) => `Answers by level. ${rows}.`,
    rowAlt: (item, mean, band) => `${item} Mean ${mean}, ${band}`,
    polarised: (item) => `“${item}” splits people in two camps.`,
    gap: (item, high, low, apart) => `“${item}”: ${high} answers above ${low}, ${apart}.`,
    levelsApart: (levels) => `by ${levels} levels`,
    bandsApart: (high, low) => `at level ${high} against ${low}`,
    blindHeading: 'Blind spots',
    blind: (item, percent) => `“${item}”: ${percent} said that they do not know.`,
    tableHeading: 'All items',
    tableCaption: 'Items in figures, current state',
    item: 'Item',
    mean: 'Mean level',
    consensusColumn: 'Consensus',
    unanimous: 'over 90 %',
    commentsHeading: 'What people wrote',
    commentsNote: (minimum) =>
      minimum > 1
        ? `Shown because at least ${minimum} people answered; the order of the comments says nothing about who wrote them.`
        : 'In the words of those who answered.',
    quote: (text) => `“${text}”`,
  },
  advice: {
    heading: 'How far is far enough',
    recommended: (label) => `For this organisation the rules recommend: ${label}.`,
    point: (axis, value) => `${axis} ${value}`,
    tableCaption: 'How the recommendation adds up, points',
    answer: 'Answer',
    reason: 'Reason',
    start: 'Start',
    sum: 'Sum',
    limits: 'Limits that apply',
    floor: (axis, at, reason) => `${axis} not below ${at}: ${reason}`,
    ceiling: (axis, at, reason) => `${axis} not above ${at}: ${reason}`,
    lifted: 'no longer in force',
    final: 'Recommended',
    next: (label) => `The next step within reach: ${label}.`,
    pace: (points) => `${points} points on an axis until the horizon, with the capacity that is committed`,
    check: (name, band, points) => `${name}: ${band} (${points} of 100).`,
    response: (response) => `Advice: ${response}.`,
    override: (name, date, point, reason) =>
      `${name} set another destination on ${date}: ${point}. Reason: ${reason} The computed one stays beside it.`,
    marker: 'Recommended',
    overrideMarker: 'Set by hand',
  },
  trend: {
    heading: 'Change over time',
    caption: 'Values by wave with their intervals; a hollow marker means other items or groups than the wave before',
    alt: (rows) => `Values by wave. ${rows}.`,
    rowAlt: (label, from, to) => `${label} from ${from} to ${to}`,
    tableCaption: 'Change since the wave before, points',
    since: (wave) => `Since ${wave}`,
    series: 'Value',
    total: 'Total',
    real: 'Real',
    composition: 'Who answered',
    instrument: 'Instrument',
    method: 'People',
    methods: {
      matched: 'same people',
      overlap: 'partly the same',
      unmatched: 'not linked',
    },
    moved: (label, change) => `${label} has moved by ${change} points, more than noise explains.`,
    still: 'Nothing has moved beyond noise since the wave before.',
    linking: 'Not linked: different people may have answered. Intervals are in brackets, in points.',
    dimensionsHeading: 'Each dimension over the waves',
    dimensionsCaption:
      'Current value of each dimension by wave with its interval, percent of range, in the order of the instrument',
    marks: 'Where the line is broken, the two waves cannot be compared.',
    nearlySame:
      'Two waves in which nearly the same people answered are not compared: the difference would tell what the few others said.',
    rule1: (waves) =>
      `Made under rule 1, before figures were told in bands, and kept as they were made: ${waves}. Their figures look finer than those of the other waves; they are not surer.`,
  },
  method: {
    heading: 'How this was measured',
    scale: (levels) =>
      `Answers on a scale of ${levels} levels are treated as if their steps were equal. That is a convention. Values are percent of the range: 0 is the lowest level, 100 the highest.`,
    itemFirst:
      'Each item is averaged first, then the items of a dimension or axis, because not everybody is asked every item.',
    weighting: {
      equal_group: 'Every function counts alike, however many of its people answered.',
      equal_respondent: 'Every person counts alike.',
      custom: (weights) => `Functions count as agreed before the first answer: ${weights}.`,
    },
    pooled: (groups) =>
      `Functions with few answers were counted as one group, with the voices of all its members: ${groups}.`,
    interval: (percent) =>
      `Intervals and regions hold at ${percent}; they come from the linearised variance with t quantiles and, for the plane, Hotelling’s region with the degrees of freedom of Krishnamoorthy and Yu (2004).`,
    intervalInBands: (percent) =>
      `Intervals and regions hold at ${percent}. They come from the printed figures: the spread of the answers where it is told, else a usual spread for so many people, and always the width of the band.`,
    planeInBands:
      'On the plane, the region and how likely each quarter is come from the printed point, its printed spread and how the axes go together (bivariate normal, t quantiles). Nothing is drawn again from answers.',
    resampling: (replicates, seed) =>
      `Shares come from ${replicates} resamples of n − 1 people within each function, seed ${seed}.`,
    seedText: (text) => `The seed is the beginning of the SHA-256 of “${text}”.`,
    agreement:
      'Agreement is r*wg(j) (Lindell and Brandt 1999): up to .30 lacking, .50 weak, .70 moderate, .90 strong. Consensus on one item follows Tastle and Wierman (2007), from 0 to 1.',
    missing:
      '“Does not apply” and “do not know” enter no mean. A person is scored on a dimension from half of the items answered.',
    anonymity: (minimum, comments) =>
      `Nothing that fewer than ${minimum} people stand behind is shown. Comments appear from ${comments} people on.`,
    coarser:
      'The fewer people answered, the coarser the figure; a figure is left out where it would show what one person said, even to a colleague.',
    bands:
      '“38–50” says that the value lies from 38 to 50 and nothing about where; “≤ 25” that it is at most 25, “≥ 75” at least 75. A single number is the middle of a band of at most 2.5 points.',
    gap: '“Not shown” means: too few answers, or the figure together with others would have told an answer. A missing figure does not mean that a group agreed.',
    rule1:
      'This result was made under rule 1, before figures were told in bands. It is kept as it was made, and no change since is worked out person by person from it.',
    open: 'This analysis hides nothing: it is meant for those who may see single answers.',
    gapsInBands: 'Gaps are differences of the two printed values; “≈” stands where one of them is a band.',
    gaps: {
      paired: 'Gaps compare the same people’s current and desired ratings.',
      means:
        'Gaps are differences of the two values with the interval of the shift; comparing person by person would have singled somebody out or is not defined on axes.',
    },
    version: (title, version, scoring) => `Instrument: ${title}, version ${version}. Scoring version ${scoring}.`,
    margin: (level, { min, max, few }) =>
      `The margin of the instrument is half the width of the t interval at ${level}, at least ${min} and at most ${max} points${few ? `; for fewer than ${few.below} people it is ${few.margin} points` : ''}.`,
    hysteresis: (once, twice) =>
      `A position keeps its name from the wave before until the point lies ${once} margins beyond a boundary, or ${twice} margins in two waves in a row.`,
  },
  and: 'and',
};
