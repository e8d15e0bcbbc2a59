// The edges of a shop that may be closed while they are still at work: what they report afterwards is
// for nobody, since the books it would be written into are shut. The next start asks again.
import type { Ports, Report } from '../../core/ports.ts'
import { layOut } from '../../core/receipt/layout.ts'

/** The same ports, whose distributor, printer and pin keeper fall silent once `isClosed`. */
export function untilClosed(ports: Ports, isClosed: () => boolean): Ports {
  const heard =
    <T>(report: Report<T>): Report<T> =>
    (answer) => {
      if (!isClosed()) report(answer)
    }
  const { distributor, printer, pinKeeper, exporter, statements } = ports
  return {
    ...ports,
    distributor: {
      traits: distributor.traits,
      submit: (order, report) => distributor.submit(order, heard(report)),
      find: (reference, report) => distributor.find(reference, heard(report)),
      reverse: (reference, report) => distributor.reverse(reference, heard(report)),
      listProducts: (report) => distributor.listProducts(heard(report)),
      lookUp: (phone, report) => distributor.lookUp(phone, heard(report)),
      readBalance: (report) => distributor.readBalance(heard(report)),
      listTransactions: (span, report) => distributor.listTransactions(span, heard(report)),
    },
    printer: {
      get columns() {
        return printer.columns
      },
      show: (receipt) => printer.show?.(receipt) ?? layOut(receipt, printer.columns),
      print: (receipt, report) => printer.print(receipt, heard(report)),
      openDrawer: (report) => printer.openDrawer(heard(report)),
      readStatus: (report) => printer.readStatus(heard(report)),
    },
    ...(exporter && {
      exporter: {
        afterClose: exporter.afterClose,
        write: (request, progress, report) => exporter.write(request, heard(progress), heard(report)),
        cancel: () => exporter.cancel(),
      },
    }),
    ...(statements && {
      statements: {
        look: (file, report) => statements.look(file, heard(report)),
        read: (file, mapping, report) => statements.read(file, mapping, heard(report)),
      },
    }),
    ...(pinKeeper && {
      pinKeeper: {
        hash: (pin, report) => pinKeeper.hash(pin, heard(report)),
        check: (pin, hash, report) => pinKeeper.check(pin, hash, heard(report)),
        digest: (text, salt) => pinKeeper.digest(text, salt),
      },
    }),
  }
}
