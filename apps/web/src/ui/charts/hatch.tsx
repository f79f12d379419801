/** What is withheld is hatched: never blank, never zero. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--chart-ground)" />
        <line x1="0" y1="0" x2="0" y2="6" stroke="var(--chart-muted)" strokeWidth="1" opacity="0.55" />
      </pattern>
    </defs>
  );
}
