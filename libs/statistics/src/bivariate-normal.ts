import { normalBelow } from './distributions.js';

/** Nodes and weights of the Gauss-Legendre rule with 20 points on -1 to 1, one half: the rule is symmetric. */
const NODES: readonly (readonly [node: number, weight: number])[] = [
  [0.0765265211334973, 0.1527533871307258],
  [0.2277858511416451, 0.1491729864726037],
  [0.3737060887154195, 0.142096109318382],
  [0.5108670019508271, 0.1316886384491766],
  [0.636053680726515, 0.1181945319615184],
  [0.7463319064601508, 0.1019301198172404],
  [0.8391169718222188, 0.0832767415767048],
  [0.912234428251326, 0.0626720483341091],
  [0.9639719272779138, 0.0406014298003869],
  [0.9931285991850949, 0.0176140071391521],
];

/**
 * Probability that two standard normal variables with correlation `rho` both stay below their limits, by integrating over the angle of the
 * correlation (Drezner & Wesolowsky 1990). Good to eight digits up to |rho| = 0.95.
 */
export function bivariateNormalBelow(x: number, y: number, rho: number): number {
  const apart = normalBelow(x) * normalBelow(y);
  if (rho === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return apart;
  const angle = Math.asin(Math.max(-0.9999, Math.min(0.9999, rho)));
  let sum = 0;
  for (const [node, weight] of NODES) {
    for (const side of [-1, 1]) {
      const sine = Math.sin((angle * (1 + side * node)) / 2);
      sum += weight * Math.exp((sine * x * y - (x * x + y * y) / 2) / (1 - sine * sine));
    }
  }
  return Math.min(1, Math.max(0, apart + (angle / (4 * Math.PI)) * sum));
}
