export interface ClientData {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly text: string;
  readonly confidence: 'high' | 'medium' | 'low';
}
export function findClientData(text: string, _localNames: readonly string[] = []): readonly ClientData[] {
  return [...text.matchAll(/\bA[- #]*\d{3}[- ]?\d{3}[- ]?\d{3}\b/gi)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    kind: 'a-number',
    text: m[0],
    confidence: 'high' as const,
  }));
}
