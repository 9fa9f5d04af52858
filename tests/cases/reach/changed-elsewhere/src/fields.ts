import { readFileSync } from 'node:fs';

/** Fields that are filled through the object. */
class Agent {
  private readonly trace: boolean = false;

  static from(given: object): Agent {
    const agent = new Agent();
    Object.assign(agent, given);
    return agent;
  }

  async tick(): Promise<void> {
    if (this.trace) readFileSync('agent'); // expect: violation node:fs#readFileSync
  }
}
const agent = Agent.from(JSON.parse('{"trace":true}'));

class Taken {
  private eager: boolean;

  constructor(options: { readonly eager?: boolean }) {
    ({ eager: this.eager = false } = options);
  }

  async tick(): Promise<void> {
    if (this.eager) readFileSync('taken'); // expect: violation node:fs#readFileSync
  }
}
const taken = new Taken({ eager: true });

/** The class itself is kept, and made by another name. */
const kinds: (new (force: boolean) => Kind)[] = [];
class Kind {
  static {
    kinds.push(this);
  }
  constructor(private readonly force: boolean) {}

  async tick(): Promise<void> {
    if (this.force) readFileSync('kind'); // expect: violation node:fs#readFileSync
  }
}

class Plugin {
  start(): void {
    const state = {
      enabled: false,
      enable() {
        this.enabled = true;
      },
    };
    state.enable();
    setInterval(() => {
      if (state.enabled) readFileSync('plugin'); // expect: violation node:fs#readFileSync
    }, 1000);
  }
}
new Plugin().start();

setInterval(() => {
  void agent.tick();
  void taken.tick();
  void new Kind(false).tick();
  for (const Other of kinds) void new Other(true).tick();
}, 1000);
