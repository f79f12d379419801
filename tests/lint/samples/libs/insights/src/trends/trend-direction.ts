// Expect: house/no-enum, import-x/no-default-export
export enum TrendDirection {
  Up,
  Down,
}

export default TrendDirection;
