/** What is read of a stranger's file, and no more. Every limit is said in the sentence that it leads to. */

/** Bytes of a file. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** Bytes of everything in a compressed file, as it declares them. */
export const MOST_INFLATED = 256 * 1024 * 1024;
/** Files in a compressed file. */
export const MOST_ENTRIES = 2000;
/** Features or rows of a file. */
export const MOST_FEATURES = 100_000;
/** Columns of a table. */
export const MOST_COLUMNS = 200;
/**
 * Elements of an own plan. A map of more than a thousand is drawn by what is in sight and its list comes in parts, so what
 * bounds them is the reading: about 0.2 ms and 9 kB of the worker's memory for each, 4 s and 180 MB for so many.
 */
export const MOST_ELEMENTS = 20_000;
/** Points of all shapes together: ten for each of so many elements, some 16 MB as numbers in lists. */
export const MOST_POINTS = 200_000;
/** Levels of JSON or XML within each other. */
export const MOST_DEPTH = 64;
/** Tags of a KML: the reader keeps about a kilobyte for each. */
export const MOST_TAGS = 500_000;
/** Characters of a cell. */
export const LONGEST_CELL = 2000;
/** Characters of one text in a plan file. */
export const LONGEST_TEXT = 20_000;
/** Points of one line as it is drawn: arrows and belts are cut anew at every zoom. */
export const MOST_LINE_POINTS = 400;
