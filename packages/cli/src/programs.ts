import { programs } from '@jobbspar/programs'
import { type AddCommand } from './command.js'
import { printJson } from './io.js'
import { table } from './text.js'

/** `programs`: the programs that ship with the library. */
export const addPrograms: AddCommand = (program, io, end) => {
  program
    .command('programs')
    .description('List the programs that ship with Jobbspår.')
    .option('--json', 'print one JSON value')
    .action(({ json = false }: { readonly json?: boolean }) => {
      if (json)
        printJson(
          io,
          programs.map(({ id, name, municipality, country, currency, document }) => ({
            ...{ id, name, municipality, country, currency, document },
          })),
        )
      else
        io.out(
          table(
            [
              ['id', 'name', 'municipality', 'country', 'document'],
              ...programs.map(({ id, name, municipality, country, document }) => [
                ...[id, name, municipality, country, document.title],
              ]),
            ],
            // One a line where a program reads them.
            { ...(io.width === undefined ? {} : { width: io.width }), givesWay: 4 },
          ),
        )
      end(0)
    })
}
