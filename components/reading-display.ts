import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { PLAIN_READING, type ReadingDisplay } from '@/lib/analysis';

/** How the readings in a view are shown. */
export const ReadingDisplayContext = createContext<ReadingDisplay>(PLAIN_READING);

export const useReadingDisplay = (): ReadingDisplay => useContext(ReadingDisplayContext);
