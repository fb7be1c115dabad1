import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { Sheet } from '../../sheet/compose/sheet.ts';
import { unique } from '../../sheet/compose/unique.ts';
import { SvgTree } from '../light/SvgTree.tsx';
import { setPaper } from './print.ts';

/** Stands beside the page only while it is printed: the print stylesheet hides everything else. */
export function PrintSheet({ sheet, onDone }: { sheet: Sheet; onDone: () => void }) {
  const nodes = useMemo(() => [unique(sheet.svg, 'print-')], [sheet]);
  const { width, height } = sheet;
  useEffect(() => {
    const undo = setPaper(width, height);
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => {
      window.removeEventListener('afterprint', onDone);
      undo();
    };
  }, [width, height, onDone]);
  return createPortal(
    <div className="print-sheet" style={{ width: `${width}mm`, height: `${height}mm` }}>
      <SvgTree nodes={nodes} />
    </div>,
    document.body,
  );
}
