import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** One class of the union is seen to arrive; that the other does may be visible only in a generator, or not at all. */
abstract class Entity {
  abstract list(): readonly string[];
}
class Device extends Entity {
  list(): readonly string[] {
    return [];
  }
}
class Group extends Entity {
  list(): readonly string[] {
    return readdirSync('group');
  }
}
class Site extends Entity {
  list(): readonly string[] {
    return [readFileSync('site', 'utf8')];
  }
}

function* everything(): Generator<Entity> {
  yield new Device();
  yield new Group();
}
const handed = (entity: Entity): readonly string[] => entity.list();
const own = (entity: Entity): readonly string[] => entity.list();

const bus = new EventEmitter();
setInterval(() => {
  for (const entity of everything()) entity.list(); // expect: violation src/main.ts#Group.list in setInterval
  own(new Device());
  bus.emit('site', new Site());
}, 1000);
bus.on('entity', (entity: Entity) => {
  handed(entity); // expect: violation src/main.ts#handed in bus.on('entity')
  own(new Device());
});
handed(new Device()); // expect: startup src/main.ts#handed
