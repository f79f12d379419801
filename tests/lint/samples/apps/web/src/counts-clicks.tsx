// Expect: react-hooks/rules-of-hooks
import { useState } from 'react';

export function Clicks({ shown }: { shown: boolean }): string | null {
  if (!shown) return null;
  const [count] = useState(0);
  return String(count);
}
