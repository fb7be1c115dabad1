/** Runs before a plan's page is painted: the reader's theme, and whether the page shows what the address asks for. */
import { readDefaults } from '../../src/store/defaults.ts';

/** What is shown in place of the plan alone. */
const OVER = ['present', 'beside'];

const { dataset } = document.documentElement;
const [plan, lang] = dataset.first?.split(' ') ?? [];
const defaults = readDefaults(window);
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
dataset.theme = theme === 'light' || theme === 'dark' ? theme : defaults.theme;
// The page of the folder itself speaks the reader's language, that of a plan the one in its path.
const wanted = query.get('lang') ?? (dataset.root === './' ? defaults.lang : lang);
const isOther = (query.get('plan') ?? plan) !== plan || wanted !== lang;
if (isOther || location.hash.startsWith('#?') || OVER.some((key) => query.has(key))) dataset.first = 'off';
