/**
 * A jail stands in a state, the District or Puerto Rico: `US-NC`. `US` alone is the federal law that is said beside each of them, and
 * no place: nobody is asked to choose it, and a note that names it is told.
 */
export function isState(id: string): boolean {
  return /^US-[A-Z]{2}$/.test(id);
}
