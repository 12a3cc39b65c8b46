/** What `help` prints. Fields of `--json` and examples: docs/command-line.md. */
export const USAGE = `Muster without a window.

  import FILE...      read files into the registers      [--register R|auto] [--dry-run]
                      [--date-order dmy|mdy|ymd] [--decimal-mark .|,] [--currency CODE]
                      [--sheet NAME] [--hidden-rows take|leave] [--hidden-columns take|leave]
                      [--device NAME]  on which the programs of a list were found that names none
                      [--encoding NAME] [--delimiter CHAR]  how text files are read, such as cp850 and tab
                      [--mapping NAME]  read by the import profile of this name, or like the last
                                        import of a file of this name
  position            the licence position               [--as-at YYYY-MM-DD] [--to FILE.xlsx|FILE.pdf]
  export REGISTER     a register as a file               --to FILE.xlsx|.ods|.csv|.json|.html [--as-at YYYY-MM-DD]
  export workbook     all registers in one workbook, to be edited and imported again   --to FILE.xlsx
  export template     the same without records, to fill in                             --to FILE.xlsx
  export ics          dates that are due, as a calendar                                --to FILE.ics
  export swid         supplemental SWID tags                                           --to FILE.zip
  export ent          entitlements with their proofs                                   --to FILE.json
  checklist           the internal audit checklist       --to FILE.pdf [--paper A4|Letter]
  verify              walk the audit trail and compare the registers with it
  examples [FILE...]  the worked examples of the licence rules, Muster's own and those of the files
  demo                import the sample organisation     [--to FOLDER]
  help                this text

  --as-at takes the registers as they stood at the end of that day.

  --data-dir DIR      use another data folder
  --json              one JSON document on standard output, nothing else

Exit code: 0 done, 1 done with a finding (rejected or unread rows, a broken trail, an example that disagrees), 2 could not run; the reason is on standard error.
`;
