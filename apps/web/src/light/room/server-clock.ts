/** How far the server's clock is ahead of this device's, in milliseconds. */
let ahead = 0;

/** Learns the server's time from a reply; half of the way there and back is taken for the way back. */
export function learnServerTime(serverTime: string, askedAt: number, answeredAt = Date.now()): void {
  ahead = Date.parse(serverTime) - (askedAt + answeredAt) / 2;
}

/** Now, by the clock that timers run by: a phone whose own clock is off shows the same time left as the projector. */
export function serverNow(): number {
  return Date.now() + ahead;
}
