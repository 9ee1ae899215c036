/** Every command of the extension. The manifest and the registrations are both checked against this list by a test. */
export const COMMANDS = {
  checkDeadline: 'detainerDesk.checkDeadline',
  otherClocks: 'detainerDesk.otherClocks',
  classifyCharges: 'detainerDesk.classifyCharges',
  insertRequest: 'detainerDesk.insertRequest',
  openPanel: 'detainerDesk.openPanel',
  explain: 'detainerDesk.explain',
  checkCitations: 'detainerDesk.checkCitations',
  insertAuthorities: 'detainerDesk.insertAuthorities',
  ignoreFinding: 'detainerDesk.ignoreFinding',
  restoreIgnored: 'detainerDesk.restoreIgnored',
} as const;

export type CommandName = keyof typeof COMMANDS;
