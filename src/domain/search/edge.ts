/**
 * Where a jump to the edge leads, as in a spreadsheet: from a filled cell with a filled one beside it to the last filled
 * one before a blank, else to the next filled one, else to the end.
 *
 * @param count   number of cells in the line
 * @param filled  whether something stands in a cell; undefined for places that are no cell and are passed over
 */
export function edgeFrom(from: number, by: 1 | -1, count: number, filled: (at: number) => boolean | undefined): number {
  const next = (at: number): number => {
    let to = at + by;
    while (to >= 0 && to < count && filled(to) === undefined) to += by;
    return to >= 0 && to < count ? to : -1;
  };
  let at = from;
  let beside = next(at);
  if (beside < 0) return from;
  if (filled(at) === true && filled(beside) === true) {
    while (beside >= 0 && filled(beside) === true) {
      at = beside;
      beside = next(at);
    }
    return at;
  }
  while (beside >= 0) {
    at = beside;
    if (filled(at) === true) return at;
    beside = next(at);
  }
  return at;
}
