import type { ReportTexts } from './report-texts.js';

/** The report in German. */
export const GERMAN: ReportTexts = {
  cover: {
    organisation: 'Organisation',
    wave: 'Welle',
    date: 'Datum',
    respondents: 'Antwortende',
    instrument: 'Instrument',
    publication: 'Veröffentlichung',
    rule1: 'nach Regel 1 erstellt',
  },
  withheld: {
    heading: 'Kein Ergebnis zu zeigen',
    text: (minimum) =>
      `Es haben weniger als ${minimum} Personen geantwortet. Damit niemand erkennbar wird, zeigt dieser Bericht keine Zahlen.`,
    cell: 'nicht gezeigt',
  },
  answer: {
    heading: 'Die Antwort auf einer Seite',
    stands: (organisation, position) => `${organisation} steht bei ${position}.`,
    leans: (organisation, position) => `${organisation} neigt zu ${position}, aber nicht eindeutig.`,
    between: (organisation, first, second) => `${organisation} steht zwischen ${first} und ${second}.`,
    pointOnly: (organisation, position) =>
      `Der Punkt von ${organisation} liegt bei ${position}; für eine Aussage, wie sicher das ist, haben zu wenige geantwortet.`,
    scores: (organisation, lowest, low, highest, high) =>
      `Die Dimensionen von ${organisation} reichen von ${lowest} (${low}) bis ${highest} (${high}).`,
    base: (people) => `${people} Personen haben geantwortet.`,
    invited: (rate) => `Das sind rund ${rate} der Eingeladenen.`,
    widest: (dimension, gap) =>
      `Der größte Abstand liegt bei ${dimension}: Der Wunsch liegt ${gap} Punkte über dem Stand.`,
    widestDown: (dimension, gap) =>
      `Keine Dimension wird höher gewünscht. Bei ${dimension} liegt der Wunsch ${gap} Punkte unter dem Stand.`,
    tiedWith: (dimensions) => `nicht zu unterscheiden von ${dimensions}`,
    gapNotJudged:
      'Wie viel vom Abstand zwischen Stand und Wunsch Rauschen ist, lässt sich aus diesen Antworten nicht sagen.',
    noGap: 'In keiner Dimension weicht der Wunsch über das Rauschen hinaus vom Stand ab.',
    apart: (item) => `Am weitesten gehen die Meinungen bei dieser Frage auseinander: „${item}“`,
    agreed: 'Die Fragen werden sehr ähnlich gesehen: Bei allen ist der Konsens hoch.',
    desired: (position) => `Die gewünschten Stufen führen zu ${position}.`,
    desiredBetween: (first, second) => `Die gewünschten Stufen liegen zwischen ${first} und ${second}.`,
    consensus: (value) => `Konsens ${value} auf einer Skala von 0 bis 1`,
    groupsApart: (dimension, high, low) => `${high} und ${low} sehen ${dimension} am unterschiedlichsten.`,
    provisional: 'Die Bezeichnung der Position bleibt vorläufig, bis der Workshop sie bestätigt hat.',
  },
  position: {
    heading: 'Position auf der Ebene',
    caption: 'Wo die Organisation heute steht und wo sie stehen möchte',
    alt: (x, xValue, y, yValue, quarter) =>
      `Heute liegt der Punkt bei ${x} ${xValue} und ${y} ${yValue}, in ${quarter}.`,
    altDesired: (xValue, yValue) => `Der gewünschte Punkt liegt bei ${xValue} und ${yValue}.`,
    current: 'Heute',
    desired: 'Gewünscht',
    region: (percent) =>
      `Die Fläche um einen Punkt enthält die wahre Position der Organisation in ${percent} von 100 solchen Befragungen. Es zählt die Fläche, nicht der Punkt.`,
    altEarlier: (wave, xValue, yValue) => `In der Welle ${wave} lag er bei ${xValue} und ${yValue}.`,
    earlier: (names) => `Zahlen stehen für frühere Wellen: ${names}.`,
    groups: (names) => `Buchstaben stehen für Funktionen: ${names}.`,
    noRegion: 'Zu wenige Antworten für eine Fläche um den Punkt; er ist hohl gezeichnet.',
    box: (percent) =>
      `Das Rechteck um einen Punkt enthält die wahre Position der Organisation in ${percent} von 100 solchen Befragungen. Lesen Sie das Rechteck, nicht den Punkt.`,
    band: 'Das kleine gefüllte Rechteck ist, was über den Punkt gesagt wird; der Punkt ist nur seine Mitte.',
    resamples: {
      caption: 'Wie sicher: Anteil der Wiederholungen in jedem Viertel',
      alt: (parts) => `Anteil der Wiederholungen: ${parts}.`,
      note: (replicates) =>
        `Die Antworten wurden ${replicates} Mal neu zufällig gezogen; der Balken zeigt, wie oft der Punkt in welches Viertel fiel.`,
    },
    likelihood: {
      caption: 'Wie sicher: wie wahrscheinlich der wahre Punkt in jedem Viertel liegt',
      alt: (parts) => `Wahrscheinlichkeit: ${parts}.`,
      note: () => 'Errechnet aus dem gedruckten Punkt und der Unsicherheit, die bei ihm steht.',
    },
    over: (percent) => `über ${percent}`,
    shareOf: (percent, quarter) => `${percent} ${quarter}`,
    borderline: (position, neighbour) =>
      `Nach dem Spielraum des Instruments ist die Position ${position}, an der Grenze zu ${neighbour}.`,
    centre: 'Nach dem Spielraum des Instruments ist die Position gemischt: Sie liegt nahe an beiden Grenzen.',
    tips: 'Diese Fragen würden den Ausschlag am ehesten ändern, wenn sie eine Stufe anders bewertet wären:',
    tip: (item, direction, axis, points, crosses) =>
      `„${item}“ eine Stufe ${direction === 'up' ? 'höher' : 'tiefer'} bewegt ${axis} um ${points} Punkte${crosses ? ' und über die Grenze' : ''}.`,
    held: (position) =>
      `Der Punkt liegt seit der letzten Welle jenseits einer Grenze, aber nicht weit genug für eine neue Bezeichnung: Es bleibt bei ${position}.`,
    stated: (x, xDifference, y, yDifference) =>
      `Direkt gefragt, setzen die Antwortenden den gewünschten Punkt um ${xDifference} Punkte (${x}) und ${yDifference} Punkte (${y}) anders, als ihre Bewertungen der Fragen ergeben. Darüber lohnt ein Gespräch.`,
    notBetter: (axis) => `Ein höherer Wert bei ${axis} beschreibt eine Entscheidung. Er ist nicht an sich besser.`,
    quarterWords: (x, xHigh, y, yHigh) => `${x} ${xHigh ? 'hoch' : 'niedrig'}, ${y} ${yHigh ? 'hoch' : 'niedrig'}`,
    small: 'Es haben weniger als 15 Personen geantwortet; deshalb wird kein Anteil über 95 % genannt.',
  },
  dimensions: {
    heading: 'Dimensionen',
    scoresCaption: 'Heutiger Wert jeder Dimension mit Intervall, Prozent der Spannweite',
    gapsCaption: 'Heutiger und gewünschter Wert jeder Dimension, Prozent der Spannweite, größter Abstand zuerst',
    gapsAlt: (rows) => `Heutige und gewünschte Werte. ${rows}.`,
    scoresAlt: (rows) => `Heutige Werte. ${rows}.`,
    rowAlt: (label, value) => `${label} ${value}`,
    rowGapAlt: (label, current, desired) => `${label} von ${current} auf ${desired}`,
    tableCaption: 'Die Dimensionen in Zahlen',
    dimension: 'Dimension',
    current: 'Heute',
    interval: 'Intervall',
    level: 'Stufe',
    desired: 'Wunsch',
    gap: 'Abstand',
    agreement: 'Einigkeit',
    people: 'Personen',
    weightMatters: (dimension, plain) =>
      `${dimension}: Zählte jede Person gleich, läge der Wert bei ${plain}, mehr als 5 Punkte daneben.`,
    groupsHeading: 'Nach Funktionen',
    heatmapCaption: 'Heutiger Wert nach Funktion und Dimension, Prozent der Spannweite',
    heatmapAlt: (rows) => `Heutige Werte nach Funktion. ${rows}.`,
    all: 'Alle',
    pool: 'Übrige Funktionen',
    pooled: (pool, members) =>
      `${pool}: ${members}. Je für sich haben zu wenige geantwortet; sie werden gemeinsam gezeigt.`,
    keyPooled: 'mehrere Funktionen gemeinsam',
    noFunction: 'Ohne Funktion',
    perception: (dimension, high, low, points) => `${dimension}: ${high} liegt ${points} Punkte über ${low}`,
    perceptionInBands: (dimension, bands) => `${dimension}: ${bands}`,
    perceptionPicked:
      'Für jede Dimension wurden die beiden Funktionen herausgesucht, die am weitesten auseinanderliegen; ein gewisser Abstand ist also schon durch Zufall zu erwarten.',
    words: {
      clear: 'ein klarer Abstand',
      possible: 'möglicherweise ein Abstand',
      none: 'kein Abstand über das Rauschen hinaus',
    },
  },
  agreement: {
    lack: 'fehlt',
    weak: 'schwach',
    moderate: 'mäßig',
    strong: 'stark',
    very_strong: 'sehr stark',
  },
  consensus: { high: 'hoher Konsens', medium: 'mittlerer Konsens', low: 'geringer Konsens' },
  items: {
    heading: 'Wo die Meinungen auseinandergehen',
    intro:
      'Zuerst stehen die Fragen, deren Antworten am weitesten auseinanderliegen. Über sie ist zu reden; sie sind nicht als Mängel gemeint.',
    none: 'Es haben zu wenige geantwortet, um für einzelne Fragen zu zeigen, wie weit die Antworten auseinanderliegen.',
    caption: 'Wie viele Personen welche Stufe gewählt haben, niedrigste Stufe links',
    captionInBands:
      'Wie viele Personen welche Stufe gewählt haben, niedrigste Stufe links, gezeichnet nach Spannen der Anteile; blass, wo es auch niemand sein kann',
    alt: (rows) => `Antworten nach Stufen. ${rows}.`,
    rowAlt: (item, mean, band) => `${item} Mittel ${mean}, ${band}`,
    polarised: (item) => `Bei „${item}“ gibt es zwei Lager.`,
    gap: (item, high, low, apart) => `„${item}“: ${high} antwortet höher als ${low}, ${apart}.`,
    levelsApart: (levels) => `um ${levels} Stufen`,
    bandsApart: (high, low) => `Stufe ${high} gegen ${low}`,
    blindHeading: 'Blinde Flecken',
    blind: (item, percent) => `„${item}“: ${percent} haben gesagt, dass sie es nicht wissen.`,
    tableHeading: 'Alle Fragen',
    tableCaption: 'Die Fragen in Zahlen, heutiger Stand',
    item: 'Frage',
    mean: 'Mittlere Stufe',
    consensusColumn: 'Konsens',
    unanimous: 'über 90 %',
    commentsHeading: 'Was die Befragten schrieben',
    commentsNote: (minimum) =>
      minimum > 1
        ? `Gezeigt, weil mindestens ${minimum} Personen geantwortet haben; die Reihenfolge sagt nichts darüber, wer was schrieb.`
        : 'In den Worten der Befragten.',
    quote: (text) => `„${text}“`,
  },
  advice: {
    heading: 'Wie weit weit genug ist',
    recommended: (label) => `Für diese Organisation empfehlen die Regeln: ${label}.`,
    point: (axis, value) => `${axis} ${value}`,
    tableCaption: 'Wie sich die Empfehlung zusammensetzt, in Punkten',
    answer: 'Antwort',
    reason: 'Grund',
    start: 'Beginn',
    sum: 'Summe',
    limits: 'Grenzen, die gelten',
    floor: (axis, at, reason) => `${axis} nicht unter ${at}: ${reason}`,
    ceiling: (axis, at, reason) => `${axis} nicht über ${at}: ${reason}`,
    lifted: 'gilt nicht mehr',
    final: 'Empfohlen',
    next: (label) => `Der nächste erreichbare Schritt: ${label}.`,
    pace: (points) => `${points} Punkte je Achse bis zum Horizont, mit den zugesagten Kräften`,
    check: (name, band, points) => `${name}: ${band} (${points} von 100).`,
    response: (response) => `Rat: ${response}.`,
    override: (name, date, point, reason) =>
      `${name} hat am ${date} ein anderes Ziel gesetzt: ${point}. Grund: ${reason} Das errechnete bleibt daneben stehen.`,
    marker: 'Empfohlen',
    overrideMarker: 'Von Hand gesetzt',
  },
  trend: {
    heading: 'Veränderung im Lauf der Zeit',
    caption:
      'Werte nach Wellen mit Intervallen; ein hohler Punkt heißt: andere Fragen oder Gruppen als in der Welle davor',
    alt: (rows) => `Werte nach Wellen. ${rows}.`,
    rowAlt: (label, from, to) => `${label} von ${from} auf ${to}`,
    tableCaption: 'Veränderung seit der Welle davor, in Punkten',
    since: (wave) => `Seit ${wave}`,
    series: 'Wert',
    total: 'Gesamt',
    real: 'Echt',
    composition: 'Wer antwortete',
    instrument: 'Instrument',
    method: 'Personen',
    methods: {
      matched: 'dieselben',
      overlap: 'teils dieselben',
      unmatched: 'nicht verknüpft',
    },
    moved: (label, change) => `${label} hat sich um ${change} Punkte bewegt, mehr als das Rauschen erklärt.`,
    still: 'Seit der Welle davor hat sich nichts über das Rauschen hinaus bewegt.',
    linking: 'Nicht verknüpft: Es können andere Personen geantwortet haben. In Klammern die Intervalle, in Punkten.',
    dimensionsHeading: 'Jede Dimension im Lauf der Wellen',
    dimensionsCaption:
      'Heutiger Wert jeder Dimension nach Wellen mit Intervall, Prozent der Spannweite, in der Reihenfolge des Instruments',
    marks: 'Wo die Linie unterbrochen ist, sind die beiden Wellen nicht vergleichbar.',
    nearlySame:
      'Zwei Wellen, in denen fast dieselben Personen geantwortet haben, werden nicht verglichen: Der Unterschied verriete, was die wenigen anderen gesagt haben.',
    rule1: (waves) =>
      `Nach Regel 1 erstellt, bevor Zahlen in Spannen angegeben wurden, und so belassen: ${waves}. Ihre Zahlen sehen feiner aus als die der anderen Wellen; sicherer sind sie nicht.`,
  },
  method: {
    heading: 'Wie gemessen wurde',
    scale: (levels) =>
      `Antworten auf einer Skala mit ${levels} Stufen werden so behandelt, als wären die Schritte gleich groß. Das ist eine Übereinkunft. Werte sind Prozent der Spannweite: 0 ist die niedrigste Stufe, 100 die höchste.`,
    itemFirst:
      'Zuerst wird jede Frage gemittelt, dann die Fragen einer Dimension oder Achse, weil nicht alle jede Frage bekommen.',
    weighting: {
      equal_group: 'Jede Funktion zählt gleich viel, egal wie viele ihrer Leute geantwortet haben.',
      equal_respondent: 'Jede Person zählt gleich viel.',
      custom: (weights) => `Die Funktionen zählen, wie vor der ersten Antwort vereinbart: ${weights}.`,
    },
    pooled: (groups) =>
      `Funktionen mit wenigen Antworten zählen als eine Gruppe, mit den Stimmen aller ihrer Mitglieder: ${groups}.`,
    interval: (percent) =>
      `Intervalle und Flächen gelten mit ${percent}; sie folgen aus der linearisierten Varianz mit t-Quantilen und, auf der Ebene, aus Hotellings Region mit den Freiheitsgraden nach Krishnamoorthy und Yu (2004).`,
    intervalInBands: (percent) =>
      `Intervalle und Flächen gelten mit ${percent}. Sie folgen aus den gedruckten Zahlen: aus der Streuung der Antworten, wo sie angegeben ist, sonst aus einer üblichen Streuung bei so vielen Personen, und immer aus der Breite der Spanne.`,
    planeInBands:
      'Auf der Ebene folgen die Fläche und die Wahrscheinlichkeit jedes Viertels aus dem gedruckten Punkt, seiner gedruckten Streuung und dem Zusammenhang der Achsen (bivariate Normalverteilung, t-Quantile). Aus Antworten wird nichts neu gezogen.',
    resampling: (replicates, seed) =>
      `Anteile stammen aus ${replicates} Wiederholungen mit je n − 1 Personen in jeder Funktion, Startwert ${seed}.`,
    seedText: (text) => `Der Startwert ist der Anfang des SHA-256 von „${text}“.`,
    agreement:
      'Einigkeit ist r*wg(j) (Lindell und Brandt 1999): bis 0,30 fehlt sie, bis 0,50 schwach, bis 0,70 mäßig, bis 0,90 stark. Der Konsens bei einer Frage folgt Tastle und Wierman (2007), von 0 bis 1.',
    missing:
      '„Trifft nicht zu“ und „weiß nicht“ gehen in kein Mittel ein. Eine Person erhält einen Wert für eine Dimension, wenn sie mindestens die Hälfte der Fragen beantwortet hat.',
    anonymity: (minimum, comments) =>
      `Es wird nichts gezeigt, hinter dem weniger als ${minimum} Personen stehen. Kommentare erscheinen ab ${comments} Personen.`,
    coarser:
      'Je weniger Personen geantwortet haben, desto gröber die Zahl; eine Zahl fehlt, wo sie zeigen würde, was eine einzelne Person gesagt hat, auch einer Kollegin oder einem Kollegen.',
    bands:
      '„38–50“ heißt: Der Wert liegt zwischen 38 und 50, wo genau, wird nicht gesagt; „≤ 25“: höchstens 25, „≥ 75“: mindestens 75. Eine einzelne Zahl ist die Mitte einer Spanne von höchstens 2,5 Punkten.',
    gap: '„Nicht gezeigt“ heißt: zu wenige Antworten, oder die Zahl hätte zusammen mit anderen eine Antwort verraten. Eine fehlende Zahl heißt nicht, dass eine Gruppe sich einig war.',
    rule1:
      'Dieses Ergebnis wurde nach Regel 1 erstellt, bevor Zahlen in Spannen angegeben wurden. Es bleibt, wie es ist; keine Veränderung seither wird daraus Person für Person errechnet.',
    open: 'Diese Auswertung verbirgt nichts: Sie ist für Leute gedacht, die einzelne Antworten sehen dürfen.',
    gapsInBands: 'Abstände sind Differenzen der beiden gedruckten Werte; „≈“ steht, wo einer davon eine Spanne ist.',
    gaps: {
      paired: 'Abstände vergleichen Stand und Wunsch derselben Personen.',
      means:
        'Abstände sind Differenzen der beiden Werte mit dem Intervall der Verschiebung; ein Vergleich Person für Person hätte jemanden erkennbar gemacht oder ist auf Achsen nicht definiert.',
    },
    version: (title, version, scoring) => `Instrument: ${title}, Version ${version}. Auswertung Version ${scoring}.`,
    margin: (level, { min, max, few }) =>
      `Der Spielraum des Instruments ist die halbe Breite des t-Intervalls zu ${level}, mindestens ${min} und höchstens ${max} Punkte${few ? `; bei weniger als ${few.below} Personen sind es ${few.margin} Punkte` : ''}.`,
    hysteresis: (once, twice) =>
      `Eine Position behält ihren Namen aus der vorigen Welle, bis der Punkt ${once} Spielräume jenseits einer Grenze liegt oder ${twice} Spielräume in zwei Wellen nacheinander.`,
  },
  and: 'und',
};
