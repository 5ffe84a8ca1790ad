import type { ComponentChildren } from 'preact';

/** The bar's signs, all drawn with one pen on one grid. */
const Icon = ({ children }: { readonly children: ComponentChildren }) => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const KeyboardIcon = () => (
  <Icon>
    <rect x="1" y="3.5" width="14" height="9" rx="2" />
    <path d="M4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M5.5 9.6h5" />
  </Icon>
);

export const UndoIcon = () => (
  <Icon>
    <path d="M5.5 2.8 2.5 5.8l3 3M2.8 5.8h6.7a3.7 3.7 0 0 1 0 7.4H6" />
  </Icon>
);

export const HelpIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.4" />
    <path d="M6.1 6.3a1.9 1.9 0 1 1 2.7 1.8c-.5.2-.8.6-.8 1.1M8 11.4h.01" />
  </Icon>
);

export const PowerIcon = () => (
  <Icon>
    <path d="M4.5 4.2a5.4 5.4 0 1 0 7 0M8 1.8v5.4" />
  </Icon>
);

export const NextIcon = () => (
  <Icon>
    <path d="m6.5 4 4 4-4 4" />
  </Icon>
);

export const FoldIcon = () => (
  <Icon>
    <path d="m4 6.2 4 4 4-4" />
  </Icon>
);
