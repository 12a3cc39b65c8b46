/**
 * Something only the user can decide before the rows can be planned.
 *
 * @property id       the choice that answers it: `{ [id]: option.value }`; for the sheet, its index as text
 * @property likely   the option that holds unless another is chosen; left out where none is likelier than the others
 * @property samples  sample cells read that way; for a register, how much of the file it would take
 * @property other    what an answer of one's own is called, where none of the options need be right
 */
export interface ImportQuestion {
  readonly id:
    | "sheet"
    | "hiddenRows"
    | "hiddenColumns"
    | "register"
    | "dateOrder"
    | "decimalMark"
    | "currency"
    | "device";
  readonly sentence: string;
  readonly likely?: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly samples: readonly string[] }[];
  readonly other?: string;
}
