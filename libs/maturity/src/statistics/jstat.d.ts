/** The parts of jstat that `distributions.ts` uses; the package ships no types. */
declare module 'jstat' {
  interface JStat {
    ibeta(x: number, a: number, b: number): number;
    gammaln(x: number): number;
    lowRegGamma(a: number, x: number): number;
    normal: { inv(p: number, mean: number, sd: number): number };
    studentt: { inv(p: number, df: number): number };
    centralF: { inv(p: number, df1: number, df2: number): number };
  }
  const jstat: JStat;
  export default jstat;
}
