import { readFileSync, statSync } from 'node:fs';
import { register } from 'some-container';

/** A class may stand for an object: what it has as a class answers for the interface. */
interface Feed {
  readonly kinds: readonly string[];
  open(room: string): Promise<string>;
}

const feeds: Feed[] = [];

function feed<T extends Feed>(type: T): T {
  feeds.push(type);
  return type;
}

@feed
class News {
  static readonly kinds = ['news'];
  static async open(room: string): Promise<string> {
    return readFileSync(room, 'utf8'); // expect: violation node:fs#readFileSync in News.open
  }
}

class Weather {
  static readonly kinds = ['weather'];
  static async open(room: string): Promise<string> {
    return String(statSync(room).size); // expect: violation node:fs#statSync in Weather.open
  }

  /** Not what is called: that is the class's own. */
  async open(room: string): Promise<string> {
    return readFileSync(room, 'utf8'); // expect: unreached node:fs#readFileSync in Weather.open
  }
}
feeds.push(Weather);

/** Has the method of its base. */
class Storm extends Weather {}

async function one(chosen: Feed, room: string): Promise<string> {
  return chosen.open(room);
}

/** Handed to nobody. */
class Spare {
  static readonly kinds = ['spare'];
  static async open(room: string): Promise<string> {
    return readFileSync(room, 'utf8'); // expect: unreached node:fs#readFileSync in Spare.open
  }
}

/** Whoever is handed a class out of sight makes objects of it; that it calls the class's own methods is not assumed. */
class Job {
  async run(): Promise<void> {
    readFileSync('job'); // expect: violation node:fs#readFileSync in Job.run
  }

  static async all(): Promise<void> {
    readFileSync('jobs'); // expect: unreached node:fs#readFileSync in Job.all
  }
}
register(Job);

setInterval(async () => {
  const chosen = feeds.find((each) => each.kinds.includes('news'));
  await chosen?.open('room');
  await one(Storm, 'room');
}, 1000);

export { News, Spare };
