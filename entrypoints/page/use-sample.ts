import { useEffect, useState } from 'preact/hooks';
import { SAMPLE_SENTENCE } from '@/components/sample/sentence';
import type { AnalysedToken } from '@/lib/analysis';
import { askWorker } from '@/lib/messaging';

/** The words of the sentence that shows what settings do; [] until the worker has read it, or if it can't. */
export function useSample(): readonly AnalysedToken[] {
  const [tokens, setTokens] = useState<readonly AnalysedToken[]>([]);
  useEffect(() => {
    askWorker('analyse', { paragraphs: [SAMPLE_SENTENCE], evidence: null, depth: 'context' })
      .then(({ paragraphs: [words = []] }) => setTokens(words))
      // Then there is a page without a sample.
      .catch(() => {});
  }, []);
  return tokens;
}
