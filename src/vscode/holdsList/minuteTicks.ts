import * as vscode from 'vscode';

const MINUTE = 60_000;

/** Fires at the beginning of each minute, while somebody listens to it being on. */
export class MinuteTicks implements vscode.Disposable {
  private readonly ticked = new vscode.EventEmitter<void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly onTick = this.ticked.event;

  constructor(private readonly now: () => number) {}

  set on(value: boolean) {
    if (!value) this.stop();
    else if (this.timer === undefined) this.wait();
  }

  private wait(): void {
    this.timer = setTimeout(
      () => {
        this.wait();
        this.ticked.fire();
      },
      MINUTE - (this.now() % MINUTE) + 50,
    );
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  dispose(): void {
    this.stop();
    this.ticked.dispose();
  }
}
