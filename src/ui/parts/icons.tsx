/** Line icons on a 20 px grid, drawn in the colour of the text. */
const PATHS = {
  sun: 'M10 6.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4',
  moon: 'M16.4 12.2A7 7 0 0 1 7.8 3.6a7 7 0 1 0 8.6 8.6Z',
  help: 'M7.6 7.6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.8M10 14.2v.2M10 2.2a7.8 7.8 0 1 0 0 15.6 7.8 7.8 0 0 0 0-15.6',
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4.5L6.5 10l5.5 5.5',
  down: 'M4.5 7.5L10 13l5.5-5.5',
  up: 'M4.5 12.5L10 7l5.5 5.5',
  search: 'M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6M12.8 12.8l3.9 3.9',
  eye: 'M1.8 10S4.8 4.6 10 4.6 18.2 10 18.2 10 15.2 15.4 10 15.4 1.8 10 1.8 10M10 7.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8',
  eyeOff:
    'M3 3l14 14M8 5a8 8 0 0 1 2-.3c5.200 0 8.200 5.300 8.200 5.300a14 14 0 0 1-2.500 3.100M5 6.500A14 14 0 0 0 1.800 10s3 5.400 8.200 5.400c1.300 0 2.500-.300 3.500-.800',
  copy: 'M7 7V3.500h9.500V13H13M3.500 7H13v9.500H3.500Z',
  layers: 'M10 2.800l7.500 4-7.500 4-7.500-4ZM3 10.600l7 3.700 7-3.700M3 13.800l7 3.700 7-3.700',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  whole: 'M3.500 7.500v-4h4M12.500 3.500h4v4M16.500 12.500v4h-4M7.500 16.500h-4v-4M7.500 7.500h5v5h-5Z',
  save: 'M10 3v9M6.500 8.800L10 12.300l3.500-3.500M3.500 13.500v3h13v-3',
  tick: 'M4 10.500l4 4 8-9',
  /** A page with a tick: the text bears it out. */
  proven: 'M4 2.200h8.200L16 6v11.800H4ZM7 11.200l2.200 2.200 4-4.600',
  sheet: 'M4 2.500h12v15H4ZM6.500 5h7v6h-7ZM6.500 13.500h7M6.500 15.500h4',
  cross: 'M5 5l10 10M15 5L5 15',
  right: 'M7.5 4.5L13 10l-5.5 5.5',
  remark: 'M10 3l7.6 13.4H2.400ZM10 8.200v3.800M10 14.100v.100',
  open: 'M2.500 15.800V4.800h5l1.700 2h8.300v9ZM10 14v-4.800M7.800 11.200L10 9l2.200 2.200',
  speak: 'M3 7.800h3.200L10.500 4v12l-4.300-3.800H3ZM13.200 7.200a4 4 0 0 1 0 5.600M15.400 5a7 7 0 0 1 0 10',
  stop: 'M5.500 5.500h9v9h-9Z',
  warn: 'M10 3.200L18 16.800H2ZM10 8v4M10 14.300v.2',
} as const;

export type IconName = keyof typeof PATHS;

/** The data of an icon's path. */
export function iconPath(name: IconName): string {
  return PATHS[name];
}

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
