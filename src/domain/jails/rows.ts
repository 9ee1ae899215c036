/** An agreement under 8 U.S.C. 1357(g): warrant service officer, jail enforcement, task force. */
export type AgreementModel = 'WSO' | 'JEM' | 'TFM';

export interface Agreement {
  readonly model: AgreementModel;
  /** YYYY-MM-DD. */
  readonly signed: string;
}

export interface AgencyRow {
  readonly name: string;
  /** As ICE's list prints it; empty where the list names none. */
  readonly county: string;
  /** "US-AL" */
  readonly jurisdiction: string;
  readonly agreements: readonly Agreement[];
}

/** The models under which a deputy serves warrants inside the jail. */
export function isJailModel({ model }: Agreement): boolean {
  return model !== 'TFM';
}

/** What is wrong with a row as ICE's list prints it; null: nothing. Such a row is shown as it stands, never mended by a guess. */
export function damageOf({ county }: AgencyRow): string | null {
  if (county === '') return "ICE's list names no county for this agency.";
  return /(?: County| Parish)$/.test(county) ? null : `ICE's list prints the county as "${county}".`;
}
