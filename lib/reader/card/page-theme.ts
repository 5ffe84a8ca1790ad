import { isShadowRoot } from '@/lib/article';
import type { Theme } from './card-model';

/**
 * Whether the text of an element stands on a light or a dark ground: by the nearest background with a colour
 * of its own, else (a picture, nothing at all) by the colour of the text, which must stand out from it.
 */
export function themeAt(element: Element): Theme {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none') break;
    const background = parse(style.backgroundColor);
    if (background !== null && background.alpha > 0.5)
      return luminance(background) < 0.4 ? 'dark' : 'light';
  }
  const ink = parse(getComputedStyle(element).color);
  return ink !== null && luminance(ink) > 0.6 ? 'dark' : 'light';
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

/** Channels 0–1. */
interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Reads a computed colour: "rgb(1, 2, 3)", "rgba(1, 2, 3, 0.5)", "color(srgb 0.1 0.2 0.3)"; null for other spaces. */
function parse(colour: string): Colour | null {
  const isSrgb = colour.startsWith('color(srgb ');
  if (!isSrgb && !colour.startsWith('rgb')) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
  const whole = isSrgb ? 1 : 255;
  return { red: red / whole, green: green / whole, blue: blue / whole, alpha };
}

/** Perceived lightness 0–1, by the weights of Rec. 709 on the encoded channels. */
const luminance = ({ red, green, blue }: Colour): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;
