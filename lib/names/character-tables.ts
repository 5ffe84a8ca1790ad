/**
 * Tables that tell in one look what most characters of a text are spared: most start no name. A bound that a
 * table gives is only ever used to leave out what the sums themselves would leave out.
 */
import type { NameMarks } from './name-marks';
import type { NameModel } from './name-model';

/** Sums of costs in another order differ by less, in nats; bounds leave so much room. */
export const ROUNDING = 1e-4;

/** Steps of a bound in a nat. */
export const BOUNDS_PER_NAT = 4;

/** Sets a column of the marks to a bound below a figure in nats for each of the model's characters, in steps of 1/4 nat. */
export function setBounds(
  marks: NameMarks,
  column: number,
  model: NameModel,
  figure: (index: number) => number,
): void {
  const bounds = new Int8Array(model.characters);
  for (let index = 0; index < bounds.length; index++) bounds[index] = boundOf(figure(index));
  for (const unit of model.units) marks.setBound(unit, column, bounds[model.indexOf(unit)] ?? 127);
}

const boundOf = (figure: number) =>
  Math.max(-128, Math.min(127, Math.floor(figure * BOUNDS_PER_NAT)));

/** The least of a figure in nats for the model's characters; Infinity where it has none. */
export function leastOf(model: NameModel, figure: (index: number) => number): number {
  let least = Infinity;
  for (let index = 0; index < model.characters; index++) least = Math.min(least, figure(index));
  return least;
}
