import { useEffect, useState } from 'preact/hooks';
import type { ReviewServices } from '@/lib/vocabulary';
import { Session } from './session';

/** A session that is drawn anew with each of its steps. */
export function useSession(services: ReviewServices): Session {
  const [, setSteps] = useState(0);
  const [session] = useState(() => new Session(services, () => setSteps((steps) => steps + 1)));
  useEffect(() => session.follow(), [session]);
  return session;
}
